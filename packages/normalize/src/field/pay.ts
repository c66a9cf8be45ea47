import type { Pay, PayPeriod } from '@ganghui/spec';
import { createMemory } from '../remember.ts';
import { longestCell } from './fold-cell.ts';
import { type Amount, amountsIn } from './pay-amount.ts';
import { choose } from './pay-choice.ts';
import { commonPay } from './pay-common.ts';
import { foldPay, isForeign, isForSeveral } from './pay-fold.ts';
import { monthsIn } from './pay-months.ts';
import { periodIn } from './pay-period.ts';
import { isPlausible, periodFor } from './pay-plausible.ts';
import { inYuan, type Unit } from './pay-yuan.ts';

export const payFix = '写成数字范围和周期，例如“5000-7000元/月”“1-1.5万·13薪”“20元/小时”；没有数额写“面议”。';

/** `inferred`: what was read between the lines, for the market to confirm. */
export type ReadPay = { pay: Pay; method: string; confidence: number; inferred?: string };
/** What stands in other columns or the profile, for texts that do not say it themselves. */
export type PayContext = { unit?: Unit; period?: PayPeriod; months?: number | null /** 日结, 计件. */; settled?: PayPeriod };

const perMonth: Readonly<Record<PayPeriod, number | null>> = { month: 1, year: 1 / 12, day: 21.75, hour: 174, week: 52 / 12, piece: null };
const monthly = (amount: number | null, period: PayPeriod): number | null => {
  const factor = perMonth[period];
  return amount === null || factor === null ? null : Math.round(amount * factor * 100) / 100;
};

type Found = { amount: Amount; why?: string; months: number | null; folded: string };

const negotiable = /(?<!不|非|拒绝|谢绝)(?:面[议谈洽]|[电另商]议|协商|详谈|细谈|洽谈|商谈|可[谈议]|面试定|negotiable)/;
const isNegotiable = (folded: string): boolean => negotiable.test(folded);

function negotiated(raw: string, months: number | null): ReadPay {
  const none = { min: null, max: null, period: null, monthlyMin: null, monthlyMax: null };
  return { pay: { ...none, months, negotiable: true, text: raw }, method: 'pay-negotiable', confidence: 0.99 };
}

function payFrom(raw: string, { amount, why, months, folded }: Found, context: PayContext): ReadPay | undefined {
  const around = folded === '' ? undefined : periodIn(folded);
  const sure = amount.period ?? (around?.isSettled ? undefined : around?.period) ?? (around ? undefined : context.period);
  if (sure === 'unknown') return undefined;
  const yuan = inYuan(amount, context.unit, sure);
  if (!yuan || yuan.low > yuan.high || yuan.high <= 0) return undefined;
  const settled = sure ?? (around?.period === 'unknown' ? undefined : around?.period) ?? context.period ?? context.settled;
  const read = periodFor({ yuan, amount, said: sure, settled, months });
  if (!read || !isPlausible(yuan, read.period, sure !== undefined)) return undefined;
  const { period } = read;
  const min = amount.bound === 'most' || yuan.low === 0 ? null : yuan.low;
  const max = amount.bound === 'least' ? null : yuan.high;
  const split = amount.isSplit ? `两个数连写，按“${yuan.low}-${yuan.high}”理解` : undefined;
  const short = yuan.isShort ? `按“${yuan.low}-${yuan.high}元”理解` : undefined;
  const inferred = read.inferred ?? why ?? split ?? short;
  return {
    pay: {
      min,
      max,
      period,
      months,
      negotiable: folded !== '' && isNegotiable(folded),
      monthlyMin: monthly(min, period),
      monthlyMax: monthly(max, period),
      text: raw,
    },
    method: inferred ? 'pay-text-inferred' : 'pay-text',
    confidence: inferred ? 0.7 : sure ? 0.99 : 0.95,
    ...(inferred ? { inferred } : {}),
  };
}

const commonAgreed = new Set(['面议', '薪资面议', '工资面议', '面谈', '电议']);

const remember = createMemory<ReadPay | undefined>();

/** Pay from a text. Undefined when it cannot be understood or counts in another currency. */
export const parsePay = (raw: string, context: PayContext = {}): ReadPay | undefined =>
  remember(`${context.unit ?? ''}|${context.period ?? ''}|${context.settled ?? ''}|${context.months ?? ''}|${raw}`, () =>
    readPay(raw, context),
  );

function readPay(raw: string, context: PayContext): ReadPay | undefined {
  const text = raw.trim();
  const usual = commonPay(text);
  if (usual) return payFrom(text, { amount: usual.amount, months: usual.months ?? context.months ?? null, folded: '' }, context);
  if (commonAgreed.has(text)) return negotiated(text, context.months ?? null);
  if (text.length > longestCell) return undefined;
  const folded = foldPay(text);
  if (isForeign(folded) || isForSeveral(folded)) return undefined;
  const { months: found, rest } = monthsIn(folded);
  const months = found ?? context.months ?? null;
  const amounts = amountsIn(rest);
  const chosen = choose(rest, amounts);
  if (chosen) return payFrom(text, { ...chosen, months, folded: rest }, context);
  return isNegotiable(folded) && amounts.length === 0 && !/\d{3}/.test(rest) ? negotiated(text, months) : undefined;
}

/** What the market should do about a text that was not understood. */
export const payFixFor = (raw: string): string =>
  raw.length <= longestCell && isForeign(foldPay(raw)) ? '薪资以人民币计：请换算成元，写成例如“5000-7000元/月”。' : payFix;
