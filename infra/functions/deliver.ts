import type { Definition } from '../definition.ts';

export const deliver: Definition = {
  impact: 'Cities that are sent the changes hear nothing; they get all of it, in order, when it runs again.',
  memoryMb: 1024,
  // Twenty seconds of batches, the last of which may take fifteen more and five for the rest of its answer.
  timeoutSeconds: 60,
  environment: ['TABLE_NAME', 'ALLOW_LOOPBACK'],
  grants: {
    table: { BatchGetItem: ['P#*', 'SUBSCRIPTIONS'], Query: ['FEED#*', 'SUBSCRIPTIONS'], PutItem: ['SUBSCRIPTIONS'] },
  },
};
