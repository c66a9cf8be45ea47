import * as z from 'zod';
import { log, withFacts } from './log.ts';

type SqsEvent = { Records?: { messageId: string; body: string }[] };
type SqsAnswer = { batchItemFailures: { itemIdentifier: string }[] };

const Envelope = z.object({ id: z.string(), detail: z.unknown() });

/**
 * Handles a batch of EventBridge events that came through a queue. One that cannot be read fails alone and goes to the dead
 * letters; when the work itself fails, the readable ones are tried again.
 */
export const onEvents =
  <T>(name: string, schema: z.ZodType<T>, handleBatch: (events: T[]) => Promise<void>) =>
  async ({ Records = [] }: SqsEvent): Promise<SqsAnswer> =>
    withFacts({ function: name }, async () => {
      const failed = new Set<string>();
      const readable: { messageId: string; event: T }[] = [];
      for (const { messageId, body } of Records) {
        try {
          readable.push({ messageId, event: schema.parse(Envelope.parse(JSON.parse(body)).detail) });
        } catch (error) {
          log.failure('event-unreadable', error, { messageId });
          failed.add(messageId);
        }
      }
      try {
        if (readable.length > 0) await handleBatch(readable.map(({ event }) => event));
        log.info('handled', { events: readable.length });
      } catch (error) {
        log.failure('batch-failed', error, { events: readable.length });
        for (const { messageId } of readable) failed.add(messageId);
      }
      return { batchItemFailures: [...failed].map((itemIdentifier) => ({ itemIdentifier })) };
    });
