import type { ReadSegments, SegmentHead } from '../feed/ports.ts';
import type { Now } from '../ports.ts';

/** `behind`: entries of the log after the cursor. `behindSeconds`: how long the first of them has been in the log; 0 at the end. */
export type Lag = { behind: number; behindSeconds: number };
/** How far somebody who stands at `cursor` is behind `head`. */
export type ReadLag = (cursor: number, head: SegmentHead | undefined) => Promise<Lag>;

type Span = { first: number; last: number; at: string };

const spansKept = 1000;

/** Segments never change, so what was read of one answers for all who stand in it, also later. */
export function makeReadLag({ readSegments, now }: { readSegments: ReadSegments; now: Now }): ReadLag {
  const spans: Span[] = [];
  const spanAt = async (sequence: number): Promise<Span | undefined> => {
    const known = spans.find(({ first, last }) => first <= sequence && sequence <= last);
    if (known) return known;
    const [segment] = await readSegments(sequence - 1, 1);
    if (!segment) return undefined;
    const span = { first: segment.first, last: segment.last, at: segment.at };
    spans.unshift(span);
    spans.length = Math.min(spans.length, spansKept);
    return span;
  };
  return async (cursor, head) => {
    if (!head || cursor >= head.last) return { behind: 0, behindSeconds: 0 };
    // Where the log is not kept any more nobody knows when it was written; it is at least as old as its end.
    const { at } = (await spanAt(cursor + 1)) ?? head;
    return { behind: head.last - cursor, behindSeconds: secondsSince(at, now()) };
  };
}

/** Whole seconds, never less than none: the clock of the writer may be ahead of ours. */
export const secondsSince = (at: string, now: Date): number => Math.max(0, Math.round((now.getTime() - Date.parse(at)) / 1000));
