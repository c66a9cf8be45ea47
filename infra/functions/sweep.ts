import type { Definition } from '../definition.ts';

export const sweep: Definition = {
  impact: 'A change that the stream lost is in the table, but no job seeker and no other city hears of it.',
  memoryMb: 1024,
  // A run that meets another would take the other's postings for missed.
  singleWriter: true,
  // Once a day it looks at all postings there are.
  timeoutSeconds: 900,
  environment: ['TABLE_NAME', 'BUS_NAME'],
  grants: {
    table: {
      BatchGetItem: ['P#*', 'M#*'],
      GetItem: ['EXCHANGE'],
      Query: ['FEED#*'],
      PutItem: ['P#*', 'FEED#*', 'EXCHANGE'],
    },
    indexes: ['byMarket'],
    bus: ['PutEvents'],
  },
};
