import type { Definition } from '../definition.ts';

export const proof: Definition = {
  impact: 'New cities cannot begin from a snapshot, and no city can prove that it holds what the province holds; the feed goes on.',
  memoryMb: 512,
  // An HTTP API waits 30 seconds at most.
  timeoutSeconds: 29,
  // Anybody may call it; however many do, intake and feed keep their runs.
  mostRuns: 50,
  // A page of a snapshot is 1.5 MB.
  slower: {
    'GET /v1/snapshot': { perSecond: 50, atOnce: 100 },
    'GET /v1/snapshot/{asOf}/pages/{page}': { perSecond: 50, atOnce: 100 },
  },
  environment: ['TABLE_NAME', 'SNAPSHOT_BUCKET', 'SIGNING_SECRET_ARN'],
  grants: {
    // It puts a row once in the life of a signing key: the key itself, before anything is signed with it.
    table: {
      BatchGetItem: ['P#*'],
      GetItem: ['M#*', 'EXCHANGE'],
      Query: ['FEED#*', 'CHECKPOINTS', 'SIGNING'],
      PutItem: ['SIGNING'],
    },
    // Without ListBucket a missing page answers 403 instead of 404.
    snapshotPages: ['GetObject', 'ListBucket'],
    signingSecret: ['GetSecretValue'],
  },
};
