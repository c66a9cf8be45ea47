import type { Definition } from '../definition.ts';

export const seal: Definition = {
  impact: 'New cities begin from an old snapshot and need longer to catch up, and no signed checkpoint is kept of what was told.',
  // It works in less than 512; more memory also means more processor for packing pages.
  memoryMb: 1024,
  // The first snapshot of a large log takes minutes; runs come every fifteen.
  timeoutSeconds: 840,
  environment: ['TABLE_NAME', 'SNAPSHOT_BUCKET', 'SIGNING_SECRET_ARN'],
  grants: {
    table: {
      GetItem: ['EXCHANGE'],
      Query: ['FEED#*', 'CHECKPOINTS', 'SIGNING'],
      PutItem: ['EXCHANGE', 'CHECKPOINTS', 'SIGNING'],
    },
    // Without ListBucket a missing page answers 403 instead of 404; and what a dead run left behind is found by a list.
    snapshotPages: ['GetObject', 'PutObject', 'DeleteObject', 'ListBucket'],
    signingSecret: ['GetSecretValue'],
  },
};
