import type { Segment, SegmentHead } from '../../feed/ports.ts';
import { deliveryFrom } from '../../subscription/deliver-state.ts';
import type { SubscriptionRow } from '../../subscription/ports.ts';
import { makeReadLag } from '../read-lag.ts';
import { makeReadStatus } from '../read-status.ts';

type RowOverrides = Partial<SubscriptionRow['subscription']> & Partial<SubscriptionRow['delivery']>;

/** An active webhook that stands at 0 unless said. */
export function aRow({ id = 'sub_000000000001', ...overrides }: RowOverrides = {}): SubscriptionRow {
  const subscription = {
    id,
    holder: '320600-01',
    label: '南通接收系统',
    kind: 'webhook' as const,
    url: 'https://receiver.example/feed',
    busArn: null,
    filter: { city: [], occupation: [], minScore: null },
    maxEvents: 100,
    state: 'active' as const,
    stateReason: null,
    secrets: [],
    pageToken: '0'.repeat(32),
    createdAt: '2026-11-21T00:00:00.000Z',
    version: 1,
  };
  const delivery = {
    ...deliveryFrom(0),
    turn: 1,
  };
  return { subscription: { ...subscription, ...overrides }, delivery: { ...delivery, ...overrides } };
}

/** `kept`: the log keeps segments from this sequence on. Two entries a segment, one segment a minute from 02:00 on. */
export function anExchange({ last = 6, kept = 1, rows = [aRow()], unreadable = [] as string[], now = '2026-11-21T03:00:00.000Z' } = {}) {
  const digest = 'd'.repeat(64);
  const segments = Array.from({ length: last / 2 }, (_, index): Segment => {
    const first = index * 2 + 1;
    const at = new Date(Date.parse('2026-11-21T02:00:00.000Z') + index * 60_000).toISOString();
    return { first, last: first + 1, previousHash: digest, chainHash: digest, stateDigest: digest, live: first + 1, at, events: [] };
  });
  const reads: number[] = [];
  const readSegments = async (after: number): Promise<Segment[]> => {
    reads.push(after);
    return segments.filter((segment) => segment.last > after && after + 1 >= kept).slice(0, 1);
  };
  const clock = () => new Date(now);
  const readLag = makeReadLag({ readSegments, now: clock });
  const head: SegmentHead | undefined = segments.at(-1);
  const ports = {
    readHead: async () => head,
    readLag,
    readCursor: async () => 4,
    listReadable: async () => ({ rows, unreadable }),
    readSweep: async () => undefined,
    readSnapshotHead: async () => undefined,
    listCheckpoints: async () => [],
    now: clock,
  };
  return { ports, head, reads, readLag, readStatus: makeReadStatus(ports) };
}
