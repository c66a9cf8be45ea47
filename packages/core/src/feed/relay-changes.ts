import { eventSource, type FeedEvent, feedAppendedType, type GanghuiEvent } from '@ganghui/spec';
import type { StoredPosting } from '../ports.ts';
import { presentEvent } from '../seek/present-posting.ts';
import type { AppendChanges } from './append-changes.ts';
import { changeToEvent } from './changes-to-events.ts';

/** Resolves when the bus has taken every event; throws when it has not. */
export type Publish = (events: readonly GanghuiEvent[]) => Promise<void>;
export type RowChange = { before: StoredPosting | undefined; after: StoredPosting };
export type RelayChanges = (changes: readonly RowChange[]) => Promise<{ appended: number }>;

/**
 * First the log, then the bus: what is on the bus is in the log. A stream record that comes again is found in the log and put
 * on the bus again, because the first try may have died between the two.
 */
export const makeRelayChanges =
  ({ appendChanges, publish }: { appendChanges: AppendChanges; publish: Publish }): RelayChanges =>
  async (changes) => {
    const visible = changes.flatMap(({ before, after }) => changeToEvent(before, after) ?? []);
    if (visible.length === 0) return { appended: 0 };
    const events = await appendChanges(visible);
    // The bus is kept in an archive and reaches other accounts: a contact travels only where its owner agreed.
    await publish([...events.map((event) => presentEvent(event, 'public')), doorbell(events)]);
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
    time: events.at(-1)?.time ?? new Date(0).toISOString(),
    datacontenttype: 'application/json',
    hop: 0,
    data: { first, last },
  };
}
