import type { Definition } from '../definition.ts';

export const feed: Definition = {
  impact: 'Other cities cannot pull changes; they fall behind, but lose nothing and go on from their sequence.',
  memoryMb: 512,
  // An HTTP API waits 30 seconds at most.
  timeoutSeconds: 29,
  environment: ['TABLE_NAME'],
  grants: { table: ['BatchGetItem', 'GetItem', 'Query'] },
};
