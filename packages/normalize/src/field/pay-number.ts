import { chineseAmount } from './chinese-number.ts';

/** One number of a text with the unit written on it; `factor` is 0 without a unit, `to` the other end of 五六千. */
export type PayNumber = { value: number; factor: number; digits: string; start: number; end: number; to?: number };

const factors: Readonly<Record<string, number>> = { 百: 100, 千: 1000, k: 1000, 万: 10_000, w: 10_000 };
const starts = /[\d一二两三四五六七八九十]/g;
const arabic = /(\d+(?:\.\d+)?)(百|千|万|[kw](?![a-z]))?/y;
// 48万2小时: the 2 counts hours, in 1万2 it is two thousand.
const elsewhere = '(?![\\d.个小天人名险金薪休年月日号楼班时级岁%百千万kw])';
const tail = new RegExp(`([1-9一二三四五六七八九])(?:千${elsewhere}|${elsewhere})|([1-9]\\d{2,3})${elsewhere}`, 'y');
const spoken = /([一二两三四五六七八])([两三四五六七八九])([百千万])/y;
const chinese = /[零一二两三四五六七八九十百千万]+/y;
const countsElse = /[晚夜趟单件车吨亩桶个小天人名险金薪休年月日号楼班时级岁%]/;

function at<T>(pattern: RegExp, index: number, text: string, made: (hit: RegExpExecArray) => T): T | undefined {
  pattern.lastIndex = index;
  const hit = pattern.exec(text);
  return hit ? made(hit) : undefined;
}

function arabicAt(text: string, start: number): PayNumber | undefined {
  const first = at(arabic, start, text, ([whole, digits = '', unit]) => ({
    digits,
    factor: unit ? factors[unit]! : 0,
    end: start + whole.length,
  }));
  if (!first) return undefined;
  const { factor, end, digits } = first;
  const value = Number(digits) * (factor || 1);
  const plain = { value, factor, digits: factor ? '' : digits, start, end };
  if (factor < 1000 || digits.includes('.')) return plain;
  const more = at(tail, end, text, ([whole, next, rest]) => {
    const one = next ? (/\d/.test(next) ? Number(next) : chineseAmount(next)) : 0;
    const added = rest ? Number(rest) : whole.endsWith('千') ? one * 1000 : (one * factor) / 10;
    return { added, end: end + whole.length };
  });
  return more && more.added < factor ? { ...plain, value: value + more.added, end: more.end } : plain;
}

// 五六千: five to six thousand.
const spokenAt = (text: string, start: number): PayNumber | undefined =>
  at(spoken, start, text, ([whole, low = '', high = '', unit = '']) => {
    const [from, to, factor] = [chineseAmount(low), chineseAmount(high), factors[unit]!];
    if (!(to === from + 1 || (from === 3 && to === 5))) return undefined;
    return { value: from * factor, to: to * factor, factor, digits: '', start, end: start + whole.length };
  });

function chineseAt(text: string, start: number): PayNumber | undefined {
  const word = at(chinese, start, text, ([whole]) => whole) ?? '';
  // 五千一个月: the last digit belongs to what follows.
  const isShorter = countsElse.test(text[start + word.length] ?? '') && /[百千万].?[一二三四五六七八九]$/.test(word);
  const counted = isShorter ? word.slice(0, -1) : word;
  const value = /[百千万]/.test(counted) && counted.length <= 12 ? chineseAmount(counted) : Number.NaN;
  if (!(value > 0)) return undefined;
  const factor = counted.includes('万') ? 10_000 : 1000;
  return { value, factor, digits: '', start, end: start + counted.length };
}

const mostNumbers = 30;

/** All numbers of a folded text, left to right. */
export function numbersIn(text: string): PayNumber[] {
  const found: PayNumber[] = [];
  starts.lastIndex = 0;
  for (let hit = starts.exec(text); hit && found.length < mostNumbers; hit = starts.exec(text)) {
    const isArabic = hit[0] >= '0' && hit[0] <= '9';
    const number = isArabic ? arabicAt(text, hit.index) : (spokenAt(text, hit.index) ?? chineseAt(text, hit.index));
    if (!number) continue;
    found.push(number);
    starts.lastIndex = number.end;
  }
  return found;
}
