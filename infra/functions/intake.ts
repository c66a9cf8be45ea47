import type { Definition } from '../definition.ts';

export const intake: Definition = {
  impact: 'City markets cannot publish, revise or close a posting; their systems get errors and must send again.',
  memoryMb: 1024,
  // An HTTP API waits 30 seconds at most.
  timeoutSeconds: 29,
  environment: ['TABLE_NAME'],
  // City systems in China that may not call an open API come in by signature.
  signed: true,
  grants: {
    table: {
      BatchGetItem: ['P#*', 'S#*'],
      BatchWriteItem: ['S#*'],
      GetItem: ['M#*', 'S#*'],
      Query: ['PROFILES#*', 'S#*'],
      PutItem: ['P#*', 'PROFILES#*', 'S#*'],
      UpdateItem: ['P#*', 'RATE#*', 'S#*'],
      PartiQLInsert: ['P#*'],
    },
    indexes: ['byMarket'],
  },
};
