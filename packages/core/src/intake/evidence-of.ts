import { partContacts } from '@ganghui/normalize';
import type { Profile } from '@ganghui/spec';
import type { Evidence, SentRecord } from '../submission/ports.ts';
import { contactDays } from './due-at.ts';

const day = 86_400_000;
const usualDays = 90;
const mostDays = 400;

/**
 * What is kept of the records of a call: everything without its contacts for years, the contacts until their purpose has ended.
 * `ends`: the last days of the postings they became.
 */
export function evidenceOf(
  records: readonly SentRecord[],
  { profile, at, ends }: { profile?: Profile; at: Date; ends: readonly (string | null)[] },
): Evidence {
  const parted = records.map(({ line, sheet, cells }) => ({
    place: { line, ...(sheet !== undefined && { sheet }) },
    ...partContacts(cells, profile),
  }));
  return {
    sent: parted.map(({ place, cells }) => ({ ...place, cells })),
    contacts: parted.flatMap(({ place, contacts }) => (Object.keys(contacts).length > 0 ? [{ ...place, cells: contacts }] : [])),
    contactsUntil: contactsUntil(at, ends),
  };
}

/** When the contacts of these postings go: some time after the last of them has ended, and never much later than a year. */
export function contactsUntil(at: Date, ends: readonly (string | null)[]): string {
  const last = ends.reduce((latest, end) => Math.max(latest, end === null ? at.getTime() + usualDays * day : Date.parse(end)), 0);
  const until = (last || at.getTime() + usualDays * day) + contactDays * day;
  return new Date(Math.min(until, at.getTime() + mostDays * day)).toISOString();
}
