import type { Closing, ReceiptItem, Submission, SubmissionMode, Summary } from '@ganghui/spec';
import type { MarketClient } from './create-client.ts';
import { cutParts, mostPerPart, type PushRecord } from './cut-parts.ts';
import { inOrder } from './in-order.ts';
import { isNamed } from './part-items.ts';
import { CompletedBeforeError, ProblemError } from './problem-error.ts';
import { sendDry } from './send-dry.ts';
import { type Received, sendPart } from './send-part.ts';
import { addTo, emptySummary } from './summary.ts';

export type PushedPart<R> = { part: number | null; records: R[]; items: ReceiptItem[] };

export type PushRecordsOptions<R extends PushRecord = PushRecord> = {
  mode: SubmissionMode;
  /** A profile registered at the exchange, or `none` for our own field names. */
  profileName?: string;
  /** Nothing is stored; a full sync says what it would close. */
  dryRun?: boolean;
  concurrency?: number;
  /** Records a part, at most 1,000. */
  partSize?: number;
  /** Bytes a part before compression. */
  maxBytes?: number;
  /** Names the opening of the submission: give the same again after a crash to find it again. */
  idempotencyKey?: string;
  /** Goes on with a submission: the SHA-256 of the bodies of the parts that were received, by number, as `onReceived` told them. */
  resume?: { submissionId: string; received: ReadonlyMap<number, string> };
  onOpened?: (submissionId: string) => void | Promise<void>;
  /** A part is stored: told at once, in any order. */
  onReceived?: (part: { part: number; hash: string }) => void | Promise<void>;
  /** Receipts in the order of the records. Given, they are not gathered in `items`, and memory stays flat. */
  onItems?: (part: PushedPart<R>) => void | Promise<void>;
  onProgress?: (sofar: { records: number; parts: number }) => void;
  /** Records that could not even be read, once all were: a full sync closes nothing unasked while one of them may be among the absent. */
  unread?: () => number;
  confirmClose?: number;
  /** Asked before a full sync that closes something is completed: the number to confirm, `yes` where none is needed, or `no`. */
  onClosing?: (closing: Closing) => Promise<number | 'yes' | 'no'>;
  signal?: AbortSignal;
};

/**
 * `submission` is null for a dry run, when there was nothing to send, and while a full sync is not completed: then `refusal` or the
 * answer `no` is why. A submission is opened when its first part is ready, not before. Its state is `closing` when the closing came no further: call again with `resume`.
 */
export type Pushed = {
  submissionId: string | null;
  submission: Submission | null;
  records: number;
  summary: Summary;
  items: ReceiptItem[];
  closing: Closing | null;
  refusal: ProblemError | null;
};

const unconfirmed = (error: unknown): error is ProblemError =>
  error instanceof ProblemError && (error.kind === 'closing-unconfirmed' || error.kind === 'full-set-empty');

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
  const { submissionId } = received;
  result.submissionId = submissionId;

  const said = { parts, unread: unread() + nameless, signal };
  try {
    let { confirmClose } = options;
    if (mode === 'full' && onClosing && received.state === 'receiving') {
      const closing = await previewed(client, submissionId, said);
      result.closing = closing;
      const answer = closing.absent > 0 ? await onClosing(closing) : 'yes';
      if (answer === 'no') return result;
      if (answer !== 'yes') confirmClose = answer;
    }
    result.submission = await completed(client, submissionId, { ...said, confirmClose });
    result.closing = result.submission.closing;
  } catch (error) {
    if (!unconfirmed(error)) throw error;
    result.refusal = error;
    result.closing = error.problem.closing ?? result.closing;
  }
  return result;
}

/** In the words of the exchange, which is not asked. */
const fullSetEmpty = (): ProblemError =>
  new ProblemError(
    {
      type: 'urn:ganghui:problem:full-set-empty',
      title: '全量报送没有记录',
      status: 422,
      detail: '全量报送里一条记录也没有，没有关闭任何岗位。请检查导出；确实要关闭全部岗位，请逐个关闭。',
    },
    { status: 422, retryAfter: undefined },
  );

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

type Said = { parts: number; unread: number; confirmClose?: number | undefined; signal?: AbortSignal | undefined };

async function previewed(client: MarketClient, submissionId: string, said: Said): Promise<Closing> {
  try {
    const { closing } = await client.submissions.complete(submissionId, { ...said, dryRun: true });
    if (closing) return closing;
  } catch (error) {
    const closing = unconfirmed(error) ? error.problem.closing : undefined;
    if (closing === undefined) throw error;
    return closing;
  }
  throw new TypeError('a full submission has a closing');
}

const mostIdle = 20;

// A long closing goes on call by call. Somebody else may be at the same one, so a call that closed nothing says little.
async function completed(client: MarketClient, submissionId: string, said: Said): Promise<Submission> {
  let most = 0;
  for (let idle = 0; ; idle++) {
    const submission = await client.submissions.complete(submissionId, said);
    const closed = submission.closing?.closed ?? 0;
    if (closed > most) [most, idle] = [closed, 0];
    if (submission.state !== 'closing' || idle === mostIdle) return submission;
  }
}
