import * as z from 'zod';
import { type FeedEvent, type FeedItem, type FeedScope, type LeftScope, leftScopeType } from '../event.ts';

const cityFix = '请写六位区划代码的文本，例如 "320100"。';
const occupationFix = '请写职业分类代码的文本，例如 "6"、"6-18" 或 "6-18-01-01"。';

/**
 * What a reader wants of the feed. Within a list any one is enough; the three must all be met. Empty lists and a null score ask for
 * nothing. `city`: region codes, matched from the left without their trailing zeros, so 320000 is the province and 320100 all of Nanjing.
 */
export const FeedFilter = z
  .strictObject({
    city: z
      .array(z.string().regex(/^\d{6}$/, { error: cityFix }))
      .max(50)
      .default([]),
    occupation: z
      .array(z.string().regex(/^\d(?:-\d{2}){0,3}$/, { error: occupationFix }))
      .max(50)
      .default([]),
    minScore: z.number().min(0).max(100).nullable().default(null),
  })
  .meta({ id: 'FeedFilter', title: 'Feed filter' });
export type FeedFilter = z.infer<typeof FeedFilter>;

export const everything: FeedFilter = { city: [], occupation: [], minScore: null };
export const isEverything = ({ city, occupation, minScore }: FeedFilter): boolean =>
  city.length === 0 && occupation.length === 0 && minScore === null;

/** 320100 → 3201, 320000 → 32: what every code under it begins with. */
export const regionStem = (code: string): string => code.replace(/(?:00)+$/, '');
const isUnder = (code: string, stem: string): boolean => code === stem || code.startsWith(`${stem}-`);

export function isInScope({ city, occupation, minScore }: FeedFilter, scope: FeedScope): boolean {
  if (city.length > 0 && !city.some((code) => scope.regions.some((region) => region.startsWith(regionStem(code))))) return false;
  if (occupation.length > 0 && !occupation.some((stem) => scope.occupation !== null && isUnder(scope.occupation, stem))) return false;
  return minScore === null || scope.score >= minScore;
}

/**
 * What a filtered reader is told of an entry of the log; undefined for nothing. A posting that was in the filter never leaves it unsaid:
 * what closes or hides it comes as it is, what moves it out of the filter comes as `left-scope`.
 */
export function throughFilter(filter: FeedFilter, event: FeedEvent): FeedItem | undefined {
  if (isEverything(filter)) return event;
  const { live, scope, previous, posting } = event.data;
  if (live && isInScope(filter, scope)) return event;
  if (!previous || !isInScope(filter, previous.scope)) return undefined;
  // A suspended posting was taken out by its suspension; its end is told again, because it says why.
  if (!live) return event;
  return previous.live ? leftScope(event, posting.revision) : undefined;
}

const leftScope = (
  { specversion, source, subject, time, datacontenttype, hop, sequence, recordedtime }: FeedEvent,
  revision: number,
): LeftScope => ({
  specversion,
  id: `${subject}@${revision}/left-scope@${sequence}`,
  source,
  type: leftScopeType,
  subject,
  time,
  datacontenttype,
  hop,
  sequence,
  recordedtime,
  data: { postingId: subject, revision },
});
