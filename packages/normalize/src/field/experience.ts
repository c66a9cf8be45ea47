import { createMemory } from '../remember.ts';
import { arabic } from './chinese-number.ts';
import { foldCell, longestCell } from './fold-cell.ts';

export const experienceFix = '写成年数，例如“3-5年”“1年以上”“经验不限”。';

export type Experience = { minYears: number; maxYears: number | null };
const mostYears = 40;
// 4.1年 is the fourth line of a list and one year; years come in whole ones, halves and quarters.
const oddFraction = /(?<![\d.])\d{1,2}\.(?!(?:0|00|5|50|25|75)(?!\d))\d{1,2}(?=-|个?月|年)/;
const listed = /^\s*\(?\d{1,2}\s*(?:[、)]|\.(?=\s|\D))/;
const anyone: Experience = { minYears: 0, maxYears: null };

const common = /^(\d{1,2})(?:-(\d{1,2}))?年(及?以上|以[下内])?$/;
const number = '(?<![\\d.])(\\d{1,2}(?:\\.\\d{1,2})?)';
const unitWords = '(个?月|年|years?|yrs?)';
const included = '(?:\\((?:不?含)\\)|含)?';
const range = new RegExp(`${number}${included}${unitWords}?${included}-${number}${included}${unitWords}`);
const single = new RegExp(`${number}\\+?${unitWords}(半)?`);
const bareRange = /^(\d{1,2}(?:\.\d)?)-(\d{1,2}(?:\.\d)?)$/;
const bare = /^(\d{1,2}(?:\.\d{1,2})?)(?:\+|及?以上)?$/;
const fromTo = /(?<![\d.])(\d{1,2})年?(?:及)?以上[,、至-]?(\d{1,2})年?(?:以下|以内)/;
const below = /^(?:\(?含\)?|经验|工作经验|工作|\))*(?:及以下|或以下|以下|以内|之内|内(?!部|勤|销|贸|容|训))|^以?下/;
const atMost = /(?:不足|(?<!不)(?:少于|小于|低于)|不超过|不满|不到|未满|至多|最多|[<≤]=?)$/;
const unlimited =
  /^无$|不限|无需|不需|无经验|无工作经验|零经验|零基础|^0经验|不要求|无要求|没有要求|无限制|不[作做]要求|均可|皆可|小白|学徒|none|noexperience/;
const graduates = /应届|在校|毕业生|实习|往届|\d届/;
const others =
  /(?:学历|专业|年龄|性别|户籍|地区|行业)(?:均?不限|无要求|不[作做]?要求)|\d(?:\.\d)?天\/?(?:每)?周|\d{1,2}-\d{1,2}周?岁|\d{1,2}周?岁(?:以[上下内])?/g;
// 3-5年经验优先 is a wish; what stands before it in the same clause is no minimum.
const wish = /[^,;。、_|]{0,20}(?:优先|为佳|更佳|尤佳|加分|最好)[^,;。、_|]{0,4}/g;

const within = (minYears: number, most: number | null): Experience | undefined =>
  minYears > mostYears || (most !== null && (most < minYears || most > mostYears)) ? undefined : { minYears, maxYears: most };

const inYears = (amount: number, unit: string | undefined): number =>
  unit?.includes('月') ? Math.round((amount / 12) * 100) / 100 : amount;

function oneNumber(text: string): Experience | undefined {
  const hit = single.exec(text);
  if (!hit) return undefined;
  const amount = inYears(Number(hit[1]), hit[2]) + (hit[3] ? 0.5 : 0);
  const upTo = below.test(text.slice(hit.index + hit[0].length)) || atMost.test(text.slice(Math.max(0, hit.index - 6), hit.index));
  return upTo ? within(0, amount) : within(amount, null);
}

function ends(hit: RegExpExecArray): Experience | undefined {
  const unit = hit[4];
  return within(inYears(Number(hit[1]), hit[2] ?? unit), inYears(Number(hit[3]), unit));
}

/** 1-3年,3-5年: several boxes ticked are one span, when they meet. */
function spans(text: string): Experience | undefined {
  const first = range.exec(text);
  if (!first) return undefined;
  const span = ends(first);
  const rest = text.slice(first.index + first[0].length);
  const second = span && range.exec(rest);
  if (!second || !/^[,/、或|]$/.test(rest.slice(0, second.index))) return span;
  const next = ends(second);
  if (!next) return span;
  const low = Math.min(span.minYears, next.minYears);
  return within(low, Math.max(span.maxYears ?? 0, next.maxYears ?? 0));
}

function commonYears(raw: string): Experience | undefined {
  const hit = common.exec(raw);
  if (!hit) return undefined;
  const [, low, high, bound] = hit;
  if (high) return bound ? undefined : within(Number(low), Number(high));
  return bound?.startsWith('以') && bound !== '以上' ? within(0, Number(low)) : within(Number(low), null);
}

function foldYears(raw: string): string {
  const text = foldCell(raw)
    .replace(listed, '')
    .replace(/\s+/g, '')
    .replace(/[—–―−‒‐~〜]+|-{2,}|(?<!不|未)[至到](?=[\d一二两三四五六七八九十半])/g, '-');
  // 半年 is six months; 2026年毕业 and 5天/周 are no experience.
  return arabic(text, 'years')
    .replace(/(?<!\d年)半年/g, '6个月')
    .replace(/(?:应届生?|在校生?|毕业生|无经验|不限)-(?=\d{1,2}年)/g, '0-')
    .replace(/(?<!\d)(?:19|20)\d{2}年?(?!届)/g, '')
    .replace(others, '')
    .replace(/([>≥]=?|大于|超过)(?=\d)/g, '');
}

const remember = createMemory<Experience | undefined>();

/** Years asked for; {0, null} for 不限 and for graduates; undefined when the text says nothing of the kind. */
export const parseExperience = (raw: string): Experience | undefined => remember(raw, () => readExperience(raw));

function readExperience(raw: string): Experience | undefined {
  const usual = commonYears(raw);
  if (usual) return usual;
  if (raw.length > longestCell) return undefined;
  const whole = foldYears(raw);
  const text = whole.replace(wish, '');
  if (oddFraction.test(text)) return undefined;
  const hit = bare.exec(text);
  if (hit) return within(Number(hit[1]), null);
  const two = bareRange.exec(text);
  if (two) return within(Number(two[1]), Number(two[2]));
  if (/经验不限|不限经验|年限不限|不限年限/.test(text)) return anyone;
  const between = fromTo.exec(text);
  if (between) return within(Number(between[1]), Number(between[2]));
  const isSpan = range.test(text);
  if (isSpan) return spans(text);
  const one = single.test(text);
  if (one) return oneNumber(text);
  if (unlimited.test(text) || graduates.test(text)) return anyone;
  // Only a wish is left: nothing is asked.
  return text !== whole && /年|经验|经历/.test(whole) ? anyone : undefined;
}
