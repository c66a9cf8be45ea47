import type { StoredPosting } from '../ports.ts';

/** A contact was given for one recruitment: it goes this long after the posting ended. */
export const contactDays = 60;
const day = 86_400_000;

type Due = { what: 'end' | 'start' | 'contact'; at: number };

// Exactly what the clock acts on, so that nothing stays in the index of what is due.
function duesOf({ posting, quality, startsAt }: StoredPosting): Due[] {
  if (posting.closed) {
    const at = contactEnds(posting.closed.at);
    return holdsContact({ posting, quality }) ? [{ what: 'contact', at }] : [];
  }
  const dues: Due[] = [];
  if (posting.validThrough) dues.push({ what: 'end', at: Date.parse(posting.validThrough) });
  if (posting.status === 'suspended' && startsAt) dues.push({ what: 'start', at: Date.parse(startsAt) });
  return dues;
}

/** When the contact of a posting that was closed at this instant goes. */
export const contactEnds = (closedAt: string): number => Date.parse(closedAt) + contactDays * day;

/** When the clock has next to do with a posting (ISO); undefined for never. */
export function dueAt(stored: StoredPosting): string | undefined {
  const dues = duesOf(stored);
  return dues.length === 0 ? undefined : new Date(Math.min(...dues.map(({ at }) => at))).toISOString();
}

/** What has to be done by now. An end goes before a start: what has ended is never published. */
export const overdue = (stored: StoredPosting, at: Date): Due['what'] | undefined =>
  duesOf(stored).find((due) => due.at < at.getTime())?.what;

const ofContact = (pointer: string): boolean => pointer.startsWith('/contact');

function holdsContact({ posting: { contact, provenance }, quality }: Pick<StoredPosting, 'posting' | 'quality'>): boolean {
  if (contact.name !== null || contact.phone !== null || contact.email !== null) return true;
  return Object.keys(provenance).some(ofContact) || quality.findings.some(({ field, evidence }) => ofContact(field) && evidence !== '');
}

/** The same posting without the contact: its fields, the words they were read from, and what findings quote of them. */
export function withoutContact(stored: StoredPosting): StoredPosting {
  const { posting, quality } = stored;
  const contact = { ...posting.contact, name: null, phone: null, email: null };
  const provenance = Object.fromEntries(Object.entries(posting.provenance).filter(([pointer]) => !ofContact(pointer)));
  const findings = quality.findings.map((each) => (ofContact(each.field) ? { ...each, evidence: '' } : each));
  return { ...stored, posting: { ...posting, contact, provenance }, quality: { ...quality, findings } };
}
