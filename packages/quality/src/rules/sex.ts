import { hitOf, matchesOf, type Phrases, phraseRule } from '../phrases.ts';
import type { Hit, Rule, Subject } from '../rule.ts';

const basis = '妇女权益保障法 第43条';

// After 男 or 女, whole words first (士生孩工 stand here so that 女士内衣 is not read as 女): goods, rooms, wards and customers are not applicants.
const goods =
  '[女男式装鞋包款子团队友科性士生孩工裤衬袜表]|内衣|用品|服|饰|护肤|美容|健康|宿舍|浴|厕|卫生间|洗手间|更衣|澡|监|病|频|客|顾客|用户|会员|嘉宾|主角';
const person = '(?:性|士|生|孩|工|同志)?';
const open = '不限|均可|皆可|都可|都行|同工同酬|平等';

export const sexLimit: Phrases = {
  words: ['男', '女', '小姐姐', '小哥哥', '帅哥', '辣妈', '宝妈'],
  patterns: [
    new RegExp(
      `(?<![不无未非])(?:仅限|只限|限(?!制|额|量|时)|只招|只要|仅招|专招|要求|性别[:为]?|招(?!聘))(?:招)?(?:聘)?(?:男|女)${person}(?!${goods}|[/、和或与及]?[男女]|.{0,4}(?:${open}))`,
      'g',
    ),
    new RegExp(
      `(?<![男女/、和或及与]|(?:客户|客群|顾客|用户|面向|学员|人群|会员|群体|消费者).{0,6})(?:男|女)${person}(?:,?身高\\d+(?:cm)?)?(?:者)?(?:优先|为主|为佳|为宜)`,
      'g',
    ),
    new RegExp(`性别(?:要求|限制|限定)?:?(?:仅限|限)?(?:男|女)(?:性|士|生)?(?![女男/、]|.{0,3}(?:${open}))`, 'g'),
    /(?:只要|仅限|限|只招)(?:小姐姐|小哥哥|帅哥|美女|辣妈|宝妈)|(?:小姐姐|小哥哥|帅哥|美女|宝妈)优先/g,
    /(?<!从)(?:不招|不要|谢绝|不收|拒收|不考虑)(?:男|女)(?:性|士|生|孩|工)?(?![装鞋式款])/g,
    // "文员(女)", "搬运工【男】"
    /(?<![男女])[([【](?:限|仅限)?(?:男|女)(?:性|士|生|工)?[)\]】]/g,
    // A clause of its own: "能吃苦,男性;"
    new RegExp(
      `(?<=[,;。:、.\\d)])(?<!(?:客户|顾客|人群|对象|会员|学员|患者|男|女).{0,4})(?:男|女)(?:性|士|生)(?=[,;。\\n])(?!.{0,6}(?:男|女|${open}))`,
      'g',
    ),
    // One sex with an age of its own; both with theirs is a matter of pension age.
    /(?<![男女/和或及与]|(?<!\d)、|[男女].{0,15})(?:男|女)(?:性|士|生)?[,:]?(?:年龄)?(?:1[6-9]|[2-5]\d)(?:周?岁)?[-~—–至到](?:[2-6]\d)周?岁(?!.{0,12}[男女])/g,
    /(?:诚聘|招聘|急聘|急招|高薪聘)(?:男|女)(?:性(?!用品|健康|服|内衣|美容|客)|士|工(?!程|作)|孩|员工|普工|文员|司机|保安|销售|客服|助理|保洁|服务员|业务员|操作工)/g,
  ],
};

// "女文员": only a title says so without saying that it is a demand.
const sexedTitle: Phrases = {
  words: ['男', '女'],
  fields: ['/title'],
  patterns: [
    /(?<![男女])(?:男|女)(?:文员|普工|司机|服务员|销售|客服|助理|保安|操作工|业务员|技师|主播|模特|导购|店员|收银员?|前台|秘书|员工|保洁|会计|营业员|仓管|厨师|护工|教练)/g,
    /(?:^|(?<=\n))(?:男|女)(?:工|生)(?![程作宿装])/g,
    /(?<=[\u4e00-\u9fa5])(?<![妇子儿少美孙猛宅])[-—_/:]?(?:男|女)(?:性|士|生)?(?=\n)(?<![男女]性?[/、和或]?[男女]性?)/g,
  ],
};

const unsaid =
  /^(?:不限|不限制?|无|无要求|无限制|没有要求|均可|都可|皆可|男女|男女不限|不限男女|不限性别|性别不限|男女均可|男女都可|男女皆可|男[/、或和,]女|女[/、或和,]男|不限定|任意|未说明|未知|0|9|[-—/]+)$/;
const oneSex = /^(?:仅?限|只招|要求)?(?:男|女)(?:性|士|生|孩|工)?(?:优先|为主)?$|^(?:male|female|m|f)$/;

// 女职工禁忌劳动: work underground in a mine is the one ground a reviewer may accept; the posting has to state it.
const underground = /^6-16-01-0[4-9]|^6-16-01-10/;

