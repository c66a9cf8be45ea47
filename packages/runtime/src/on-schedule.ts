import { log, withFacts } from './log.ts';

/** Runs on a schedule; answers what it did, in numbers. */
export const onSchedule = (name: string, run: () => Promise<Record<string, number>>) => async (): Promise<Record<string, number>> =>
  withFacts({ function: name }, async () => {
    try {
      const facts = await run();
      log.info('ran', facts);
      return facts;
    } catch (error) {
      log.failure('run-failed', error);
      throw error;
    }
  });
