import { EventBridgeClient, PutEventsCommand, type PutEventsRequestEntry } from '@aws-sdk/client-eventbridge';
import type { Publish } from '@ganghui/core';
import { eventSource, type GanghuiEvent, postingEventTypes } from '@ganghui/spec';
import { backoff, maxAttempts } from './backoff.ts';

// Ten entries a call, and less than 256 KB in all: the smaller of the limits known for the regions we deploy to.
const maxEntries = 10;
const maxCallBytes = 240_000;
// EventBridge bills by 64 KB, and consumers count on one chunk.
const maxEventBytes = 63_000;

/** Puts events on a bus; an entry the bus refuses is sent again, and what it refuses for good is an outage, not a loss. */
export const createPublish = (busName: string): Publish => {
  const client = new EventBridgeClient({ maxAttempts: 5 });
  return async (events) => {
    for (const call of calls(events.map((event) => toEntry(busName, event)))) {
      let waiting = call;
      for (let attempt = 0; waiting.length > 0; attempt++) {
        if (attempt === maxAttempts) throw new Error(`the bus refused ${waiting.length} of ${call.length} events`);
        if (attempt > 0) await backoff(attempt);
        const { FailedEntryCount = 0, Entries = [] } = await client.send(new PutEventsCommand({ Entries: waiting }));
        // A 200 can still carry failures; without this they vanish.
        waiting = FailedEntryCount > 0 ? waiting.filter((_, index) => Entries[index]?.ErrorCode !== undefined) : [];
      }
    }
  };
};

const toEntry = (busName: string, event: GanghuiEvent): PutEventsRequestEntry => ({
  EventBusName: busName,
  Source: eventSource,
  DetailType: event.type,
  Time: new Date(event.time),
  Detail: detailOf(event),
});

/** What travels on the bus; a posting too long for one chunk goes without provenance, then with a shortened text. The log keeps all. */
export function detailOf(event: GanghuiEvent): string {
  const whole = JSON.stringify(event);
  if (Buffer.byteLength(whole) <= maxEventBytes || !isPostingEvent(event)) return whole;
  const { posting } = event.data;
  const bare = JSON.stringify({ ...event, data: { ...event.data, posting: { ...posting, provenance: {} } } });
  if (Buffer.byteLength(bare) <= maxEventBytes) return bare;
  const short = { ...posting, provenance: {}, description: `${posting.description.slice(0, 4000)}…` };
  return JSON.stringify({ ...event, data: { ...event.data, posting: short } });
}

const postingTypes = new Set<string>(Object.values(postingEventTypes));
const isPostingEvent = (event: GanghuiEvent): event is Extract<GanghuiEvent, { data: { posting: unknown } }> =>
  postingTypes.has(event.type);

function calls(entries: readonly PutEventsRequestEntry[]): PutEventsRequestEntry[][] {
  const result: PutEventsRequestEntry[][] = [];
  let bytes = 0;
  for (const entry of entries) {
    const size = Buffer.byteLength(entry.Detail ?? '') + 500;
    const current = result.at(-1);
    if (current && current.length < maxEntries && bytes + size <= maxCallBytes) {
      current.push(entry);
      bytes += size;
    } else {
      result.push([entry]);
      bytes = size;
    }
  }
  return result;
}
