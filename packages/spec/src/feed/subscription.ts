import * as z from 'zod';
import { FeedItem } from '../event.ts';
import { FeedFilter } from './feed-filter.ts';

const instant = z.iso.datetime({ offset: true });
const sequence = z.number().int().min(0);
const placeFix = '请写 "now"，或 0 以上的整数（不加引号）。';

export const SubscriptionKind = z.enum(['webhook', 'bus']);
export type SubscriptionKind = z.infer<typeof SubscriptionKind>;

/** pending: the receiver has not answered the handshake; paused: by its owner; disabled: by the exchange, with the reason. */
export const SubscriptionState = z.enum(['pending', 'active', 'paused', 'disabled']);
export type SubscriptionState = z.infer<typeof SubscriptionState>;

// Base64 of 24 to 64 bytes with its padding, as Standard Webhooks has it; every part is bounded.
const digit = '[A-Za-z0-9+/]';
const [two, one] = [`${digit}[AQgw]==`, `${digit}{2}[AEIMQUYcgkosw048]=`];
const signingSecret = new RegExp(`^whsec_(?:(?:${digit}{4}){8,20}(?:${two}|${one})?|(?:${digit}{4}){21}(?:${two})?)$`);
const secretFix =
  '请写 whsec_ 加上 24 到 64 个随机字节的标准 Base64（含末尾的 =）；例如 echo "whsec_$(openssl rand -base64 32)" 的输出。不写则由平台生成。';

/** What a market asks for. `url` for a webhook, `busArn` for an event bus of its own AWS account; exactly one. */
export const NewSubscription = z
  .strictObject({
    label: z.string().trim().min(1).max(80),
    url: z.string().max(2000).optional(),
    busArn: z.string().max(500).optional(),
    filter: FeedFilter.optional(),
    after: z
      .union([z.literal('now'), sequence], { error: placeFix })
      .default('now')
      .meta({ description: 'Begin after this sequence; `now`: with what changes from now on.' }),
    maxEvents: z.number().int().min(1).max(500).default(100).meta({ description: 'Most changes in one delivery.' }),
    secret: z.string().regex(signingSecret, { error: secretFix }).optional().meta({
      description: 'A secret of its own to sign a webhook with, so that it can be in place before the handshake. Not shown again.',
    }),
  })
  .meta({ id: 'NewSubscription', title: 'New subscription' });
export type NewSubscription = z.infer<typeof NewSubscription>;

/** One try to deliver a batch, or the handshake. */
export const DeliveryAttempt = z
  .object({
    at: instant,
    kind: z.enum(['handshake', 'delivery']),
    first: sequence.nullable(),
    last: sequence.nullable(),
    events: z.number().int().min(0),
    outcome: z.enum(['delivered', 'refused', 'unreachable', 'timeout', 'address-refused', 'redirected', 'gone', 'wrong-answer']),
    status: z.number().int().nullable().meta({ description: 'The HTTP status answered; null when there was none.' }),
    tookMs: z.number().int().min(0),
    detail: z.string().meta({
      description: 'What happened and what to do, in Chinese or, when Accept-Language asks for it, English; at most 300 characters.',
    }),
  })
  .meta({ id: 'DeliveryAttempt', title: 'Delivery attempt' });
export type DeliveryAttempt = z.infer<typeof DeliveryAttempt>;

export const Subscription = z
  .object({
    id: z.string().meta({ examples: ['sub_3f9a2b7c41d0'] }),
    holder: z.string().meta({ description: 'The market it belongs to, or "province".' }),
    label: z.string(),
    kind: SubscriptionKind,
    url: z.string().nullable(),
    busArn: z.string().nullable(),
    filter: FeedFilter,
    maxEvents: z.number().int(),
    state: SubscriptionState,
    stateReason: z.string().nullable(),
    createdAt: instant,
    secrets: z
      .array(z.object({ id: z.string(), createdAt: instant, expiresAt: instant.nullable() }))
      .meta({ description: 'The secrets a delivery is signed with at present; their text is shown once, when they are made.' }),
    cursor: sequence.meta({ description: 'All up to here was answered with 2xx.' }),
    head: sequence,
    behind: z.number().int().min(0).meta({ description: 'Changes of the log it has not passed yet, filtered ones included.' }),
    behindSeconds: z.number().min(0).meta({ description: 'How long the oldest of them has waited.' }),
    failures: z.number().int().min(0).meta({ description: 'Tries that failed since the last one that did not.' }),
    failingSince: instant.nullable(),
    nextAttemptAt: instant.nullable(),
    lastDeliveredAt: instant.nullable(),
    delivered: z.number().int().min(0).meta({ description: 'Changes delivered since it was made, repeats included.' }),
    replays: z.number().int().min(0),
    attempts: z.array(DeliveryAttempt).meta({ description: 'The last 20, newest first.' }),
    statePage: z.string().meta({ description: 'Path of a page that shows this to whoever has the address; keep it to yourself.' }),
  })
  .meta({ id: 'Subscription', title: 'Subscription', description: '订阅' });
export type Subscription = z.infer<typeof Subscription>;

/** The answer that shows a secret, once. Null for a bus, and for a secret that the caller had brought. */
export const IssuedSubscription = z
  .object({ subscription: Subscription, secret: z.string().nullable() })
  .meta({ id: 'IssuedSubscription', title: 'Issued subscription' });
export type IssuedSubscription = z.infer<typeof IssuedSubscription>;

export const feedBatchType = 'cn.ganghui.feed.batch.v1';
export const verificationType = 'cn.ganghui.subscription.verification.v1';

/** The body of a webhook: a batch of changes in order. `after`: what the receiver has answered for so far. */
export const FeedBatch = z
  .object({
    type: z.literal(feedBatchType),
    timestamp: instant,
    data: z.object({ subscriptionId: z.string(), after: sequence, last: sequence, head: sequence, events: z.array(FeedItem) }),
  })
  .meta({ id: 'FeedBatch', title: 'Feed batch' });
export type FeedBatch = z.infer<typeof FeedBatch>;

/** The body of the handshake: answer 200 with `{"challenge": "<the same>"}`. */
export const Verification = z
  .object({
    type: z.literal(verificationType),
    timestamp: instant,
    data: z.object({ subscriptionId: z.string(), challenge: z.string() }),
  })
  .meta({ id: 'Verification', title: 'Subscription verification' });
export type Verification = z.infer<typeof Verification>;
