import { eventSource, type FeedEvent, feedAppendedType, type GanghuiEvent } from '@ganghui/spec';
import type { AppendChanges, RowChange } from './append-changes.ts';

/** Resolves when the bus has taken every event; throws when it has not. */
export type Publish = (events: readonly GanghuiEvent[]) => Promise<void>;
export type RelayChanges = (changes: readonly RowChange[]) => Promise<{ appended: number }>;

/**
 * First the log, then the bus: what is on the bus is in the log. A stream record that comes again is found in the log and put
 * on the bus again, because the first try may have died between the two. No entry holds a contact, so none travels.
 */
export const makeRelayChanges =
  ({ appendChanges, publish }: { appendChanges: AppendChanges; publish: Publish }): RelayChanges =>
  async (changes) => {
    const events = await appendChanges(changes);
    if (events.length > 0) await publish([...events, doorbell(events)]);
    return { appended: events.length };
  };

function doorbell(events: readonly FeedEvent[]): GanghuiEvent {
  const sequences = events.map(({ sequence }) => sequence);
  const first = Math.min(...sequences);
  const last = Math.max(...sequences);
  return {
    specversion: '1.0',
    id: `feed@${first}-${last}/appended`,
    source: `${eventSource}/feed`,
    type: feedAppendedType,
    subject: 'feed',
    time: events.at(-1)?.recordedtime ?? new Date(0).toISOString(),
    datacontenttype: 'application/json',
    hop: 0,
    data: { first, last },
  };
}
