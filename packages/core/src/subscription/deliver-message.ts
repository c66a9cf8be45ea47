import { type FeedBatch, type FeedItem, feedBatchType } from '@ganghui/spec';
import type { WithContacts } from '../feed/read-with-contacts.ts';

/** As a market may see them: with the contacts of what is open now. */
export async function asMarketSees(withContacts: WithContacts, items: readonly FeedItem[]): Promise<FeedItem[]> {
  const postings = items.flatMap((item) => ('posting' in item.data ? [item.data.posting] : []));
  const shown = (await withContacts(postings, 'market')).values();
  return items.map((item) => {
    if (!('posting' in item.data)) return item;
    return { ...item, data: { ...item.data, posting: shown.next().value ?? item.data.posting } };
  });
}

export const batchMessage = (at: Date, data: FeedBatch['data']): FeedBatch => ({ type: feedBatchType, timestamp: at.toISOString(), data });

/**
 * The same part of the log has the same id at every try: a receiver that knows it has the batch already. After a replay the ids are new:
 * what was asked for once more must not be taken for a repetition.
 */
export const batchId = ({ subscriptionId, after, last }: FeedBatch['data'], replays: number): string =>
  `${subscriptionId}.${after}-${last}${replays > 0 ? `.r${replays}` : ''}`;
