import { isNamed, type ReceiptItem } from '@ganghui/spec';
import type { MarketClient } from './create-client.ts';
import { cutParts, mostPerPart, type PushRecord } from './cut-parts.ts';
import { endPush, fullSetEmpty } from './end-push.ts';
import { inOrder } from './in-order.ts';
import { CompletedBeforeError } from './problem-error.ts';
import type { Pushed, PushedPart, PushRecordsOptions } from './push-options.ts';
import { sendDry } from './send-dry.ts';
import { type Received, sendPart } from './send-part.ts';
import { addTo, emptySummary } from './summary.ts';

/**
 * Sends any number of records as one submission in parts, several at a time, each with its retries, and completes it. Every record gets
 * exactly one item, in order, with its own line. Throws what the client throws; then nothing was completed, and calling again with
 * `resume` goes on. Throws CompletedBeforeError when what it was to go on with is complete: its receipt tells of an earlier push.
 */
export async function pushRecords<R extends PushRecord>(
  client: MarketClient,
  records: AsyncIterable<R>,
  options: PushRecordsOptions<R>,
): Promise<Pushed> {
  const { mode, dryRun = false, concurrency = 4, signal, unread = () => 0, onClosing, onItems, onProgress } = options;
  const limits = { partSize: options.partSize ?? mostPerPart.partSize, maxBytes: options.maxBytes ?? mostPerPart.maxBytes };
  const ids = new Set<string>();
  const result: Pushed = {
    submissionId: options.resume?.submissionId ?? null,
    submission: null,
    records: 0,
    summary: emptySummary(),
    items: [],
    closing: null,
    refusal: null,
  };
  let parts = 0;
  let nameless = 0;

  const take = async (part: PushedPart<R>): Promise<void> => {
    if (part.part !== null) parts++;
    result.records += part.records.length;
    addTo(result.summary, part.items);
    if (part.part === null || dryRun)
      for (const item of part.items) {
        if (!isNamed(item)) nameless++;
        else if (mode === 'full') ids.add(item.sourceId);
      }
    if (onItems) await onItems(part);
    else for (const item of part.items) result.items.push(item);
    onProgress?.({ records: result.records, parts });
  };
  const sendAll = async (send: (part: { number: number; records: R[]; body: Uint8Array<ArrayBuffer> }) => Promise<ReceiptItem[]>) => {
    const work = inOrder(cutParts(records, limits), concurrency, async (part): Promise<PushedPart<R>> => {
      signal?.throwIfAborted();
      if (part.number === null) return { part: null, records: part.records, items: [part.item] };
      return { part: part.number, records: part.records, items: await send(part) };
    });
    for await (const part of work) await take(part);
  };

  if (dryRun) {
    await sendAll((part) => sendDry(client, part, { profileName: options.profileName, signal }));
    if (mode === 'full') result.closing = await client.submissions.preview({ sourceIds: [...ids], unread: unread() + nameless, signal });
    return result;
  }

  let begun: Promise<Received & { submissionId: string }> | undefined;
  const begin = () => {
    begun ??= beginning(client, options);
    return begun;
  };
  if (options.resume) await begin();
  try {
    await sendAll(async (part) => (await begin()).send(part));
  } finally {
    await begun?.then(
      ({ stop }) => stop(),
      () => {},
    );
  }
  const received = await begun;
  if (received === undefined) {
    if (mode === 'full') result.refusal = fullSetEmpty();
    return result;
  }
  const { submissionId, state } = received;
  const { confirmClose } = options;
  const said = { parts, unread: unread() + nameless, confirmClose, signal };
  const ending = await endPush(client, submissionId, said, mode === 'full' && state === 'receiving' ? onClosing : undefined);
  return { ...result, submissionId, ...ending };
}

async function beginning<R extends PushRecord>(
  client: MarketClient,
  options: PushRecordsOptions<R>,
): Promise<Received & { submissionId: string }> {
  const submissionId = options.resume?.submissionId ?? (await opened(client, options));
  const received = await sendPart(client, submissionId, options);
  if (received.state === 'complete') throw new CompletedBeforeError(submissionId);
  return { ...received, submissionId };
}

async function opened<R extends PushRecord>(
  client: MarketClient,
  { mode, profileName: profile, idempotencyKey, signal, onOpened }: PushRecordsOptions<R>,
): Promise<string> {
  const { submissionId, state } = await client.submissions.open({ mode, profile, idempotencyKey, signal });
  if (submissionId === null) throw new TypeError('an opened submission has a name');
  if (state === 'complete') throw new CompletedBeforeError(submissionId);
  await onOpened?.(submissionId);
  return submissionId;
}
