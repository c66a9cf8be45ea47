import { type Phrases, phraseRule } from '../phrases.ts';
import type { Hit, Rule } from '../rule.ts';

const notice = '人社厅发〔2025〕60号';
const warned = '(?<!(?:不|非|无|防|谨防|警惕|禁止|严禁|杜绝|打击|识别|拒绝|反对|所谓).{0,4})';

const promised: Phrases = {
  words: ['保录', '保证录', '包录', '包过', '包入职', '内推', '直签', '万人', '名额', '保上岸'],
  patterns: [
    new RegExp(`${warned}(?:保录(?:取|用)?(?!像|音)|保证录[取用]|包录[取用]|包入职|面试包过|考试包过|包过班|保上岸|保过)`, 'g'),
    new RegExp(`${warned}(?:内推直签|直签保录|编制直签|内部直签|付费内推|内部名额)`, 'g'),
    /(?:急招|急聘|招聘|狂招)(?:[\d几数上一二三两五十]{1,3})万(?:余)?人/g,
  ],
};

const training: Phrases = {
  words: ['培训贷', '先学后付', '入职贷', '分期', '招转培', '贷款培训', '岗前实训'],
  patterns: [
    new RegExp(`${warned}(?:培训贷|先学后付|入职贷|招转培|贷款培训)(?!.{0,6}(?:陷阱|骗局|勿|举报|治理|整治))`, 'g'),
    /分期(?:付款?|支付|缴纳|偿还)?(?:的)?(?:学费|培训费|实训费)/g,
    /(?:学费|培训费|实训费)(?:可以?|支持)?(?:分期|贷款|从工资(?:中|里)?扣)/g,
  ],
};

const nameless =
  /^某|某(?:知名|大型|上市|外资|国企|央企|公司|企业|单位|集团|厂)|^(?:知名|大型|上市|世界500强)(?:企业|公司|国企|外企)$|匿名|不便透露|代招$|^代招/;

export const deceptionRules: readonly Rule[] = [
  phraseRule(
    {
      id: 'D-15',
      title: '不得以保录、内推等噱头虚假宣传',
      dimension: 'accurate',
      severity: 'hold',
      points: 40,
      basis: notice,
      message: '以保证录用、内推直签等噱头招揽',
      fix: '删去保证录用的说法，按招聘程序写明报名、面试、录用。',
    },
    promised,
  ),
  phraseRule(
    {
      id: 'D-16',
      title: '不得招转培、培训贷',
      dimension: 'accurate',
      severity: 'hold',
      points: 60,
      basis: notice,
      message: '以招聘为名推销培训或培训贷款',
      fix: '培训由单位承担费用；不是招聘的，不要作为岗位发布。',
    },
    training,
  ),
  {
    id: 'D-21',
    title: '写明真实用人单位',
    dimension: 'accurate',
    severity: 'hold',
    points: 30,
    basis: '人力资源市场暂行条例 第24条',
    message: '没有写出真实的用人单位',
    fix: '填写用人单位全称；代招的，写委托单位并提供委托证明。',
    check: ({ posting: { employer } }): Hit[] =>
      employer.name !== null && nameless.test(employer.name) ? [{ field: '/employer/name', evidence: employer.name }] : [],
  },
];
