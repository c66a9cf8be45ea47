import type { FeedEvent } from '@ganghui/spec';
import { aPosting, aQuality } from '@ganghui/spec/testing';
import type { StoredPosting } from '../../ports.ts';
import { makeAppendChanges } from '../append-changes.ts';
import { memoryLog } from './memory-log.ts';

/** The row of an invented posting. */
export const aStored = (overrides: Parameters<typeof aPosting>[0] = {}, row: Partial<StoredPosting> = {}): StoredPosting => ({
  posting: aPosting(overrides),
  quality: aQuality(),
  contentHash: 'x',
  at: '2026-11-21T02:00:00.000Z',
  wasPublic: true,
  startsAt: null,
  confirmedAt: null,
  submissionId: null,
  ...row,
});

/** What a log that was empty tells of the rows of one posting, as one took the place of the other. */
export async function toldOf(...rows: readonly StoredPosting[]): Promise<FeedEvent[]> {
  const log = memoryLog();
  await makeAppendChanges(log.ports)(rows.map((after, index) => ({ before: rows[index - 1], after })));
  return log.events();
}
