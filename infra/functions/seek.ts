import type { Definition } from '../definition.ts';

export const seek: Definition = {
  impact: 'Job seekers find nothing: search, postings, market reports and every page are down.',
  memoryMb: 1024,
  // An HTTP API waits 30 seconds at most.
  timeoutSeconds: 29,
  // The index, its journal and the snapshot that is being unpacked.
  storageMb: 2048,
  // Anybody may call it; however many do, intake and feed keep their runs.
  mostRuns: 300,
  environment: ['TABLE_NAME', 'SEARCH_DIR', 'SNAPSHOT_BUCKET'],
  // Without ListBucket a missing snapshot answers 403 instead of 404, and the very first start fails.
  grants: {
    table: { BatchGetItem: ['P#*', 'M#*'], GetItem: ['M#*', 'CURSOR#*'], Query: ['FEED#*'] },
    indexes: ['byMarket'],
    snapshots: ['GetObject', 'ListBucket'],
  },
};
