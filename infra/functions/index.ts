import type { Definition } from '../definition.ts';

export const index: Definition = {
  impact: 'Job seekers wait long for the first search after a quiet time, and results are ranked without new scores.',
  memoryMb: 1024,
  timeoutSeconds: 120,
  // The index, its journal and the snapshot that is being unpacked.
  storageMb: 2048,
  environment: ['TABLE_NAME', 'SEARCH_DIR', 'SNAPSHOT_BUCKET'],
  // Without ListBucket a missing snapshot answers 403 instead of 404, and the very first start fails.
  grants: {
    table: { BatchGetItem: ['P#*'], Query: ['FEED#*'], UpdateItem: ['CURSOR#*'] },
    snapshots: ['GetObject', 'PutObject', 'ListBucket'],
  },
  // Each run may write a snapshot: better few runs with many events.
  batch: { size: 500, windowSeconds: 5 },
  // Scores reach the index through events: two writers would each hold half of them.
  singleWriter: true,
};
