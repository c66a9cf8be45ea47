import { hitOf, matchesOf, type Phrases, phraseRule } from '../phrases.ts';
import { origins, peoples } from '../places-of-origin.ts';
import type { Hit, Rule, Subject } from '../rule.ts';

const away = '(?:勿扰|勿投|勿来|免谈|除外|不招|不要|不考虑)';
// Papers and procedures about a household register are not a demand for one.
const paper = '(?!本|簿|页|证明|资料|信息|管理|办理|迁|所在|地址|警|不限)';
const plain = '(?:(?![办理提供带迁落转入审核查管证明及和与或的不])[\\u4e00-\\u9fa5]){2,6}';

export const registerLimit: Phrases = {
  words: ['户', '人', '外地', '外省', '籍'],
  patterns: [
    new RegExp(
      `(?<![不无非])(?:仅限|只限|限(?!制)|须|需(?!要)|需要|要求|必须|只招|具有)(?:具有|具备|有|是|为)?(?:${plain})?(?:常住|城镇|非农)?(?:户籍|户口)${paper}`,
      'g',
    ),
    new RegExp(
      `(?<![不无非])(?:仅限|只限|限(?!制)|必须是?|只招|要求)(?:本市|本地|本省|本区|本县|当地|${origins}(?:市|省)?)(?:籍|人(?![员才力数事民工社大]))`,
      'g',
    ),
    new RegExp(
      `(?<!不限)(?:本地|本市|本省|本区|本县|当地|${origins}(?:市|省)?)(?:常住)?(?:户籍|户口|籍|人(?![员才力数事民工]))(?:者)?(?:优先|为佳)`,
      'g',
    ),
    new RegExp(`(?:外地|外省|外来)(?:人员|人|户口|户籍)?${away}`, 'g'),
    new RegExp(`${origins}(?:省|市)?(?:籍|人|户口|户籍)${away}`, 'g'),
    new RegExp(`(?:不招|不要|谢绝|拒招|不收|不考虑)(?:外地|外省|${origins}(?:省|市)?(?:籍|人(?!员)))`, 'g'),
    new RegExp(`(?:农村|农业|非本地|非本市)(?:户口|户籍)${away}`, 'g'),
  ],
};

const unsaid = /^(?:不限.*|.*不限|无|无要求|无限制|均可|全国|任意|0|[-—/]+)$/;
const registerMessage = '以户籍、地域为录用条件';

function registerHits({ posting, text }: Subject): Hit[] {
  // 公益性岗位 are meant for registered local people in difficulty.
  if (posting.publicWelfare) return [];
  const given = posting.requirements.householdRegister?.normalize('NFKC').replace(/\s/g, '') ?? '';
  if (given !== '' && !unsaid.test(given))
    return [{ field: '/requirements/householdRegister', evidence: posting.requirements.householdRegister ?? '' }];
  return hitOf(text, registerMessage, matchesOf(text, registerLimit));
}

export const originRules: readonly Rule[] = [
  phraseRule(
    {
      id: 'D-05',
      title: '不得有民族、宗教歧视',
      dimension: 'normative',
      severity: 'hold',
      points: 40,
      basis: '就业促进法 第3条',
      message: '以民族或宗教信仰为录用条件',
      fix: '删去民族、宗教方面的要求；“少数民族优先”属依法照顾，可以保留。',
    },
    {
      words: ['族', '教'],
      patterns: [
        new RegExp(
          `(?<![不无])(?:仅限|只限|限|只招|要求)(?:${peoples}|本民族|信教|不信教|无宗教信仰|有宗教信仰)(?!自治|乡|.{0,4}(?:不限|均可))`,
          'g',
        ),
        new RegExp(`(?:不招|不收|谢绝|不要|拒招)(?:少数民族|${peoples}|信教|教徒)`, 'g'),
        new RegExp(`(?:少数民族|教徒|${peoples})(?:勿扰|勿投|勿来|除外|免谈)`, 'g'),
        /(?<!不限)(?:汉族|不信教|无宗教信仰)(?:者|人员)?(?:优先|为佳)/g,
      ],
    },
  ),
  {
    id: 'D-08',
    title: '不得以户籍、地域限制',
    dimension: 'normative',
    severity: 'hold',
    points: 30,
    basis: '人力资源市场暂行条例 第11条',
    message: registerMessage,
    fix: '删去户籍、籍贯要求；需要就近上班的，写“能在某地工作”。公益性岗位请报送公益性岗位标识。',
    check: registerHits,
  },
];
