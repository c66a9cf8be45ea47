import { arabic } from './chinese-number.ts';

export const experienceFix = '写成年数，例如“3-5年”“1年以上”“经验不限”。';

export type Experience = { minYears: number; maxYears: number | null };
const maxYears = 50;

const number = '(?<![\\d.])(\\d{1,2}(?:\\.\\d{1,2})?)';
const range = new RegExp(`${number}年?[-~至到]${number}(?:个?月|年)`);
const years = new RegExp(`${number}年`);
const months = /(\d{1,2})个?月/;
const below = /^(?:\(?含\)?|经验|工作经验|工作|\))*(?:以下|以内|之内|内|及以下|或以下)|^以?下/;
const atMost = /(?:不足|(?<!不)(?:少于|小于|低于)|不超过|不满|至多|最多)$/;
const fromTo = /(?<![\d.])(\d{1,2})年?以上[,、]?(\d{1,2})年?(?:以下|以内)/;
const unlimited = /^无$|不限|无需|不需|无经验|无工作经验|零经验|零基础|^0经验|不要求|无要求|无限制|均可|none/;
const graduates = /应届|在校|毕业生|实习/;

const within = (minYears: number, most: number | null): Experience | undefined =>
  minYears > maxYears || (most !== null && (most < minYears || most > maxYears)) ? undefined : { minYears, maxYears: most };

const inYears = (amount: number, isMonth: boolean): number => (isMonth ? Math.round((amount / 12) * 100) / 100 : amount);

/** One end or none, as the words around the number say. */
function oneNumber(text: string): Experience | undefined {
  const hit = years.exec(text) ?? months.exec(text);
  if (!hit) return undefined;
  const amount = inYears(Number(hit[1]), hit[0].endsWith('月'));
  const upTo = below.test(text.slice(hit.index + hit[0].length)) || atMost.test(text.slice(0, hit.index));
  return upTo ? within(0, amount) : within(amount, null);
}

/** Years asked for; {0, null} for 不限 and for graduates; undefined when the text says nothing of the kind. */
export function parseExperience(raw: string): Experience | undefined {
  const plain = raw
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[—–―−~～]+/g, '-')
    .replace(/(?:学历|专业|年龄|性别|户籍)不限/g, '')
    .toLowerCase();
  // 半年 is six months; 2026年毕业 and 5天/周 are no experience.
  const text = arabic(plain, '年|个')
    .replace(/半年/g, '6个月')
    .replace(/\d{4}年?/g, '')
    .replace(/\d天\/?周/g, '');
  if (/^\d{1,2}(?:\.\d)?$/.test(text)) return within(Number(text), null);
  if (/经验不限|不限经验|年限不限|不限年限/.test(text)) return { minYears: 0, maxYears: null };
  const between = fromTo.exec(text);
  if (between) return within(Number(between[1]), Number(between[2]));
  const both = range.exec(text);
  if (both) {
    const isMonth = both[0].endsWith('月');
    return within(inYears(Number(both[1]), isMonth), inYears(Number(both[2]), isMonth));
  }
  return oneNumber(text) ?? (unlimited.test(text) || graduates.test(text) ? { minYears: 0, maxYears: null } : undefined);
}
