import type { FeedEvent, Posting, Quality } from '@ganghui/spec';

/** Who looks: anybody, or a market that came with its key. `nobody`: the posting has ended since, whatever it was then. */
export type Viewer = 'public' | 'market' | 'nobody';

const maskPhone = (phone: string): string => (phone.length > 7 ? `${phone.slice(0, 3)}****${phone.slice(-4)}` : '****');
const maskName = (name: string): string => `${name.slice(0, 1)}**`;

const mayRead = ({ status, contact }: Posting, viewer: Viewer): boolean =>
  status === 'published' && (viewer === 'market' || (viewer === 'public' && contact.consent));

/**
 * A contact is a person's data (PIPL art. 25): the public sees it only where consent to publication is recorded, other markets
 * while the posting is open, nobody after it closed.
 */
export function presentPosting(posting: Posting, viewer: Viewer): Posting {
  if (mayRead(posting, viewer)) return posting;
  const { contact } = posting;
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

/** The evidence of a finding about a contact is the contact itself. */
export const presentQuality = (quality: Quality, posting: Posting, viewer: Viewer): Quality =>
  mayRead(posting, viewer)
    ? quality
    : { ...quality, findings: quality.findings.map((each) => (each.field.startsWith('/contact') ? { ...each, evidence: '' } : each)) };

export function presentEvent(event: FeedEvent, viewer: Viewer): FeedEvent {
  const { posting, quality } = event.data;
  return {
    ...event,
    data: { ...event.data, posting: presentPosting(posting, viewer), quality: presentQuality(quality, posting, viewer) },
  };
}
