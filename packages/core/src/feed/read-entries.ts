import { type FeedEvent, ok, type Result, refuse } from '@ganghui/spec';
import type { Refusal } from '../refusal.ts';
import type { ReadHead, ReadSegments } from './ports.ts';

export type LogPorts = { readSegments: ReadSegments; readHead: ReadHead };
/** `head`: the end of the log, told when it was looked up because nothing follows. */
export type Entries = { entries: FeedEvent[]; head: number | undefined };
export type ReadEntries = (after: number, limit: number) => Promise<Result<Entries, Refusal>>;

/** About `limit` entries of the log after a place; refuses a place that the log does not reach yet, or does not keep any more. */
export const makeReadEntries =
  ({ readSegments, readHead }: LogPorts): ReadEntries =>
  async (after, limit) => {
    const entriesAfter = async (): Promise<FeedEvent[]> =>
      (await readSegments(after, limit)).flatMap(({ events }) => events).filter(({ sequence }) => sequence > after);
    const first = await entriesAfter();
    if (first.length > 0) return ok({ entries: first, head: undefined });
    const head = (await readHead())?.last ?? 0;
    if (after > head) return refuse(fromTheFuture(after, head));
    if (after === head) return ok({ entries: [], head });
    // Either they are not kept, or they were appended between the two reads: only the second is mended by a third.
    const again = await entriesAfter();
    return again.length > 0 ? ok({ entries: again, head }) : refuse(pruned(after, head));
  };

const fromTheFuture = (after: number, head: number): Refusal => ({
  kind: 'cursor-from-the-future',
  detail: `共享流目前到序号 ${head}，而 after=${after}。`,
  fix: '请核对保存的序号；若本地数据来自另一套环境，请从 after=0 重新读取。',
});

const pruned = (after: number, head: number): Refusal => ({
  kind: 'cursor-pruned',
  detail: `序号 ${after} 之后的变动已不再保存，共享流目前到序号 ${head}。`,
  fix: '请先读取快照 GET /v1/snapshot，再从它的 asOf 接着读共享流。',
});
