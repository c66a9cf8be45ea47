import { createHash } from 'node:crypto';
import type { Quality } from '../finding.ts';
import type { Posting } from '../posting.ts';
import { canonicalJson } from './canonical-json.ts';

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const isOfContact = (pointer: string): boolean => pointer.startsWith('/contact');

/**
 * What stands in the log: everything but the contact and what quotes it. Contacts are personal data that end with their purpose
 * (PIPL art. 19 and 47), and what is chained by hash can never be taken out again.
 */
export function withoutContact({ posting, quality }: { posting: Posting; quality: Quality }): { posting: Posting; quality: Quality } {
  const provenance = Object.entries(posting.provenance).filter(([pointer]) => !isOfContact(pointer));
  return {
    posting: {
      ...posting,
      contact: { name: null, phone: null, email: null, consent: posting.contact.consent },
      provenance: Object.fromEntries(provenance),
    },
    quality: {
      ...quality,
      findings: quality.findings.map((finding) => (isOfContact(finding.field) ? { ...finding, evidence: '' } : finding)),
    },
  };
}

/** SHA-256, in hex, of the canonical JSON of `{posting, quality}` without contact: the same for every reader, whatever it may see. */
export const contentHash = (content: { posting: Posting; quality: Quality }): string => sha256(canonicalJson(withoutContact(content)));
