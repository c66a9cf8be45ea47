import type { Definition } from '../definition.ts';

export const score: Definition = {
  impact: 'Quality reviewers and markets read old scores; the same job posted in two cities is not noticed.',
  memoryMb: 1024,
  timeoutSeconds: 120,
  // Two at a time would each see a group without what the other is saving.
  singleWriter: true,
  environment: ['TABLE_NAME', 'BUS_NAME'],
  grants: {
    table: {
      BatchGetItem: ['P#*'],
      GetItem: ['CURSOR#*'],
      Query: ['FEED#*', 'SAME#*'],
      PutItem: ['P#*', 'SAME#*', 'FEED#*'],
      UpdateItem: ['CURSOR#*'],
      DeleteItem: ['SAME#*'],
    },
    bus: ['PutEvents'],
  },
};
