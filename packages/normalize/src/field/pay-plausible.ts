import type { PayPeriod } from '@ganghui/spec';
import type { Amount } from './pay-amount.ts';
import type { Yuan } from './pay-yuan.ts';

// Yuan of one period below or above which the unit or the period must be wrong.
const bounds: Readonly<Record<PayPeriod, readonly [number, number]>> = {
  hour: [1, 2000],
  day: [10, 50_000],
  week: [50, 200_000],
  month: [100, 1_000_000],
  year: [1000, 20_000_000],
  piece: [0.0001, 1_000_000],
};
const widest = 100;

/** Whether the amount can be paid for the period. Without a word for the period the span must be narrower. */
export function isPlausible({ low, high }: Yuan, period: PayPeriod, isSaid: boolean): boolean {
  const [least, most] = bounds[period];
  if (high > most || high < least || (low > 0 && low < least)) return false;
  return low === 0 || high <= low * (isSaid ? widest : widest / 4);
}

type Said = { yuan: Yuan; amount: Amount; said: PayPeriod | undefined; settled: PayPeriod | undefined; months: number | null };
type Read = { period: PayPeriod; inferred?: string };

// A bare 15 may be thousands, 200 a day's pay.
const leastBare = 100;
const leastBareMonth = 800;
const surelyYearly = 100_000;
const likelyYearly = 30_000;
const leastYearly = 60_000;
const doubtful = 40_000;
const largeMonth = 50_000;
// 日结 and 计件 with such a sum: a month's pay, settled by the day or made of pieces.
const mostSettled: Readonly<Partial<Record<PayPeriod, number>>> = { hour: 300, day: 999, week: 0, piece: 800 };
// A sum of a week's size may be a week's pay or a month's.
const leastMonthly: Readonly<Partial<Record<PayPeriod, number>>> = { week: 3000, piece: 1000 };
// 4001-6000: a step of a list of monthly pay.
const isStep = ({ low, high }: Yuan): boolean => low % 1000 === 1 && high % 1000 === 0;

// 10-15万 and 6-8万 are a year's pay, 3-5万 a month's, 5-8万 either. With 万 on both ends (6万-10万) sites mean a month's.
function inWan(low: number, high: number, isEachWan: boolean): 'year' | 'month' | 'unclear' {
  if (low >= surelyYearly) return 'year';
  if (isEachWan) return high > surelyYearly ? 'unclear' : 'month';
  if (high >= surelyYearly) return low < likelyYearly ? 'unclear' : 'year';
  if (low >= leastYearly) return 'year';
  return low >= largeMonth ? 'unclear' : 'month';
}

function unsaid({ yuan, amount, months }: Said): Read | undefined {
  const { low, high, hasUnit, inTenThousands } = yuan;
  const start = low > 0 ? low : high;
  if (!hasUnit && start < leastBareMonth) return undefined;
  if (months !== null || isStep(yuan)) return { period: 'month' };
  if (inTenThousands) {
    const isEachWan = amount.isRange && amount.low.factor === 10_000;
    const yearly = inWan(low > 0 ? low : high, high, isEachWan);
    if (yearly === 'unclear') return undefined;
    if (yearly === 'year') return { period: 'year', inferred: '没有写周期，按年薪理解' };
    if (start >= doubtful) return { period: 'month', inferred: '没有写周期，按月薪理解' };
  } else if (!hasUnit) {
    // Digits alone of this size are as often a year's pay as a month's.
    if (start >= surelyYearly || high > surelyYearly) return undefined;
    if (/^9{5,}$/.test(String(high))) return undefined;
  }
  const isLarge = start >= largeMonth && amount.low.factor !== 1000;
  return isLarge ? { period: 'month', inferred: '没有写周期，按月薪理解' } : { period: 'month' };
}

/** The period of an amount: as said, else as its size tells; undefined when that is a guess. */
export function periodFor(given: Said): Read | undefined {
  const { said, settled, yuan, amount } = given;
  const isSmall = said === 'hour' || said === 'day' || said === 'week' || said === 'piece';
  const isBare = !yuan.hasUnit && !amount.isPlain;
  if (said) {
    if (isSmall) return { period: said };
    if (isBare && yuan.high < leastBare) return undefined;
    // 年薪8000 without a unit is no year's pay.
    return said === 'year' && !yuan.hasUnit && !amount.isBeside && yuan.high <= 20_000 ? undefined : { period: said };
  }
  if (!settled) return unsaid(given);
  const most = mostSettled[settled];
  if (most === undefined || yuan.high <= most) return { period: settled };
  const least = leastMonthly[settled] ?? 1500;
  return yuan.low >= least || (yuan.low === 0 && yuan.high >= least + 500) ? unsaid(given) : undefined;
}
