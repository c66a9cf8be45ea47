import { canonicalJson } from '@ganghui/spec/proof';
import { compareOrigin } from './compare-checkpoint.ts';
import { CopyFault } from './copy-fault.ts';
import type { CopyStore } from './copy-store.ts';
import type { FeedClient } from './feed-client.ts';
import { filterWords } from './filter-words.ts';
import type { FollowOptions } from './follow-feed.ts';
import { firstPosition, type Position } from './position.ts';
import { trustKeys } from './trust-keys.ts';

/**
 * Where a copy stands, or the start of a new one. A copy of another exchange, or through another filter, is not gone on with. Nothing is
 * added before it is known that the exchange is the one the copy came from.
 */
export async function beginCopy(store: CopyStore, client: FeedClient, { filter, trust, signal }: FollowOptions): Promise<Position> {
  const known = await store.readPosition();
  if (known && known.url !== client.url)
    throw new CopyFault('other', `这份副本来自 ${known.url}，不是 ${client.url}。`, '换回原来的网址，或放到新的地方重新开始。');
  if (known && filter && canonicalJson(known.filter) !== canonicalJson(filter))
    throw new CopyFault(
      'other',
      `这份副本是按别的筛选条件拉取的：${filterWords(known.filter)}；这次要的是：${filterWords(filter)}。`,
      '不写条件就按它原来的；要别的条件，放到新的地方重新开始。',
    );
  if (known && known.keys.length > 0) return compareOrigin(store, client, known, { trust, signal });
  const position = known ?? firstPosition(client.url, filter);
  // What is seen first is believed from then on: the sooner the better.
  const keys = trustKeys([], await client.keys({ signal }), trust);
  if (keys.length === 0) return position;
  const pinned = { ...position, keys };
  await store.commit({ changes: [], position: pinned, source: { kind: 'keys' } });
  return pinned;
}
