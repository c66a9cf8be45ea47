import { everything, FeedFilter, isEverything } from '@ganghui/spec';
import { emptyDigest, SigningKey } from '@ganghui/spec/proof';
import * as z from 'zod';

const sequence = z.number().int().min(0);

/** What stands after a place of the log. */
const Proof = z.object({ chainHash: z.string(), stateDigest: z.string(), live: z.number().int() });
export type Proof = z.infer<typeof Proof>;

/** Where a copy stands; kept with it, and moved in the same step as its postings. */
export const Position = z.object({
  format: z.literal(1),
  /** The exchange it is a copy of. */
  url: z.string(),
  filter: FeedFilter,
  /** All up to here is in the copy. */
  sequence,
  /** Reckoned from what was received; null for a copy through a filter, which does not see every entry. */
  proof: Proof.nullable(),
  /** Up to where it was compared with a signed checkpoint, what that said, and which key signed it. What came after is in the copy and not yet compared. */
  checked: z.object({ sequence, chainHash: z.string(), keyId: z.string() }).nullable().default(null),
  /** A snapshot on its way: `done` pages of it are in, up to the posting `upTo`. */
  loading: Proof.extend({ asOf: sequence, done: z.number().int(), upTo: z.string().nullable() }).nullable(),
  /** The exchange's keys as first seen, and those that they vouched for since. */
  keys: z.array(SigningKey),
  updatedAt: z.string(),
});
export type Position = z.infer<typeof Position>;

export const nothingYet: Proof = { chainHash: emptyDigest, stateDigest: emptyDigest, live: 0 };

/** Before the first entry. */
export const firstPosition = (url: string, filter: FeedFilter = everything): Position => ({
  format: 1,
  url,
  filter,
  sequence: 0,
  proof: isEverything(filter) ? nothingYet : null,
  checked: null,
  loading: null,
  keys: [],
  updatedAt: new Date(0).toISOString(),
});

/** How many changes are in the copy that were not compared with a signed checkpoint; before the first comparison at least one. */
export const unchecked = ({ sequence, checked }: Position): number => (checked ? sequence - checked.sequence : Math.max(1, sequence));

export const isSameProof = (a: Proof, b: Proof): boolean =>
  a.chainHash === b.chainHash && a.stateDigest === b.stateDigest && a.live === b.live;
