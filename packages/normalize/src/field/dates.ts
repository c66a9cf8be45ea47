import type { PostingContent, RawField, RawPosting } from '@ganghui/spec';
import type { Trace } from '../trace.ts';
import { type DayPart, dateFix, dayEndAfter, inChina, parseInstant } from './instant.ts';

type Dates = Pick<PostingContent, 'publishedAt' | 'updatedAt' | 'validFrom' | 'validThrough'>;
type DateField = keyof Dates & RawField;

const open = /^(?:长期|长期有效|招满为止|招满即止|招满|不限|永久)$/;

/** Times in China's time. Nothing said: published now, valid as long as the profile says. */
export function datesOf(raw: RawPosting, { trace, now, validDays }: { trace: Trace; now: number; validDays?: number }): Dates {
  const read = (field: DateField, part: DayPart): string | null => {
    const text = raw[field];
    if (!text || (part === 'end' && open.test(text.trim()))) return null;
    const at = parseInstant(text, { now, part });
    if (at === undefined) trace.missed(`/${field}`, field, text, dateFix);
    else trace.took(`/${field}`, field, text, { method: 'date', confidence: 0.99 });
    return at === undefined ? null : inChina(at);
  };
  const publishedAt = read('publishedAt', 'start') ?? inChina(now);
  const saidThrough = read('validThrough', 'end');
  const untilDefault = validDays && !raw.validThrough ? inChina(dayEndAfter(now, validDays)) : null;
  return {
    publishedAt,
    updatedAt: read('updatedAt', 'start') ?? publishedAt,
    validFrom: read('validFrom', 'start'),
    validThrough: saidThrough ?? untilDefault,
  };
}
