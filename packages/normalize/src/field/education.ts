import { educationLevels } from '@ganghui/spec/codes';
import { codeOfLevel, levelsIn } from './education-words.ts';
import { foldCell, longestCell } from './fold-cell.ts';

export const educationFix = '写成学历名称，例如“大专及以上”“高中/中专”“不限”。';

export type Education = { code: string; method: string; confidence: number };

const said = (code: string): Education => ({ code, method: 'education-text', confidence: 0.98 });
const none = (method: string, confidence: number): Education => ({ code: 'none', method, confidence });

// Cells that nine postings in ten hold.
const common = new Map(
  [
    ['none', '不限 学历不限 无 不限制 无要求 无学历要求 学历无要求'],
    ['80', '小学 小学及以上'],
    ['70', '初中 初中及以上 初中以上'],
    ['60', '高中 高中及以上 高中以上 高中/中专'],
    ['61', '普通高中'],
    ['44', '职业高中 职高'],
    ['47', '技工学校 技校 中技'],
    ['41', '中专 中等专科 中专及以上 中专以上 中专/中技 中技/中专'],
    ['30', '大专 大专及以上 大专以上 大学专科 专科'],
    ['20', '本科 本科及以上 本科以上 大学本科 统招本科 全日制本科'],
    ['14', '硕士 硕士及以上 硕士研究生'],
    ['10', '研究生'],
    ['11', '博士 博士及以上 博士研究生'],
  ].flatMap(([code = '', words = '']) => words.split(' ').map((word) => [word, said(code)] as const)),
);

const rank = new Map<string, number>(educationLevels.map(({ code }, index) => [code, index]));
const rankOf = (code: string): number => rank.get(code) ?? 0;

const noLevel =
  /学[历位](?:学[历位])?(?:[:：]|要求)?(?:无|不|均)(?:限|要求|作|做|拘|限制)|不限(?:制)?学[历位](?!要求|[:：])|无学[历位]|(?:不要求|无需|不需要|没有|不看|不论)学[历位]/;
const ofOthers =
  /(?:经验|专业|年龄|性别|工作年限|户籍|地区)(?:无要求|均?不限|不作?要求)|不限(?:经验|专业|年龄|性别|年限)|无(?:工作)?经验|无需经验/g;
const unlimited = /^无$|不限|不要求|无要求|无需|不需要|不[作做]要求|无限制|没有要求|不拘|均可|皆可|都可|随意|none/;

/** The least that is asked: code of a level, "none" for 不限; undefined when the text names no level. */
export function parseEducation(raw: string): Education | undefined {
  const usual = common.get(raw);
  if (usual) return usual;
  if (raw.length > longestCell) return undefined;
  const text = foldCell(raw).replace(/\s+/g, '');
  const folded = common.get(text);
  if (folded) return folded;
  const code = codeOfLevel(text);
  if (code) return { code, method: 'education-code', confidence: 1 };
  if (noLevel.test(text)) return none('education-text', 0.98);
  const named = levelsIn(text);
  const asked = named.filter(({ use }) => use === 'least').sort((a, b) => rankOf(a.code) - rankOf(b.code));
  const [lowest, second] = asked;
  if (lowest) return second ? { code: lowest.code, method: 'education-lowest', confidence: 0.9 } : said(lowest.code);
  // “大专以下”, “本科优先”: somebody without may apply, so nothing is asked as a minimum.
  if (named.some(({ use }) => use === 'most')) return none('education-upper-bound', 0.8);
  if (named.length > 0) return none('education-preference', 0.9);
  return unlimited.test(text.replace(ofOthers, '')) ? none('education-text', 0.98) : undefined;
}
