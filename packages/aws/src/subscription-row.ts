import type { DeliveryState, StoredSubscription } from '@ganghui/core';
import { DeliveryAttempt, FeedFilter, SubscriptionKind, SubscriptionState } from '@ganghui/spec';
import * as z from 'zod';
import { packed, type Row, text, textOf, unpacked } from './attributes.ts';

const instant = z.string().nullable();

const Stored = z.object({
  id: z.string(),
  holder: z.string(),
  label: z.string(),
  kind: SubscriptionKind,
  url: z.string().nullable(),
  busArn: z.string().nullable(),
  filter: FeedFilter,
  maxEvents: z.number(),
  state: SubscriptionState,
  stateReason: z.string().nullable(),
  secrets: z.array(z.object({ id: z.string(), secret: z.string(), createdAt: z.string(), expiresAt: instant })),
  pageToken: z.string(),
  createdAt: z.string(),
  version: z.number(),
});

const State = z.object({
  cursor: z.number(),
  turn: z.number(),
  leaseUntil: instant,
  failures: z.number(),
  failingSince: instant,
  nextAttemptAt: instant,
  lastDeliveredAt: instant,
  delivered: z.number(),
  replays: z.number(),
  attempts: z.array(DeliveryAttempt),
});

export const toSubscriptionBody = (subscription: StoredSubscription): Row => ({ body: text(JSON.stringify(subscription)) });
export const fromSubscriptionRow = (row: Row): StoredSubscription => Stored.parse(JSON.parse(textOf(row, 'body')));

/** Packed: twenty attempts are much alike, and the row is written with every batch. */
export const toDeliveryBody = (state: DeliveryState): Row => ({ body: packed(state) });
export const fromDeliveryRow = (row: Row): DeliveryState => State.parse(unpacked(row, 'body'));
