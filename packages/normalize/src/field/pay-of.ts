import type { Pay, PayPeriod, Profile, RawPosting } from '@ganghui/spec';
import type { Trace } from '../trace.ts';
import { saysNothing } from './fold-cell.ts';
import { type PayContext, parsePay, payFixFor, type ReadPay } from './pay.ts';
import { columnsText, unitBeside } from './pay-columns.ts';
import { monthsOf } from './pay-months.ts';
import { periodOf, settlementOf } from './pay-period.ts';

type Given = { field: 'salary' | 'salaryMin' | 'salaryMax' | 'salaryNote'; text: string; swapped: boolean };
type Read = { given: Given; pay: ReadPay };

function givenIn(raw: RawPosting): Given[] {
  const given: Given[] = [];
  if (raw.salary && !saysNothing(raw.salary)) given.push({ field: 'salary', text: raw.salary, swapped: false });
  const columns = columnsText(raw.salaryMin, raw.salaryMax);
  if (columns) given.push({ field: raw.salaryMin?.trim() ? 'salaryMin' : 'salaryMax', ...columns });
  // A note speaks of many numbers; only one that speaks of money is read.
  if (raw.salaryNote && /元|万|千|\dk|薪|议/i.test(raw.salaryNote))
    given.push({ field: 'salaryNote', text: raw.salaryNote, swapped: false });
  return given;
}

const hasAmount = ({ pay: { pay } }: Read): boolean => pay.min !== null || pay.max !== null;

// An amount in any column goes before 面议, which then only says that it can be talked about.
function bestOf(given: readonly Given[], context: PayContext): Read | undefined {
  let agreed: Read | undefined;
  for (const each of given) {
    const pay = parsePay(each.text, context);
    const read = pay && { given: each, pay };
    if (read && hasAmount(read)) return agreed ? { given: each, pay: { ...pay, pay: { ...pay.pay, negotiable: true } } } : read;
    agreed ??= read;
  }
  return agreed;
}

function refused(raw: RawPosting, given: Given, trace: Trace): null {
  trace.missed('/pay', given.field, given.field === 'salary' ? given.text : (raw[given.field] ?? given.text), payFixFor(given.text));
  return null;
}

const isTold = (period: string | undefined): period is string =>
  period !== undefined && !saysNothing(period) && !/^(?:不限|面议|其他)$/.test(period.trim());

function contextOf(
  raw: RawPosting,
  period: PayPeriod | undefined,
  settles: ReturnType<typeof settlementOf>,
  profile: Profile | undefined,
): PayContext {
  const note = raw.salaryNote && raw.salaryNote.length <= 12 ? raw.salaryNote : undefined;
  const noteSettles = note === undefined ? undefined : settlementOf(note);
  const noted = note === undefined || noteSettles ? undefined : periodOf(note);
  const settled = settles?.hint ?? noteSettles?.hint;
  return {
    unit: unitBeside(raw.salaryPeriod, profile),
    period: period ?? noted,
    ...(settled ? { settled } : {}),
    months: monthsOf(raw.salaryMonths) ?? monthsInNote(raw.salaryNote),
  };
}

const monthsInNote = (note: string | undefined): number | null =>
  note && /薪/.test(note) ? monthsOf(/\d{2}(?:\.\d)?薪/.exec(note)?.[0]) : null;

/** The market's salary text, else its two columns, else a note that holds an amount. */
export function payOf(raw: RawPosting, { trace, profile }: { trace: Trace; profile?: Profile }): Pay | null {
  const given = givenIn(raw);
  const [first] = given;
  if (!first) {
    if (raw.salary?.trim()) trace.took('/pay', 'salary', raw.salary, { method: 'not-given', confidence: 1 });
    return null;
  }
  const told = isTold(raw.salaryPeriod) ? raw.salaryPeriod : undefined;
  const settles = told === undefined ? undefined : settlementOf(told);
  const period = told === undefined || settles ? undefined : periodOf(told);
  const read = bestOf(given, contextOf(raw, period, settles, profile));
  if (!read) return first.field === 'salaryNote' ? null : refused(raw, first, trace);
  const { field, text, swapped } = read.given;
  // A period that nobody knows is no reason to doubt a text that says its own.
  if (told !== undefined && !settles && !period && hasAmount(read) && read.pay.confidence < 0.99) {
    trace.missed('/pay', 'salaryPeriod', told, '计薪周期写“月”“年”“天”“小时”“周”或“件”。');
    return null;
  }
  const method = swapped
    ? 'pay-columns-swapped'
    : field === 'salary'
      ? read.pay.method
      : read.pay.inferred
        ? 'pay-columns-inferred'
        : 'pay-columns';
  trace.took('/pay', field, text, { method, confidence: swapped ? 0.7 : read.pay.confidence });
  const why = swapped ? '上限和下限填反了，已对调' : read.pay.inferred;
  if (why) trace.inferred('/pay', field, text, { message: `：${why}。`, fix: '请写明数额和周期，例如“20-30万/年”“5000-7000元/月”。' });
  return read.pay.pay;
}
