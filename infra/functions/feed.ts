import type { Definition } from '../definition.ts';

export const feed: Definition = {
  impact: 'Other cities cannot pull changes or read histories; they fall behind, but lose nothing and go on from their sequence.',
  memoryMb: 512,
  // An HTTP API waits 30 seconds at most; a long poll is answered after 20.
  timeoutSeconds: 29,
  // Anybody may wait here for twenty seconds; a thousand who do must not leave intake without a run.
  mostRuns: 200,
  slower: { 'GET /v1/feed': { perSecond: 100, atOnce: 200 } },
  environment: ['TABLE_NAME'],
  grants: { table: { BatchGetItem: ['P#*'], GetItem: ['M#*'], Query: ['FEED#*'] } },
};
