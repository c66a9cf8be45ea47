import type { FeedFilter } from '@ganghui/spec';
import type { ReadHead, ReadSegments } from '../feed/ports.ts';
import type { AddAudit } from '../market/ports.ts';
import type { ReadLag } from '../operations/read-lag.ts';
import type { Now } from '../ports.ts';
import type { Handshake } from './handshake.ts';
import type {
  CheckUrl,
  ListSubscriptions,
  PutBusRule,
  ReadSubscription,
  RemoveBusRule,
  RemoveSubscription,
  SaveDelivery,
  SaveSubscription,
} from './ports.ts';

/** Why a bus can never be sent these changes, in Chinese; undefined when it can. Looks at the texts only. */
export type CheckBus = (order: { busArn: string; filter: FeedFilter }) => { detail: string; fix: string } | undefined;
/** Rings for one subscription, so that nobody waits for the next minute; what it cannot ring is found by the clock. Never throws. */
export type WakeDelivery = (subscriptionId: string) => Promise<void>;

export type SubscriptionDice = {
  /** `sub_<12 hex>` */
  newId: () => string;
  /** 32 hex */
  newPageToken: () => string;
  newSecretId: () => string;
  /** `whsec_<base64 of 32 bytes>` */
  newSecret: () => string;
};

/** What the use cases of subscriptions stand on. */
export type SubscriptionPorts = SubscriptionDice & {
  listSubscriptions: ListSubscriptions;
  readSubscription: ReadSubscription;
  saveSubscription: SaveSubscription;
  removeSubscription: RemoveSubscription;
  saveDelivery: SaveDelivery;
  readHead: ReadHead;
  readSegments: ReadSegments;
  readLag: ReadLag;
  checkUrl: CheckUrl;
  checkBus: CheckBus;
  handshake: Handshake;
  putBusRule: PutBusRule;
  removeBusRule: RemoveBusRule;
  wakeDelivery: WakeDelivery;
  addAudit: AddAudit;
  now: Now;
};
