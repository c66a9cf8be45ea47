import type { Definition } from '../definition.ts';

export const clock: Definition = {
  impact:
    'Other cities still show postings whose last day has passed, postings with a later start are not published, and old contacts stay.',
  memoryMb: 512,
  timeoutSeconds: 120,
  environment: ['TABLE_NAME'],
  grants: { table: { BatchGetItem: ['P#*'], PutItem: ['P#*'] }, indexes: ['byDue'] },
};
