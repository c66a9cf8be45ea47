import type { Pay, PayPeriod, Profile, RawPosting } from '@ganghui/spec';
import type { Trace } from '../trace.ts';
import { monthsIn, parsePay, payFix, type ReadPay } from './pay.ts';
import { foldPay } from './pay-amount.ts';
import { periodOf } from './pay-period.ts';

const mostSwapped = 5;

// Two columns filled the wrong way round are put right; a range written backwards in one cell is not.
function columnsText(low: string, high: string): { text: string; swapped: boolean } {
  const [a, b] = [Number(low), Number(high)];
  const swapped = a > b && b > 0 && a / b <= mostSwapped;
  const [min, max] = swapped ? [high, low] : [low, high];
  return { text: min && max && min !== max ? `${min}-${max}` : min || max, swapped };
}

type Given = { field: 'salary' | 'salaryMin' | 'salaryMax' | 'salaryNote'; text: string; swapped: boolean };

function givenIn(raw: RawPosting): Given[] {
  const given: Given[] = [];
  if (raw.salary) given.push({ field: 'salary', text: raw.salary, swapped: false });
  if (raw.salaryMin || raw.salaryMax) {
    const [low, high] = [raw.salaryMin?.trim() ?? '', raw.salaryMax?.trim() ?? ''];
    given.push({ field: low ? 'salaryMin' : 'salaryMax', ...columnsText(low, high) });
  }
  // A note speaks of many numbers; only one that speaks of money is read.
  if (raw.salaryNote && /元|万|千|k|薪/i.test(raw.salaryNote)) given.push({ field: 'salaryNote', text: raw.salaryNote, swapped: false });
  return given;
}

// 万/月 beside two columns of plain numbers: the period column says the unit too.
function unitOf(period: string | undefined, profile: Profile | undefined): Profile['salaryUnit'] {
  const text = period?.normalize('NFKC') ?? '';
  return /万|w/i.test(text) ? 'ten-thousand' : /千|^k/i.test(text) ? 'thousand' : profile?.salaryUnit;
}

function monthsOf(raw: string | undefined): number | null {
  if (!raw) return null;
  const { months } = monthsIn(/薪/.test(raw) ? foldPay(raw) : `${foldPay(raw)}薪`);
  return months;
}

/** The market's salary text, else its two columns, else a note that holds an amount. */
export function payOf(raw: RawPosting, { trace, profile }: { trace: Trace; profile?: Profile }): Pay | null {
  const given = givenIn(raw);
  const period: PayPeriod | undefined = raw.salaryPeriod ? periodOf(raw.salaryPeriod) : undefined;
  if (raw.salaryPeriod && !period && given.length > 0) {
    trace.missed('/pay', 'salaryPeriod', raw.salaryPeriod, '计薪周期写“月”“年”“天”“小时”“周”或“件”。');
    return null;
  }
  const context = { unit: unitOf(raw.salaryPeriod, profile), period, months: monthsOf(raw.salaryMonths) };
  let read: ReadPay | undefined;
  const source = given.find(({ text }) => {
    read = parsePay(text, context);
    return read !== undefined;
  });
  if (!source || !read) {
    const [first] = given;
    if (first && first.field !== 'salaryNote') trace.missed('/pay', first.field, first.text, payFix);
    return null;
  }
  const method = source.swapped ? 'pay-columns-swapped' : source.field === 'salary' ? read.method : 'pay-columns';
  trace.took('/pay', source.field, source.text, { method, confidence: source.swapped ? 0.7 : read.confidence });
  if (read.inferredYear)
    trace.inferred('/pay', source.field, source.text, { message: '没有写周期，按年薪理解。', fix: '请写明周期，例如“20-30万/年”。' });
  return read.pay;
}
