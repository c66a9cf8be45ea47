import * as z from 'zod';
import { SubscriptionKind, SubscriptionState } from './subscription.ts';

const instant = z.iso.datetime({ offset: true });
const sequence = z.number().int().min(0);
const lag = {
  behind: z.number().int().min(0).meta({ description: 'Entries of the log after it.' }),
  behindSeconds: z.number().min(0).meta({ description: 'How long the first of them has been in the log.' }),
};

/** How the exchange is, for the province. */
export const ExchangeStatus = z
  .object({
    at: instant,
    log: z.object({
      head: sequence,
      live: z.number().int().min(0),
      lastRecordedAt: instant.nullable(),
      chainHash: z.string(),
      stateDigest: z.string(),
    }),
    sweep: z
      .object({
        at: instant.nullable().meta({ description: 'When the table was last compared with the log; null before the first time.' }),
        checked: z.number().int().min(0),
        missed: z.number().int().min(0).meta({ description: 'Changes that the stream had missed and the last sweep appended.' }),
        missedEver: z.number().int().min(0),
        oldestUnpublished: instant
          .nullable()
          .meta({ description: 'When the oldest change that was in the table and not in the log was accepted.' }),
      })
      .meta({ description: 'What the comparison of the table with the log found.' }),
    readers: z.array(z.object({ name: z.string(), cursor: sequence, ...lag })),
    subscriptions: z.array(
      z.object({
        id: z.string(),
        holder: z.string(),
        label: z.string(),
        kind: SubscriptionKind,
        state: SubscriptionState,
        cursor: sequence,
        ...lag,
        failures: z.number().int().min(0),
        failingSince: instant.nullable(),
        nextAttemptAt: instant.nullable(),
        replays: z.number().int().min(0),
      }),
    ),
    unreadable: z.array(z.string()).meta({ description: 'Ids of subscriptions whose row cannot be read; the others go on without them.' }),
    snapshot: z.object({ asOf: sequence, madeAt: instant.nullable(), count: z.number().int().min(0), ...lag }),
    checkpoint: z.object({ sequence, signedAt: instant.nullable(), keyId: z.string().nullable(), ...lag }),
  })
  .meta({ id: 'ExchangeStatus', title: 'Exchange status' });
export type ExchangeStatus = z.infer<typeof ExchangeStatus>;
