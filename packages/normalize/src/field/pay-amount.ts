import { type Before, before, behind, countsOther, isExtra, isListed, type Kind } from './pay-around.ts';
import { numbersIn, type PayNumber } from './pay-number.ts';
import type { SaidPeriod } from './pay-period.ts';
import { splitRun } from './pay-run.ts';

/** One end of an amount: as written, and the factor of its unit (0 without one). */
export type End = { value: number; factor: number };
/** One amount of a text. `isPlain`: 元 follows, so that no profile may take it for thousands. */
export type Amount = {
  low: End;
  high: End;
  isRange: boolean;
  kind: Kind;
  bound: 'least' | 'most' | undefined;
  period: SaidPeriod | undefined;
  isPlain: boolean;
  /** The period stands right behind the amount, as /年 does and 年薪 does not. */
  isBeside: boolean;
  isSplit: boolean;
  start: number;
  end: number;
};

// 元/月- as in 5000元/月-8000元/月; 起- as in 5000起-8000.
const between = /(?:元|起)?(?:\/(?:个?月|年|天|日|小?时|周))?-(?:月薪)?/y;

function joined(text: string, from: number, to: number): boolean {
  if (to - from > 8) return false;
  between.lastIndex = from;
  return between.test(text) && between.lastIndex === to;
}

const startsWithZero = ({ digits }: PayNumber): boolean => /^0\d/.test(digits);
const longestNumber = 10;
const mostListed = 20;

function made(text: string, first: PayNumber, second: PayNumber | undefined, words: Before): Amount | undefined {
  const last = second ?? first;
  if (countsOther(text, last.end) || (!second && first.factor === 0 && first.value < mostListed && isListed(text, last.end)))
    return undefined;
  if (startsWithZero(first) || startsWithZero(last)) return undefined;
  const tail = behind(text, last.end);
  const run = [first, last].map((number) => splitRun(number.digits));
  if (run.some((split) => split === 'none')) return undefined;
  const [a, b] = run;
  // 3000-50005000: the second end was written twice. 50008000: two ends without a dash.
  const isPair = !second && Array.isArray(a) && a[0] !== a[1];
  if (second && [a, b].some((split) => Array.isArray(split) && split[0] !== split[1])) return undefined;
  const low: End = Array.isArray(a) ? { value: a[0], factor: 0 } : { value: first.value, factor: first.factor };
  const high: End = Array.isArray(b)
    ? { value: b[1], factor: 0 }
    : { value: first.to && !second ? first.to : last.value, factor: last.factor };
  const isRange = second !== undefined || isPair || first.to !== undefined;
  const beside = tail.period ?? periodInside(text, first, second);
  const kind =
    words.kind === 'main' && (isExtra(text, last.end) || (text[first.start - 1] === '+' && first.start > 1)) ? 'aside' : words.kind;
  return {
    low,
    high,
    isRange,
    kind,
    bound: isRange ? undefined : (tail.bound ?? words.bound),
    period: beside ?? words.period,
    isBeside: beside !== undefined,
    isPlain: text[last.end] === '元',
    isSplit: isPair,
    start: first.start,
    end: tail.end,
  };
}

// 5000元/月-8000: the period stands on the first end only.
const periodInside = (text: string, first: PayNumber, second: PayNumber | undefined): SaidPeriod | undefined =>
  second ? behind(text, first.end).period : undefined;

/** Every amount of money in a folded text. */
export function amountsIn(text: string): Amount[] {
  const numbers = numbersIn(text);
  const found: Amount[] = [];
  for (let index = 0; index < numbers.length; index++) {
    const chain = [numbers[index]!];
    while (index + 1 < numbers.length && joined(text, chain.at(-1)!.end, numbers[index + 1]!.start)) chain.push(numbers[++index]!);
    const [first, second, third] = chain;
    // Three numbers with dashes are a telephone or a date. A dash before the first is a minus or a missing number.
    if (!first || third || first.digits.length > longestNumber) continue;
    const words = before(text, first.start);
    if (text[first.start - 1] === '-') continue;
    const amount = made(text, first, second, words);
    if (amount) found.push(amount);
  }
  return found;
}
