import { type FeedEvent, postingEventTypes } from '@ganghui/spec';
import type { ReadSegments, Segment } from './ports.ts';

/** The entry of the log at a sequence; undefined where the log is not kept any more. */
export type ReadTold = (sequence: number) => Promise<FeedEvent | undefined>;

/** Reads entries of the log, each page of it once: for one call, and then to be forgotten. */
export function makeReadTold(readSegments: ReadSegments): ReadTold {
  const pages: Segment[] = [];
  return async (sequence) => {
    const holds = ({ first, last }: Segment): boolean => first <= sequence && sequence <= last;
    let page = pages.find(holds);
    if (!page) {
      page = (await readSegments(sequence - 1, 1)).find(holds);
      if (page) pages.push(page);
    }
    return page?.events.find((event) => event.sequence === sequence);
  };
}

/** The entry that told a revision, looked for from `sequence` back; undefined when the log passed over it or keeps it no more. */
export async function findTold(readTold: ReadTold, sequence: number, revision: number): Promise<FeedEvent | undefined> {
  let event = await readTold(sequence);
  while (event && event.data.posting.revision >= revision) {
    // A grade that moved is told of a revision that was told before.
    if (event.data.posting.revision === revision && event.type !== postingEventTypes.regraded) return event;
    const { previous } = event.data;
    // Without this a log that contradicts itself would be walked for ever.
    if (previous && previous.sequence >= event.sequence) throw new Error(`the log contradicts itself at ${event.sequence}`);
    event = previous ? await readTold(previous.sequence) : undefined;
  }
  return undefined;
}
