import type {
  Assessment,
  DeliveryState,
  Logged,
  RowChange,
  Segment,
  SnapshotManifest,
  StoredPosting,
  StoredSubscription,
  Sweep,
} from '@ganghui/core';
import type { GanghuiEvent } from '@ganghui/spec';

/** A bug put in on purpose; the test must see each. */
export type Plant = 'no-transaction' | 'no-condition' | 'cursor-before-answer';

/** All that is stored anywhere, and the time. Only `ports.ts` changes it, one effect at a time. */
export type World = {
  clock: number;
  random: () => number;
  plant: Plant | undefined;
  postings: Map<string, StoredPosting>;
  /** The table's stream: every change of a row, once, in the order of the writes. */
  stream: RowChange[];
  segments: Segment[];
  logged: Map<string, Logged>;
  assessments: Map<string, Assessment>;
  cursors: Map<string, number>;
  sweep: Sweep | undefined;
  subscriptions: Map<string, StoredSubscription>;
  deliveries: Map<string, DeliveryState>;
  manifests: SnapshotManifest[];
  files: Map<string, Uint8Array>;
  /** What the bus was given; it delivers in any order, and more than once. */
  bus: GanghuiEvent[];
};

export const aWorld = (random: () => number, plant?: Plant): World => ({
  clock: Date.parse('2026-11-21T01:00:00.000Z'),
  random,
  plant,
  postings: new Map(),
  stream: [],
  segments: [],
  logged: new Map(),
  assessments: new Map(),
  cursors: new Map(),
  sweep: undefined,
  subscriptions: new Map(),
  deliveries: new Map(),
  manifests: [],
  files: new Map(),
  bus: [],
});
