import type { Posting } from '@ganghui/spec';
import { presentPosting, type Viewer } from '../seek/present-posting.ts';
import type { ReadContacts } from './ports.ts';

/** Postings as the log tells of them, in the same order, with the contacts that the viewer may see of those that are open now. */
export type WithContacts = (postings: readonly Posting[], viewer: Viewer) => Promise<Posting[]>;

/**
 * The log has no contact, so that one can still be taken back. What was open then and is open now gets the contact of now, masked as the
 * viewer's role and the consent of now say. The consent written there stays that of the log: the content hash is over it.
 */
export const makeWithContacts =
  (readContacts: ReadContacts): WithContacts =>
  async (postings, viewer) => {
    const open = viewer === 'nobody' ? [] : postings.filter(({ status }) => status === 'published');
    if (open.length === 0) return [...postings];
    const contacts = await readContacts([...new Set(open.map(({ id }) => id))]);
    return postings.map((posting) => {
      const now = posting.status === 'published' ? contacts.get(posting.id) : undefined;
      if (!now) return posting;
      const { contact } = presentPosting({ ...posting, contact: now }, viewer);
      return { ...posting, contact: { ...contact, consent: posting.contact.consent } };
    });
  };
