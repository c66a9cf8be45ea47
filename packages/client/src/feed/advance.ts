import { type FeedEvent, type FeedItem, leftScopeType, type SnapshotEntry } from '@ganghui/spec';
import { contentHash, moveDigest, movesOf, nextChain } from '@ganghui/spec/proof';
import { CopyFault } from './copy-fault.ts';
import type { CopyChange } from './copy-store.ts';
import type { Position, Proof } from './position.ts';

/** Entries of the log after `after`, up to `last`; through a filter not every one. */
export type Stretch = { after: number; last: number; events: readonly FeedItem[] };

const isEvent = (item: FeedItem): item is FeedEvent => item.type !== leftScopeType;
const again = '再运行一次；仍然如此，请把这段话发给省级平台。';

export const entryOf = ({ sequence, data: { hash, scope, posting, quality } }: FeedEvent): SnapshotEntry => ({
  sequence,
  hash,
  scope,
  posting,
  quality,
});

/** What stands after an entry, reckoned from what stood before it. */
export function proofAfter({ chainHash, stateDigest, live }: Proof, event: FeedEvent): Proof {
  const { previous, hash, posting, live: isLive } = event.data;
  return {
    chainHash: nextChain(chainHash, event),
    stateDigest: moveDigest(stateDigest, movesOf(event.subject, previous, { revision: posting.revision, hash, live: isLive })),
    live: live + (isLive ? 1 : 0) - (previous?.live ? 1 : 0),
  };
}

/** What a page does to a copy, and where that leaves it. Throws a CopyFault when an entry is missing or is not what its hash says. */
export function advance(position: Position, { after, last, events }: Stretch, now: Date): { changes: CopyChange[]; position: Position } {
  if (after !== position.sequence) throw new CopyFault('gap', `收到的是 ${after} 之后的变更，本地到 ${position.sequence}。`, again);
  const changes = new Map<string, CopyChange>();
  let { sequence, proof } = position;
  for (const item of events) {
    const isNext = proof ? item.sequence === sequence + 1 : item.sequence > sequence;
    if (!isNext || item.sequence > last)
      throw new CopyFault('gap', `序号 ${sequence} 之后是 ${item.sequence}，这一页到 ${last}：中间缺了变更。`, again);
    sequence = item.sequence;
    if (isEvent(item)) {
      if (contentHash(item.data) !== item.data.hash || item.subject !== item.data.posting.id)
        throw new CopyFault('content', `序号 ${sequence}（${item.subject}）的内容与它的散列不符：传送中被改动过。`, again);
      if (proof) proof = proofAfter(proof, item);
      changes.set(item.subject, item.data.live ? { put: entryOf(item) } : { remove: item.subject });
    } else changes.set(item.subject, { remove: item.subject });
  }
  if (proof && sequence !== last) throw new CopyFault('gap', `这一页说到 ${last} 为止，只有到 ${sequence} 的变更。`, again);
  return { changes: [...changes.values()], position: { ...position, sequence: last, proof, updatedAt: now.toISOString() } };
}
