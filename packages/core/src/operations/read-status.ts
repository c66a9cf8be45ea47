import type { ExchangeStatus } from '@ganghui/spec';
import { emptyDigest } from '@ganghui/spec/proof';
import type { ReadHead } from '../feed/ports.ts';
import type { Now, ReadCursor } from '../ports.ts';
import type { ListCheckpoints, ReadSnapshotHead } from '../proof/ports.ts';
import type { SubscriptionRow } from '../subscription/ports.ts';
import type { ListReadable, ReadSweep } from './ports.ts';
import type { Lag, ReadLag } from './read-lag.ts';

type StatusPorts = {
  readHead: ReadHead;
  readLag: ReadLag;
  readCursor: ReadCursor;
  listReadable: ListReadable;
  readSweep: ReadSweep;
  readSnapshotHead: ReadSnapshotHead;
  listCheckpoints: ListCheckpoints;
  now: Now;
};

/** How the exchange is: the log, who follows it and how far, what proves it. `listed`: the subscriptions, where they were read already. */
export type ReadStatus = (listed?: Awaited<ReturnType<ListReadable>>) => Promise<ExchangeStatus>;

// Those who follow the log and tell how far they came; a cursor only moves on, so it is not where a rebuilt index stands.
const readers = ['score', 'index'];

// Before the first of each.
const never = { at: null, checked: 0, missed: 0, missedEver: 0, oldestUnpublished: null };
const noSnapshot = { asOf: 0, madeAt: null, count: 0 };
const noCheckpoint = { sequence: 0, signedAt: null, keyId: null };

export const makeReadStatus =
  (ports: StatusPorts): ReadStatus =>
  async (listed) => {
    const [cursors, { rows, unreadable }, sweep = never, snapshot = noSnapshot, [checkpoint = noCheckpoint]] = await Promise.all([
      Promise.all(readers.map(async (name) => ({ name, cursor: await ports.readCursor(name) }))),
      listed ?? ports.listReadable(),
      ports.readSweep(),
      ports.readSnapshotHead(),
      ports.listCheckpoints(null, 1),
    ]);
    // After the cursors: nobody stands beyond the end that is told.
    const head = await ports.readHead();
    const placeOf = ({ subscription, delivery }: SubscriptionRow): number =>
      // EventBridge delivers to a bus, and counts for itself what it could not.
      subscription.kind === 'bus' ? (head?.last ?? 0) : delivery.cursor;
    const lags = new Map<number, Lag>();
    // One after the other: neighbours mostly stand in one segment, which then is read once.
    const places = [...new Set([...cursors.map(({ cursor }) => cursor), ...rows.map(placeOf), snapshot.asOf, checkpoint.sequence])];
    for (const place of places.toSorted((a, b) => a - b)) lags.set(place, await ports.readLag(place, head));
    const lagAt = (place: number): Lag => lags.get(place) ?? { behind: 0, behindSeconds: 0 };

    return {
      at: ports.now().toISOString(),
      log: {
        head: head?.last ?? 0,
        live: head?.live ?? 0,
        lastRecordedAt: head?.at ?? null,
        chainHash: head?.chainHash ?? emptyDigest,
        stateDigest: head?.stateDigest ?? emptyDigest,
      },
      sweep: {
        at: sweep.at,
        checked: sweep.checked,
        missed: sweep.missed,
        missedEver: sweep.missedEver,
        oldestUnpublished: sweep.oldestUnpublished,
      },
      readers: cursors.map(({ name, cursor }) => ({ name, cursor, ...lagAt(cursor) })),
      subscriptions: rows.map((row) => toLine(row, placeOf(row), lagAt(placeOf(row)))),
      unreadable,
      snapshot: { asOf: snapshot.asOf, madeAt: snapshot.madeAt, count: snapshot.count, ...lagAt(snapshot.asOf) },
      checkpoint: { sequence: checkpoint.sequence, signedAt: checkpoint.signedAt, keyId: checkpoint.keyId, ...lagAt(checkpoint.sequence) },
    };
  };

const toLine = ({ subscription, delivery }: SubscriptionRow, cursor: number, lag: Lag): ExchangeStatus['subscriptions'][number] => ({
  id: subscription.id,
  holder: subscription.holder,
  label: subscription.label,
  kind: subscription.kind,
  state: subscription.state,
  cursor,
  ...lag,
  failures: delivery.failures,
  failingSince: delivery.failingSince,
  nextAttemptAt: subscription.state === 'active' ? delivery.nextAttemptAt : null,
  replays: delivery.replays,
});
