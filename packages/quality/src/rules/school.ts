import { hitOf, matchesOf, type Phrases } from '../phrases.ts';
import type { Rule } from '../rule.ts';

const named =
  '(?:(?<!\\d)(?:985|211)(?!\\d)|双一流|c9(?![\\da-z])|清北|qs(?:前)?\\d+|海归|统招|第一学历|全日制(?:普通|统招|大专|专科|本科|硕|研究生|高校|院校|学历))';

const phrases: Phrases = {
  words: ['985', '211', '双一流', 'c9', '清北', 'qs', '海归', '统招', '第一学历', '全日制', '留学'],
  patterns: [
    new RegExp(`(?<![不无])(?:仅限|限|须|要求|必须|只招|具有)(?:(?![,;。]).){0,8}${named}`, 'g'),
    /(?:(?<!\d)(?:985|211)(?!\d)|双一流|qs前?\d+|海归|留学)(?:\/|、|及|或|等|985|211|双一流|海归|高校|院校|毕业生?|背景|以上){0,12}(?:优先|院校毕业|高校毕业|以上院校)/g,
    /(?:统招|全日制)(?:普通)?(?:本科|大专|专科|硕士)(?:及|或)?以上/g,
  ],
};

// 11 to 13: party and state organs, institutions. State-owned firms and public bodies by their stated nature.
const isPublic = (uscc: string | null, nature: string | null): boolean =>
  /^1[123]/.test(uscc ?? '') || /国有|国企|央企|机关|事业/.test(nature ?? '');
const message = '以毕业院校或学习方式为录用条件';

const sign = '(?:白羊|金牛|双子|巨蟹|狮子|处女|天秤|天蝎|射手|摩羯|水瓶|双鱼)座';
const limiting = '(?:仅限|限|只招|不招|不要|谢绝|要求)';
const traits: Phrases = {
  words: ['座', '血型', '型血', '属', '姓'],
  patterns: [
    new RegExp(`${limiting}.{0,3}(?:${sign}|(?:ab?|b|o)型血|属相?[鼠牛虎兔龙蛇马羊猴鸡狗猪]|姓[\\u4e00-\\u9fa5](?:的|者|勿))`, 'g'),
    new RegExp(`(?:${sign}|(?:ab?|b|o)型血)(?:的|者)?(?:优先|勿扰|勿投|免谈|除外)`, 'g'),
    /(?:属相|生肖|血型|星座)(?:要求|限)/g,
  ],
};

export const schoolRules: readonly Rule[] = [
  {
    id: 'D-09',
    title: '不宜限定毕业院校和学习方式',
    dimension: 'normative',
    severity: 'warn',
    points: 0,
    message,
    fix: '只写学历层次和专业，例如“本科及以上，计算机类”。',
    // No statute forbids it to private firms, so they are told and nothing more.
    check: ({ posting, text }) =>
      hitOf(text, message, matchesOf(text, phrases)).map((hit) =>
        isPublic(posting.employer.uscc, posting.employer.nature) ? { ...hit, severity: 'hold', points: 30 } : hit,
      ),
  },
  {
    id: 'D-11',
    title: '不宜以星座、属相、血型、姓氏取人',
    dimension: 'normative',
    severity: 'warn',
    points: 0,
    message: '以与工作无关的个人特征为条件',
    fix: '删去这项要求。退役军人优先是依法优待，可以保留。',
    check: ({ text }) => hitOf(text, '以与工作无关的个人特征为条件', matchesOf(text, traits)),
  },
];
