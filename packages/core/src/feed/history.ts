import { type FeedEvent, type HistoryEntry, ok, type PostingAsOf, type PostingHistory, type Result, refuse } from '@ganghui/spec';
import type { Now } from '../ports.ts';
import type { Refusal } from '../refusal.ts';
import type { Viewer } from '../seek/present-posting.ts';
import { diffPostings } from './history-diff.ts';
import { type OpenHistory, openHistory } from './history-open.ts';
import { makeReadEntry, walkBack } from './history-walk.ts';
import type { ReadLogged, ReadSegments } from './ports.ts';

export const maxHistoryLimit = 100;
// A posting that is changed every day for three years has as many.
const mostSteps = 1_000;
// A clock that runs ahead a little asks for now.
const leewayMs = 60_000;

export type HistoryPorts = { readLogged: ReadLogged; readSegments: ReadSegments };
type HistoryAsked = { postingId: string; before: number | null; limit: number; viewer: Viewer };
export type ReadHistory = (asked: HistoryAsked) => Promise<Result<PostingHistory, Refusal>>;
export type ReadPostingAsOf = (asked: { postingId: string; asOf: string; viewer: Viewer }) => Promise<Result<PostingAsOf, Refusal>>;

/** The visible changes of a posting, newest first, as the log told them: no contact is in it. `before`: the last entry of the page before. */
export function makeReadHistory({ readLogged, readSegments }: HistoryPorts): ReadHistory {
  const readEntry = makeReadEntry(readSegments);
  return async ({ postingId, before, limit, viewer }) => {
    const opened = await openHistory({ readLogged, readEntry }, { postingId, viewer });
    if (!opened.ok) return opened;
    const from = before === null ? ok<number | null>(opened.value.sequence) : await placeBefore(opened.value, before);
    if (!from.ok) return from;
    if (from.value === null) return ok({ postingId, entries: [], next: null, cut: false });
    // One more than asked for: what the oldest entry of the page is compared with.
    const walked: FeedEvent[] = [];
    for await (const event of walkBack(readEntry, from.value)) if (walked.push(event) > limit) break;
    const shown = walked.slice(0, limit);
    const oldest = shown.at(-1);
    const cut = walked.length <= limit && (oldest === undefined || oldest.data.previous !== null);
    const entries = shown.map((event, index) => toEntry(event, walked[index + 1]));
    return ok({ postingId, entries, next: walked.length > limit && oldest ? oldest.sequence : null, cut });
  };
}

async function placeBefore({ postingId, readEntry }: OpenHistory, before: number): Promise<Result<number | null, Refusal>> {
  const entry = await readEntry(before);
  if (entry?.subject === postingId) return ok(entry.data.previous?.sequence ?? null);
  return refuse({
    kind: 'query-invalid',
    detail: `序号 ${before} 不是岗位 ${postingId} 的变动。`,
    fix: '请原样使用上一页的 next；第一页不带 before。',
  });
}

const toEntry = (event: FeedEvent, before: FeedEvent | undefined): HistoryEntry => {
  const { sequence, type, time, recordedtime: recordedAt, data } = event;
  const { posting, quality, live, cause } = data;
  const diff = before ? diffPostings(before.data.posting, posting) : [];
  return { sequence, revision: posting.revision, type, time, recordedAt, live, score: quality.score, cause, diff };
};

/** The posting as anybody could read it at an instant: by when the log took it, not by when it was accepted. */
export function makeReadPostingAsOf({ readLogged, readSegments, now }: HistoryPorts & { now: Now }): ReadPostingAsOf {
  const readEntry = makeReadEntry(readSegments);
  return async ({ postingId, asOf, viewer }) => {
    const at = Date.parse(asOf);
    if (at > now().getTime() + leewayMs)
      return refuse({
        kind: 'query-invalid',
        detail: `时刻 ${asOf} 还没有到。`,
        fix: '请写现在或过去的时刻；现在的内容不带 asOf 即可读到。',
      });
    const opened = await openHistory({ readLogged, readEntry }, { postingId, viewer });
    if (!opened.ok) return opened;
    let earliest: FeedEvent | undefined;
    let steps = 0;
    for await (const event of walkBack(readEntry, opened.value.sequence)) {
      const { posting, quality, live } = event.data;
      if (Date.parse(event.recordedtime) <= at) return ok({ postingId, asOf, sequence: event.sequence, live, posting, quality });
      earliest = event;
      steps += 1;
      if (steps === mostSteps) return refuse(tooFar(postingId, asOf));
    }
    return refuse(earliest && earliest.data.previous === null ? notYet(postingId, asOf, earliest.recordedtime) : notKept(postingId, asOf));
  };
}

const tooFar = (postingId: string, asOf: string): Refusal => ({
  kind: 'query-invalid',
  detail: `岗位 ${postingId} 在 ${asOf} 之后改动超过 ${mostSteps} 次。`,
  fix: '请不带 asOf，用 before 逐页读它的历史。',
});

const notYet = (postingId: string, asOf: string, first: string): Refusal => ({
  kind: 'posting-unknown',
  detail: `岗位 ${postingId} 在 ${asOf} 还没有公开。`,
  fix: `它在 ${first} 首次公开，请写这之后的时刻。`,
});

const notKept = (postingId: string, asOf: string): Refusal => ({
  kind: 'cursor-pruned',
  detail: `岗位 ${postingId} 在 ${asOf} 的变动已不再保存。`,
  fix: '共享流保存三年；请写更近的时刻，或不带 asOf 读仍保存的历史。',
});
