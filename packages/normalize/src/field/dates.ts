import type { PostingContent, RawField, RawPosting } from '@ganghui/spec';
import { findingOf, named } from '../finding.ts';
import type { Trace } from '../trace.ts';
import { saysNothing } from './fold-cell.ts';
import { dateFix, dayEndAfter, inChina, isOpenEnd, isUnsetDate, parseInstant } from './instant.ts';
import { foldDate } from './instant-fold.ts';
import { lengthOf } from './instant-relative.ts';
import type { Aim } from './instant-written.ts';

type Dates = Pick<PostingContent, 'publishedAt' | 'updatedAt' | 'validFrom' | 'validThrough'>;
type DateField = keyof Dates & RawField;
type Asked = { trace: Trace; now: number; validDays?: number };

// A date of this century says something, whatever follows.
const unsaid = (text: string): boolean => !text.startsWith('20') && (saysNothing(text) || isUnsetDate(text));
const validFor = /^(?:有效期?)?[:为]?(\d{1,3}|半)(天|日|周|个?星期|个?月|年)内?$/;
const longestValidity = 366 * 86_400_000;

// 30天 and 一个月 count from the day of publication.
function afterPublication(text: string, published: number): number | undefined {
  const hit = validFor.exec(foldDate(text));
  const length = hit ? lengthOf(hit[1]!, hit[2]!) : undefined;
  return length !== undefined && length > 0 && length <= longestValidity ? dayEndAfter(published + length, 0) : undefined;
}

function readDate(raw: RawPosting, field: DateField, aim: Aim, trace: Trace): number | null {
  const text = raw[field];
  if (!text || unsaid(text)) return null;
  const at = parseInstant(text, aim);
  if (at === undefined) trace.missed(`/${field}`, field, text, dateFix);
  else trace.took(`/${field}`, field, text, { method: 'date', confidence: 0.99 });
  return at ?? null;
}

// What the profile says for postings that say nothing: days from publication or the last update. An end that is past was never said.
function usualEnd(said: { published: number; updated: number }, { trace, now, validDays }: Asked): number | null {
  if (!validDays) return null;
  const end = dayEndAfter(Math.max(said.published, said.updated), validDays);
  if (end < now) return null;
  trace.took('/validThrough', 'validThrough', `${validDays} 天`, { method: 'default-validity', confidence: 1 });
  return end;
}

// 2026-12-20 00:00:00 is how a date column prints a day; nobody closes at its beginning.
const printedDay = /(?:[ T]0{1,2}:00(?::00(?:\.0+)?)?(?:\+08:?00)?|\d{8}0{6})$/;
const wholeDay = (at: number, text: string): number => (printedDay.test(text.trim()) ? dayEndAfter(at, 0) : at);

function throughOf(raw: RawPosting, said: { published: number; updated: number }, asked: Asked): number | null {
  const { trace, now } = asked;
  const { published } = said;
  const text = raw.validThrough;
  if (!text || unsaid(text)) return usualEnd(said, asked);
  if (isOpenEnd(text)) {
    trace.took('/validThrough', 'validThrough', text, { method: 'open-ended', confidence: 0.95 });
    return null;
  }
  const counted = text.length <= 20 ? afterPublication(text, published) : undefined;
  if (counted !== undefined) trace.took('/validThrough', 'validThrough', text, { method: 'valid-for', confidence: 0.9 });
  const notBefore = raw.publishedAt ? published : undefined;
  const end = counted ?? readDate(raw, 'validThrough', { now, part: 'end', lean: 'future', notBefore }, trace);
  return end === null ? null : wholeDay(end, text);
}

/** Times in China's time. Nothing said: published now, valid as long as the profile says. */
export function datesOf(raw: RawPosting, asked: Asked): Dates {
  const { trace, now } = asked;
  const happened = { now, part: 'start', lean: 'past' } as const;
  const published = readDate(raw, 'publishedAt', happened, trace) ?? now;
  const updated = readDate(raw, 'updatedAt', happened, trace) ?? published;
  const from = readDate(raw, 'validFrom', { now, part: 'start' }, trace);
  const through = throughOf(raw, { published, updated }, asked);
  if (from !== null && through !== null && from > through)
    trace.findings.push(
      findingOf({
        rule: 'C-03',
        severity: 'deduct',
        points: 3,
        field: '/validFrom',
        evidence: `${inChina(from).slice(0, 10)} 至 ${inChina(through).slice(0, 10)}`,
        message: `${named('validFrom', trace.provenance['/validFrom']?.from)}晚于截止日期。`,
        fix: '核对有效期的起止日期。',
      }),
    );
  const publishedAt = inChina(published);
  return {
    publishedAt,
    updatedAt: updated === published ? publishedAt : inChina(updated),
    validFrom: from === null ? null : inChina(from),
    validThrough: through === null ? null : inChina(through),
  };
}
