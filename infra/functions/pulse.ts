import type { Definition } from '../definition.ts';

export const pulse: Definition = {
  impact: 'A city whose system was away for a while waits for its changes, and nobody is told how far behind anybody is.',
  memoryMb: 512,
  timeoutSeconds: 50,
  environment: ['TABLE_NAME', 'BUS_NAME'],
  grants: {
    table: { GetItem: ['CURSOR#*', 'EXCHANGE'], Query: ['FEED#*', 'CHECKPOINTS', 'SUBSCRIPTIONS'] },
    bus: ['PutEvents'],
  },
};
