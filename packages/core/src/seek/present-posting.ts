import type { FeedEvent, Posting } from '@ganghui/spec';

/** Who looks: anybody, or a market that came with its key. */
export type Viewer = 'public' | 'market';

const maskPhone = (phone: string): string => (phone.length > 7 ? `${phone.slice(0, 3)}****${phone.slice(-4)}` : '****');
const maskName = (name: string): string => `${name.slice(0, 1)}**`;

/**
 * A contact is a person's data (PIPL art. 25): the public sees it only where consent to publication is recorded, other markets
 * while the posting is open, nobody after it closed.
 */
export function presentPosting(posting: Posting, viewer: Viewer): Posting {
  const { contact } = posting;
  const open = posting.status === 'published';
  if (open && (viewer === 'market' || contact.consent)) return posting;
  return {
    ...posting,
    contact: {
      name: contact.name && maskName(contact.name),
      phone: contact.phone && maskPhone(contact.phone),
      email: contact.email && '****',
      consent: contact.consent,
    },
  };
}

export const presentEvent = (event: FeedEvent, viewer: Viewer): FeedEvent => ({
  ...event,
  data: { ...event.data, posting: presentPosting(event.data.posting, viewer) },
});
