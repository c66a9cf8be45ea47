import type { ReceiptItem } from '@ganghui/spec';
import type { MarketClient } from './create-client.ts';
import type { Part, PushRecord } from './cut-parts.ts';
import { itemsOf } from './part-items.ts';
import { contentType } from './send-part.ts';

/** What one part would become; nothing is stored. */
export async function sendDry(
  client: MarketClient,
  { number, records, body }: Part<PushRecord>,
  { profileName: profile, signal }: { profileName?: string | undefined; signal?: AbortSignal | undefined },
): Promise<ReceiptItem[]> {
  const { items } = await client.submissions.push({ body, contentType, mode: 'delta', dryRun: true, profile, signal });
  return itemsOf(records, { part: number, items });
}
