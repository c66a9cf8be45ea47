import { log, withFacts } from './log.ts';

/** Handles a batch of table changes. A failure fails the whole batch, which comes again: the work must bear being repeated. */
export const onStream =
  <T>(name: string, handleBatch: (records: T[]) => Promise<Record<string, number>>) =>
  async ({ Records = [] }: { Records?: T[] }): Promise<void> =>
    withFacts({ function: name }, async () => {
      try {
        const facts = Records.length > 0 ? await handleBatch(Records) : {};
        log.info('handled', { records: Records.length, ...facts });
      } catch (error) {
        log.failure('batch-failed', error, { records: Records.length });
        throw error;
      }
    });
