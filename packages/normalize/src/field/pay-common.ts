import type { PayPeriod } from '@ganghui/spec';
import type { Amount } from './pay-amount.ts';

// The shapes of nine cells in ten: 8千-1.2万·13薪, 10-15K, 4000-6000元/月, 0.8-1.5万/月. Anything else takes the long way.
const common =
  /^([1-9]\d{0,5}|0|\d{1,2}\.\d{1,2})(千|万|[kK])?(?:-([1-9]\d{0,5}|\d{1,2}\.\d{1,2})(千|万|[kK])?)?(元)?(?:\/(月|年|天|日|小时|周))?(?:·(1[2-9]|2[0-4])薪)?$/;
const factors: Readonly<Record<string, number>> = { 千: 1000, k: 1000, K: 1000, 万: 10_000 };
const periods: Readonly<Record<string, PayPeriod>> = { 月: 'month', 年: 'year', 天: 'day', 日: 'day', 小时: 'hour', 周: 'week' };

/** The amount and the months of a pay text of a common shape, read in one look; undefined for any other. */
export function commonPay(text: string): { amount: Amount; months: number | null } | undefined {
  const hit = common.exec(text);
  if (!hit) return undefined;
  const [, low = '', lowUnit, high, highUnit, yuan, period, months] = hit;
  const end = (digits: string, unit: string | undefined) => {
    const factor = unit ? factors[unit]! : 0;
    return { value: Number(digits) * (factor || 1), factor };
  };
  const from = end(low, lowUnit);
  return {
    amount: {
      low: from,
      high: high ? end(high, highUnit) : from,
      isRange: high !== undefined,
      kind: 'main',
      bound: undefined,
      period: period ? periods[period] : undefined,
      isPlain: yuan !== undefined,
      isBeside: period !== undefined,
      isSplit: false,
      start: 0,
      end: text.length,
    },
    months: months ? Number(months) : null,
  };
}
