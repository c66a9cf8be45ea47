import { hitOf, matchesOf, type Phrases, phraseRule } from '../phrases.ts';
import type { Rule } from '../rule.ts';

const carried = '(?:乙肝|两对半|hbsag|表面抗原|大三阳|小三阳|艾滋|hiv|病毒携带|传染病携带)';

const disabledOut: Phrases = {
  words: ['残疾', '残障'],
  patterns: [
    /(?:残疾|残障)(?:人士?|者)?(?:勿扰|勿投|勿来|免谈|不招|除外|不予录用|不考虑)/g,
    /(?:不招|不收|谢绝|不要|拒招|不录用)(?:残疾|残障)/g,
    /(?<![有不])(?:无|没有)(?:身体)?(?:残疾(?!证)|残障)(?!.{0,4}(?:均可|不限))/g,
  ],
};
const looks: Phrases = { words: ['四肢健全', '五官端正', '肢体健全'], patterns: [/四肢健全|肢体健全|五官端正/g] };
const disabledMessage = '排斥残疾人';

export const healthRules: readonly Rule[] = [
  phraseRule(
    {
      id: 'D-06',
      title: '不得歧视传染病病原携带者',
      dimension: 'normative',
      severity: 'hold',
      points: 40,
      basis: '就业促进法 第30条',
      message: '要求乙肝等项目检测或排斥病原携带者',
      fix: '删去乙肝、艾滋病等项目；法律规定需要健康证的岗位，写“持有效健康证”。',
    },
    {
      words: ['乙肝', '两对半', 'hbsag', '表面抗原', '三阳', '艾滋', 'hiv', '携带'],
      patterns: [
        new RegExp(
          `(?<!(?:不得|不查|不检|不做|不含|不要求|无需|不需|免|禁止|严禁|取消|不包括).{0,6})${carried}(?!疫苗|防治|科|患者护理|试剂)(?:(?!不得|不影响|不限|[,;。]).){0,10}(?:检测(?!试剂|产品|技术|设备)|检查|体检|阴性|报告|免谈|勿扰|勿投|不招|除外|不予录用)`,
          'g',
        ),
        /(?<![有不])(?:无|没有|不得有|排除|非)(?:乙肝|大三阳|小三阳|艾滋|hiv)(?!.{0,6}(?:均可|要求))/g,
        /(?<!不得|禁止|严禁)(?:体检|检查)(?:(?![不免无禁]).){0,6}(?:乙肝|两对半|hbsag|艾滋|hiv)/g,
      ],
    },
  ),
  {
    id: 'D-07',
    title: '不得歧视残疾人',
    dimension: 'normative',
    severity: 'hold',
    points: 40,
    basis: '残疾人保障法 第38条',
    message: disabledMessage,
    fix: '删去排斥残疾人的字句，改写岗位需要的能力，例如“能长时间站立”。',
    check: ({ text }) => {
      const out = hitOf(text, disabledMessage, matchesOf(text, disabledOut));
      if (out.length > 0) return out;
      // A physical duty may justify it, so a person is told and nobody is stopped.
      const message = '对身体、容貌的要求应与岗位有关';
      return hitOf(text, message, matchesOf(text, looks)).map((hit) => ({ ...hit, severity: 'warn', points: 0 }));
    },
  },
];
