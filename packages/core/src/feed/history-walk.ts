import type { FeedEvent } from '@ganghui/spec';
import type { ReadSegments } from './ports.ts';

/** The entry of the log at a sequence; undefined where it is not kept any more. */
export type ReadEntry = (sequence: number) => Promise<FeedEvent | undefined>;

export const makeReadEntry =
  (readSegments: ReadSegments): ReadEntry =>
  async (sequence) =>
    (await readSegments(sequence - 1, 1)).flatMap(({ events }) => events).find((event) => event.sequence === sequence);

/** The entries about one posting from `sequence` back, newest first. Ends at the first, or at one that is not kept any more. */
export async function* walkBack(readEntry: ReadEntry, sequence: number): AsyncGenerator<FeedEvent> {
  let next: number | undefined = sequence;
  while (next !== undefined) {
    const event: FeedEvent | undefined = await readEntry(next);
    if (!event) return;
    yield event;
    next = event.data.previous?.sequence;
  }
}
