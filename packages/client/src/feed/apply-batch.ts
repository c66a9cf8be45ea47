import { everything, type FeedBatch, type FeedFilter } from '@ganghui/spec';
import { advance } from './advance.ts';
import type { CopyStore } from './copy-store.ts';
import { firstPosition, type Position } from './position.ts';

/** `known`: all of it was in the copy already; answer 2xx. `gap`: changes between the copy and the batch are missing: catch up with `followFeed`, then answer 2xx. */
export type Applied = { outcome: 'applied' | 'known' | 'gap'; position: Position };

/**
 * Applies a delivered batch to a copy. The same batch may come twice and may overlap what the copy has; one at a time for a store. `filter`:
 * that of the subscription. Throws a CopyFault when an entry is not what its hash says.
 */
export async function applyBatch(
  store: CopyStore,
  { data: { after, last, head, events } }: FeedBatch,
  { url = '', filter = everything, now = () => new Date() }: { url?: string; filter?: FeedFilter; now?: () => Date } = {},
): Promise<Applied> {
  const position = (await store.readPosition()) ?? firstPosition(url, filter);
  const { sequence } = position;
  if (position.loading || after > sequence) return { outcome: 'gap', position };
  if (last <= sequence) return { outcome: 'known', position };
  const rest = events.filter((item) => item.sequence > sequence);
  const step = advance(position, { after: sequence, last, events: rest }, now());
  await store.commit({ ...step, source: { kind: 'feed', after: sequence, last, head, events: rest } });
  return { outcome: 'applied', position: step.position };
}
