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

/** What travels on the bus; a posting too long for one chunk goes without provenance, then with shortened texts. The log keeps all. */
export function detailOf(event: GanghuiEvent): string {
  const whole = JSON.stringify(event);
  if (Buffer.byteLength(whole) <= maxEventBytes || !isPostingEvent(event)) return whole;
  const { posting, quality } = event.data;
  const bare = { ...posting, provenance: {} };
  const short = { ...bare, description: cut(posting.description, 4000) };
  const cutAt = (most: number) => ({ posting: shortened(bare, most), quality: shortened(quality, most) });
  let detail = whole;
  for (const way of [() => ({ posting: bare }), () => ({ posting: short }), () => cutAt(1000), () => cutAt(100)]) {
    detail = JSON.stringify({ ...event, data: { ...event.data, ...way() } });
    if (Buffer.byteLength(detail) <= maxEventBytes) break;
  }
  return detail;
}

const cut = (text: string, most: number): string => (text.length <= most ? text : `${text.slice(0, most).toWellFormed()}…`);
const maxItems = 20;

/** Every text of it, and every list, so long at most: one field of a posting can be as long as its row. */
function shortened(value: unknown, most: number): unknown {
  if (typeof value === 'string') return cut(value, most);
  if (Array.isArray(value)) return value.slice(0, maxItems).map((each) => shortened(each, most));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, shortened(each, most)]));
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
