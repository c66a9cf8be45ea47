import type { Pay, PayPeriod } from '@ganghui/spec';
import { type Amounts, amountsIn, foldPay, type Unit } from './pay-amount.ts';
import { periodIn } from './pay-period.ts';

export const payFix = '写成数字范围和周期，例如“5000-7000元/月”“1-1.5万·13薪”“20元/小时”；没有数额写“面议”。';

export type ReadPay = { pay: Pay; method: string; confidence: number; inferredYear: boolean };

const perMonth: Readonly<Record<PayPeriod, number | null>> = { month: 1, year: 1 / 12, day: 21.75, hour: 174, week: 52 / 12, piece: null };

const monthly = (amount: number | null, period: PayPeriod): number | null => {
  const factor = perMonth[period];
  return amount === null || factor === null ? null : Math.round(amount * factor * 100) / 100;
};

const negotiable = /面议|面谈|电议|协商|面洽|详谈|另议|商议|面试定|negotiable/;
const monthsMark = /[·.*x×+,(-]?(?<![\d.])(\d{2}(?:\.\d)?)(?:-\d{2})?个?月?薪[)）]?|[*x×](\d{2})(?:个月|月)?(?=$|[^\d千万kw.])/;
const leastMonths = 12;
const mostMonths = 36;

/** 13薪 and *13, taken out of the text so that 13 is not read as an amount. */
export function monthsIn(text: string): { months: number | null; rest: string } {
  const hit = monthsMark.exec(text);
  const months = Number(hit?.[1] ?? hit?.[2] ?? Number.NaN);
  if (!hit || !(months >= leastMonths && months <= mostMonths)) return { months: null, rest: text };
  return { months, rest: `${text.slice(0, hit.index)} ${text.slice(hit.index + hit[0].length)}` };
}

// Below these a bare number says neither unit nor period: 15 may be thousands, 200 may be a day's pay.
const leastBareYuan = 100;
const leastBareMonth = 1000;
const surelyYearly = 100_000;

function periodFor(amounts: Amounts, said: PayPeriod | undefined, months: number | null): PayPeriod | undefined {
  const top = amounts.max ?? amounts.min ?? 0;
  const isSmallUnit = said === 'hour' || said === 'piece' || said === 'day' || said === 'week';
  if (!isSmallUnit && !amounts.hasUnit && top < leastBareYuan) return undefined;
  if (said) return said;
  if (!amounts.hasUnit && top < leastBareMonth) return undefined;
  const low = amounts.min ?? top;
  return amounts.inTenThousands && months === null && low >= surelyYearly ? 'year' : 'month';
}

/** Pay from a text; `period` is what a column of its own says, for texts that do not. Undefined when it cannot be understood. */
export function parsePay(raw: string, context: { unit?: Unit; period?: PayPeriod; months?: number | null } = {}): ReadPay | undefined {
  const folded = foldPay(raw);
  const { months: found, rest } = monthsIn(folded);
  const months = found ?? context.months ?? null;
  const isNegotiable = negotiable.test(folded);
  const said = periodIn(rest) ?? context.period;
  const amounts = amountsIn(rest, context.unit);
  if (!amounts) {
    if (!isNegotiable || /\d{3}/.test(rest)) return undefined;
    const pay = { min: null, max: null, period: null, months, negotiable: true, monthlyMin: null, monthlyMax: null, text: raw.trim() };
    return { pay, method: 'pay-negotiable', confidence: 0.99, inferredYear: false };
  }
  const period = periodFor(amounts, said, months);
  if (!period) return undefined;
  const { min, max } = amounts;
  const inferredYear = period === 'year' && said === undefined;
  return {
    pay: {
      min,
      max,
      period,
      months,
      negotiable: isNegotiable,
      monthlyMin: monthly(min, period),
      monthlyMax: monthly(max, period),
      text: raw.trim(),
    },
    method: inferredYear ? 'pay-text-yearly-inferred' : 'pay-text',
    confidence: inferredYear ? 0.7 : amounts.certain ? (said ? 0.99 : 0.95) : 0.75,
    inferredYear,
  };
}
