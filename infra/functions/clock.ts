import type { Definition } from '../definition.ts';

export const clock: Definition = {
  impact: 'Other cities still show postings whose last day has passed; only our own search leaves them out.',
  memoryMb: 512,
  timeoutSeconds: 120,
  environment: ['TABLE_NAME'],
  grants: { table: ['BatchGetItem', 'PutItem'], indexes: ['byDue'] },
};
