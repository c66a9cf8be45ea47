import type { Posting, Quality } from '@ganghui/spec';
import { contentHash } from '@ganghui/spec/proof';
import type { StoredPosting } from '../ports.ts';
import type { Logged } from './ports.ts';
import type { ReadTold } from './told-entries.ts';

export type Content = { posting: Posting; quality: Quality };
/** `bare`: as the log has it, without its contact. */
export type Told = Content & { bare: boolean };

/**
 * What the log told last of a posting. The row before the change is it when its hash says so, and needs no reading; a row that is held, or
 * was, has another. Undefined when the log told nothing, or keeps it no more.
 */
export async function lastTold(
  readTold: ReadTold,
  logged: Logged | undefined,
  before: StoredPosting | undefined,
): Promise<Told | undefined> {
  if (!logged) return undefined;
  if (before?.posting.revision === logged.revision && contentHash(before) === logged.hash)
    return { posting: before.posting, quality: before.quality, bare: false };
  const told = await readTold(logged.sequence);
  return told && { posting: told.data.posting, quality: told.data.quality, bare: true };
}

/**
 * What may be shown of a posting that is open no more: what was told before, as it ends or is hidden. A revision that is held, or was, is
 * nobody's to read, least of all in the entry that hides it.
 */
export function closedContent(told: Content | undefined, { posting, quality }: StoredPosting): Content {
  const { revision, closed } = posting;
  const status = posting.status === 'closed' ? ('closed' as const) : ('suspended' as const);
  if (told) return { posting: { ...told.posting, revision, status, closed }, quality: told.quality };
  return { posting: { ...silenced(posting), revision, status, closed }, quality: { ...quality, findings: [] } };
}

/** What is left of a posting whose words are nobody's to read: codes and numbers, by which it can still be filtered. */
const silenced = (posting: Posting): Posting => ({
  ...posting,
  title: '（已撤下）',
  description: '',
  benefits: [],
  targetGroups: [],
  major: null,
  pay: null,
  applyUrl: null,
  source: null,
  occupation: { ...posting.occupation, local: null },
  place: { ...posting.place, address: null, location: null },
  employer: { name: null, uscc: null, nature: null, size: null, industry: null, intro: null },
  contact: { name: null, phone: null, email: null, consent: false },
  requirements: { age: null, gender: null, householdRegister: null },
  provenance: {},
});
