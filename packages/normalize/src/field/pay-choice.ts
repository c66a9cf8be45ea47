import type { Amount } from './pay-amount.ts';
import type { Kind } from './pay-around.ts';

/** The amount a text means, and how it was told from others; `why` is for the market, in Chinese. */
export type Choice = { amount: Amount; why?: string };

const leastAlone = 100;
const isNoise = ({ low, high, period, isPlain }: Amount): boolean =>
  high.value < leastAlone && low.factor === 0 && high.factor === 0 && period === undefined && !isPlain;

// What a posting means by its pay, first to last.
const order: readonly Kind[] = ['total', 'main', 'base', 'trial', 'aside'];
const asideLeast = 1500;

const key = ({ low, high, isRange, bound }: Amount): string =>
  `${low.value}/${low.factor}-${high.value}/${high.factor}/${isRange}/${bound}`;
const once = (amounts: readonly Amount[]): Amount[] => [...new Map(amounts.map((amount) => [key(amount), amount])).values()];

const twoPeriods = '写了几种周期的数额';
const separators = /^[,，、/| ;]+$/;
const widestPair = 4;

// 5000,8000 or [5000, 8000]: two bare numbers and nothing else are two ends.
function paired(text: string, [first, second, third]: readonly Amount[]): Choice | undefined {
  if (!first || !second || third || first.isRange || second.isRange || first.bound || second.bound) return undefined;
  const [low, high] = [first.low, second.high];
  const isApart = separators.test(text.slice(first.end, second.start)) && low.factor === high.factor;
  if (!isApart || low.value < 1000 || low.value > high.value || high.value > low.value * widestPair) return undefined;
  return {
    amount: { ...first, high, isRange: true, period: second.period ?? first.period, end: second.end },
    why: '两个数额按下限和上限理解',
  };
}

// 20元/小时, 综合6000: one of them is the pay, the other how it is counted.
const saysTwo = (chosen: Amount, loud: readonly Amount[]): boolean =>
  loud.some(
    ({ kind, period }) => period !== undefined && period !== chosen.period && (kind === 'main' || kind === 'total' || kind === 'base'),
  );

/** One amount of several; undefined when they contradict and nothing tells which is meant. */
export function choose(text: string, all: readonly Amount[]): Choice | undefined {
  const money = all.filter(({ kind }) => kind !== 'never');
  const loud = money.some((amount) => !isNoise(amount)) ? money.filter((amount) => !isNoise(amount)) : money;
  const kind = order.find((each) => loud.some((amount) => amount.kind === each));
  const candidates = once(loud.filter((amount) => amount.kind === kind));
  const [first, second] = candidates;
  if (!first) return undefined;
  if (!second) {
    // 底薪+提成5000-8000: the words name what is in it. A small sum beside such a word is that sum alone.
    if (kind === 'aside')
      return first.high.value < asideLeast && first.high.factor < 1000 ? undefined : { amount: first, why: '数额写在奖金、补贴等字样后面' };
    if (kind === 'trial') return { amount: first, why: '只写了试用期的薪资' };
    return saysTwo(first, loud) ? { amount: first, why: twoPeriods } : { amount: first };
  }
  const pair = paired(text, candidates);
  if (pair) return pair;
  const months = candidates.filter(({ period }) => period === 'month');
  const [month] = months;
  const isOther = candidates.every(({ period }, index) => candidates.findIndex((each) => each.period === period) === index);
  if (isOther) return { amount: month ?? first, why: twoPeriods };
  return undefined;
}