function statedSex({ posting, text }: Subject): Hit[] {
  const given = posting.requirements.gender?.normalize('NFKC').replace(/\s/g, '').toLowerCase() ?? '';
  if (given === '' || unsaid.test(given)) return [];
  const field = '/requirements/gender';
  const evidence = posting.requirements.gender ?? '';
  if (!oneSex.test(given)) return [{ field, evidence, message: '性别要求的写法无法判断，需要人工审核' }];
  if (underground.test(posting.occupation.code ?? '') && text.folded.includes('女职工禁忌'))
    return [{ field, evidence, message: '以女职工禁忌劳动范围为由限定性别，需要人工核对依据' }];
  return [{ field, evidence, message: `性别要求为“${evidence}”，限定性别或性别优先`, severity: 'block', points: 100 }];
}

const limitedInWords = '文字中限定性别或性别优先';

export const sexRules: readonly Rule[] = [
  {
    id: 'D-01',
    title: '不得限定性别或性别优先',
    dimension: 'normative',
    severity: 'hold',
    points: 40,
    basis,
    message: limitedInWords,
    fix: '删去性别要求，改写岗位真正需要的能力，例如“能搬运 20 公斤货物”。属女职工禁忌劳动范围的，写明依据。',
    check: (subject) => {
      const stated = statedSex(subject);
      const { text } = subject;
      if (stated.some((hit) => hit.severity === 'block')) return stated;
      const said = [...matchesOf(text, sexLimit), ...matchesOf(text, sexedTitle)].sort((a, b) => a.start - b.start);
      const inWords = hitOf(text, limitedInWords, said);
      return inWords.length > 0 ? inWords : stated;
    },
  },
  phraseRule(
    {
      id: 'D-02',
      title: '不得限制婚姻、生育状况',
      dimension: 'normative',
      severity: 'hold',
      points: 40,
      basis,
      message: '以婚姻或生育状况为录用条件',
      fix: '删去婚姻、生育方面的要求。',
    },
    {
      words: ['婚', '育', '孕', '单身', '孩子'],
      patterns: [
        /(?<![不无])(?:仅限|限|须|要求|只招)(?:已婚|未婚|已育|未育|离异|单身)(?!.{0,4}(?:均可|不限|皆可))/g,
        /(?<!不论|无论|不分)(?:已婚已育|已婚|未婚|已育|单身)(?:者|女性|人士|的)?(?:优先|为佳)/g,
        /(?:未婚|未育|备孕|怀孕|孕妇)(?:者|女性)?(?:勿扰|勿投|免谈|不考虑|不招)/g,
        /(?:[一二两三四五\d]+年内)(?:不|无|没有)(?:得|打算|准备|计划|考虑)?(?:生育|怀孕|结婚|要孩子|生孩子)/g,
        /(?:近期|短期内?|目前)(?:不|无|没有)(?:得|打算|准备|计划|考虑|备孕)?(?:生育|怀孕|结婚|要孩子|婚育)(?:计划|打算)?/g,
        /(?:不招|不要|谢绝)(?:已婚|未婚|已育|未育|孕妇|怀孕)/g,
      ],
    },
  ),
  phraseRule(
    {
      id: 'D-03',
      title: '入职体检不得做妊娠测试',
      dimension: 'normative',
      severity: 'hold',
      points: 40,
      basis,
      message: '把妊娠测试列为入职体检项目',
      fix: '从入职体检中删去妊娠测试。',
    },
    {
      words: ['孕', '妊娠'],
      patterns: [
        /(?<![不无免未])(?:入职|体检|检查|需做?|须做?|提供|包含?|含)(?:(?![不无免禁]).){0,4}(?:孕检(?!登记|服务|设备|假)|妊娠(?:测试|检测|试验)|验孕(?!棒)|早孕(?:检测|测试))/g,
      ],
    },
  ),
  phraseRule(
    {
      id: 'D-04',
      title: '男女录用标准应当一致',
      dimension: 'normative',
      severity: 'hold',
      points: 40,
      basis,
      message: '对男女规定了不同的录用标准',
      fix: '对所有应聘者写同一个标准。',
    },
    {
      words: ['男'],
      patterns: [
        /男(?:性|士|生)?(?:身高)?:?(?:要求)?1[.m]?[5-9]\d?(?:cm|厘米|公分|米|m)?(?:以上)?[,、;/及和].{0,3}女(?:性|士|生)?(?:身高)?:?(?:要求)?1[.m]?[4-8]\d?/g,
        /男(?:性|士|生)?(?:学历)?(?:博士|硕士|本科|大专|中专|高中|初中).{0,6}女(?:性|士|生)?(?:学历)?(?:博士|硕士|本科|大专|中专|高中|初中)/g,
        /女(?:性|士|生)?(?:学历)?(?:博士|硕士|本科|大专|中专|高中|初中).{0,6}男(?:性|士|生)?(?:学历)?(?:博士|硕士|本科|大专|中专|高中|初中)/g,
      ],
    },
  ),
];
