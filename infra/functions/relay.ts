import type { Definition } from '../definition.ts';

export const relay: Definition = {
  impact: 'Postings are accepted, but no job seeker and no other city sees them.',
  memoryMb: 1024,
  timeoutSeconds: 60,
  environment: ['TABLE_NAME', 'BUS_NAME'],
  // A transaction needs the rights of what it does: here only puts.
  grants: {
    table: { BatchGetItem: ['P#*'], Query: ['FEED#*'], PutItem: ['P#*', 'FEED#*'] },
    bus: ['PutEvents'],
  },
};
