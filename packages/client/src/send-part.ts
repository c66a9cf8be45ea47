import type { ReceiptItem, Submission } from '@ganghui/spec';
import type { MarketClient } from './create-client.ts';
import type { Part, PushRecord } from './cut-parts.ts';
import { areOf, itemsOf, keptItems } from './part-items.ts';

export const contentType = 'application/x-ndjson';

/** SHA-256 of a body, in hex. */
async function hashOf(body: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', body));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

type Options = {
  resume?: { submissionId: string; received: ReadonlyMap<number, string> };
  profileName?: string;
  onReceived?: (part: { part: number; hash: string }) => void | Promise<void>;
  signal?: AbortSignal;
};
export type Received = {
  /** Where the submission stood when we came. */
  state: Submission['state'];
  send: (part: Part<PushRecord>) => Promise<ReceiptItem[]>;
  stop: () => Promise<void>;
};

/**
 * Sends parts of one submission. Of a submission that is gone on with, the parts from the first on that were received without a gap are
 * not sent again: their items are read from its receipt. The rest is sent; a part that had arrived costs one call. Of one that is
 * closing every part was received, some unheard: those are known by their number of records and their ids. What is not the same is
 * sent, and the exchange says no.
 */
export async function sendPart(
  client: MarketClient,
  submissionId: string,
  { resume, profileName = 'none', onReceived, signal }: Options,
): Promise<Received> {
  const state = resume ? await stateOf(client, submissionId, signal) : 'receiving';
  const isWhole = state !== 'receiving';
  const kept = keptItems(client.submissions.receipt(submissionId, { limit: 1000, signal }));
  let turn: Promise<unknown> = Promise.resolve();
  let isKept = true;

  async function itemsKept({ number, records, body }: Part<PushRecord>): Promise<ReceiptItem[] | undefined> {
    const known = resume?.received.get(number);
    if (known === undefined ? !isWhole : known !== (await hashOf(body))) return undefined;
    const items = await kept.take(number, records.length);
    const isHeard = known !== undefined || profileName !== 'none';
    return items && (isHeard || areOf(items, records)) ? items : undefined;
  }

  /** Parts come in order, but several at a time: each waits for the one before to have taken its items. */
  const takeKept = (part: Part<PushRecord>): Promise<ReceiptItem[] | undefined> => {
    const taken = turn.then(async () => {
      const items = isKept ? await itemsKept(part) : undefined;
      isKept = items !== undefined;
      return items;
    });
    turn = taken.catch(() => {});
    return taken;
  };

  return {
    state,
    async send(part) {
      const { number, records, body } = part;
      const before = resume ? await takeKept(part) : undefined;
      if (before) return itemsOf(records, { part: number, items: before });
      const receipt = await client.submissions.part(submissionId, number, { body, contentType, signal });
      const items = itemsOf(records, receipt);
      await onReceived?.({ part: number, hash: await hashOf(body) });
      return items;
    },
    stop: kept.stop,
  };
}

async function stateOf(client: MarketClient, submissionId: string, signal: AbortSignal | undefined): Promise<Submission['state']> {
  for await (const { state } of client.submissions.receipt(submissionId, { limit: 1, signal })) return state;
  return 'receiving';
}
