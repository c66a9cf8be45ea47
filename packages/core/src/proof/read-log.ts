import type { FeedEvent } from '@ganghui/spec';
import type { ReadSegments } from '../feed/ports.ts';

// Few at a time: the process that builds a snapshot may be the one that answers requests.
const atOnce = 200;

/** Every entry after `after` up to and with `last`, in order, without a gap. Throws where the log is not kept. */
export async function* readLog(readSegments: ReadSegments, after: number, last: number): AsyncGenerator<FeedEvent> {
  let done = after;
  while (done < last) {
    const segments = await readSegments(done, atOnce);
    const before = done;
    if (segments.length === 0) throw new Error(`the log is not kept any more after sequence ${done}, so nothing can be built on it`);
    for (const { events } of segments)
      for (const event of events) {
        if (event.sequence <= done || event.sequence > last) continue;
        if (event.sequence !== done + 1) throw new Error(`the log has a gap before sequence ${event.sequence}`);
        done = event.sequence;
        yield event;
      }
    if (done === before) throw new Error(`the segments after sequence ${done} hold nothing that comes after it`);
  }
}
