import { type Phrases, phraseRule } from '../phrases.ts';
import type { Rule } from '../rule.ts';

const fees =
  '(?:押金|保证金|服装费|工装费|工服费|培训费|报名费|建档费|资料费|资料审核费|体检费|中介费|介绍费|稳岗费|稳定金|风险金|工牌费|办证费|保密费|手续费)';
// What stands before the verb and turns the sentence around: a denial, or a warning to the applicant.
const denied =
  '(?:不|无|免|未|勿|无需|无须|不用|不收|不得|不会|不需要?|拒绝|谨防|警惕|防止|严禁|禁止|从不|零|任何|如遇|若遇|遇到|遇|凡是?|理由|名义|名目|客户|负责|办理|协助|核算|审核|报销|统计|代理|财务|租户|业主|供应商|投标)';
// Rents, hotels and brokers take deposits and fees as their trade.
const trade = '(?<!(?:租赁|租房|房屋|合同|签约|客人|订房|房客|退房|入住|有效期).{0,8})';

// A pattern looks at its own first character before it looks back: looking back at every place is what costs.
export const fee: Phrases = {
  words: ['费', '押金', '保证金', '风险金', '稳定金'],
  patterns: [
    new RegExp(
      `(?=[收缴交需先支预自扣])${trade}(?<!${denied}(?:[\\u4e00-\\u9fa5]{0,2}))(?:收取|缴纳?|交纳?|需交|先交|支付|预付|自费|扣除?)(?<!(?:公司|单位|企业|我司).{0,3}(?:支付|预付))(?:入职|上岗|岗位|面试|报名|办证|一定)?(?:\\d+元)?(?:的)?${fees}(?!.{0,4}(?:核算|管理|台账|催缴|催收|对账|审核|登记|日期|可举报|请举报|的公司|的单位|的企业|的均|的都|的一律)|等(?!费|[各\\d]))`,
      'g',
    ),
    /(?=[押保服培报体工中])(?<![不无免零收取任何]{1,2})(?<!退还|返还|报销|租房|房屋|投标|履约|质量)(?:押金|保证金|服装费|培训费|报名费|体检费|工装费|中介费)[:为]?\d+(?:元|块)/g,
    new RegExp(
      `(?=[押保服工培报建资体中介稳风办手])(?<!(?:无|免|不).{0,4})${fees}(?:需|由|须)?(?:本人|个人|员工|自行|应聘者)?(?:自理|自付|承担|自己出)`,
      'g',
    ),
  ],
};

export const papers: Phrases = {
  words: ['身份证', '毕业证', '学位证', '证件', '资格证'],
  patterns: [
    /(?<!(?:不|不得|严禁|禁止|从不|无需|不会|拒绝|谨防).{0,3})(?:扣押|抵押|押|扣留|代管|统一保管|代为保管|上交|收走)(?:员工|本人|个人)?(?:的)?(?:居民)?(?:身份证|毕业证|学位证|资格证|证件)(?!复印件|件?照片)/g,
    /(?<!不|无需)(?:身份证|毕业证|学位证|资格证|证件)(?:原件)?(?:需|须|由)?(?:公司|单位|我司)?(?:统一保管|代管|扣押|代为保管|抵押)/g,
  ],
};

export const moneyRules: readonly Rule[] = [
  phraseRule(
    {
      id: 'D-13',
      title: '不得向劳动者收取财物',
      dimension: 'accurate',
      severity: 'hold',
      points: 60,
      basis: '劳动合同法 第9条',
      message: '向应聘者收取押金、服装费、培训费等费用',
      fix: '招聘不得收费：删去收费要求，费用由单位承担。',
    },
    fee,
  ),
  phraseRule(
    {
      id: 'D-14',
      title: '不得扣押证件',
      dimension: 'accurate',
      severity: 'hold',
      points: 60,
      basis: '劳动合同法 第9条',
      message: '扣押或代管身份证、毕业证等证件',
      fix: '只写“携带证件原件备查”，查验后当场退还。',
    },
    papers,
  ),
];
