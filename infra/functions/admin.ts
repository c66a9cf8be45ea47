import type { Definition } from '../definition.ts';

export const admin: Definition = {
  impact: 'The province cannot add a market, nor give a key or take one back, also not a stolen one.',
  memoryMb: 512,
  // An HTTP API waits 30 seconds at most.
  timeoutSeconds: 29,
  environment: ['TABLE_NAME'],
  grants: {
    table: {
      BatchGetItem: ['M#*'],
      GetItem: ['M#*', 'CURSOR#*', 'EXCHANGE'],
      PutItem: ['M#*', 'A#*'],
      Query: ['M#*', 'A#*', 'FEED#*', 'CHECKPOINTS', 'SUBSCRIPTIONS'],
      UpdateItem: ['M#*'],
    },
    indexes: ['byMarket'],
  },
};
