import type { Definition } from '../definition.ts';

export const score: Definition = {
  impact: 'Quality reviewers and markets read old scores; the same job posted in two cities is not noticed.',
  memoryMb: 1024,
  timeoutSeconds: 120,
  environment: ['TABLE_NAME', 'BUS_NAME'],
  grants: { table: ['BatchGetItem', 'GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem'], bus: ['PutEvents'] },
};
