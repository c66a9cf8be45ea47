/**
 * Subscriptions: lets markets order what is pushed to them, and see how their orders are.
 * In:  GET, POST, DELETE under /v1/subscriptions, with a key; the state page under /subscriptions (HTTP API)
 * Out: rows of subscriptions; entries of the audit trail; rules on the bus; a handshake to each receiver; delivery.due
 * If it stops: no subscription can be made, changed or looked at; what is ordered goes on being delivered.
 */
import { randomBytes } from 'node:crypto';
import { createTakeAllowance } from '@ganghui/aws/allowance';
import { createAddAudit } from '@ganghui/aws/audit';
import { createCheckBus, homeOf } from '@ganghui/aws/bus-order';
import { createPutBusRule, createRemoveBusRule } from '@ganghui/aws/bus-rules';
import { createPublish } from '@ganghui/aws/event-bus';
import { createReadHead, createReadSegments } from '@ganghui/aws/feed-log';
import { createFindKey } from '@ganghui/aws/keys';
import { createReadMarket } from '@ganghui/aws/markets';
import {
  createListSubscriptions,
  createReadSubscription,
  createRemoveSubscription,
  createSaveDelivery,
  createSaveSubscription,
} from '@ganghui/aws/subscriptions';
import { createTable } from '@ganghui/aws/table-client';
import {
  deliveryDue,
  makeAuthenticate,
  makeCreateSubscription,
  makeDeleteSubscription,
  makeHandshake,
  makeListOwnSubscriptions,
  makeOpenStatePage,
  makeOpenSubscription,
  makePauseSubscription,
  makeReadLag,
  makeReplaySubscription,
  makeResumeSubscription,
  makeRotateSecret,
  makeVerifySubscription,
  type SubscriptionPorts,
} from '@ganghui/core';
import { createSubscriptionsApp } from '@ganghui/http';
import { log, onHttp, optional, readEnv, required } from '@ganghui/runtime';
import { createSubscriptionPages, problemPage } from '@ganghui/web';
import { makeCheckUrl, makePostTo, signDelivery } from '@ganghui/webhook';

const env = readEnv({
  TABLE_NAME: required,
  BUS_NAME: required,
  FAN_OUT_ROLE_ARN: required,
  FAN_OUT_DLQ_ARN: required,
  ALLOW_LOOPBACK: optional,
});
const table = createTable(env.TABLE_NAME);
const allowLoopback = env.ALLOW_LOOPBACK === '1';
const fanOut = { busName: env.BUS_NAME, roleArn: env.FAN_OUT_ROLE_ARN, deadLetterArn: env.FAN_OUT_DLQ_ARN };
const publish = createPublish(env.BUS_NAME);
const readSegments = createReadSegments(table);
const now = (): Date => new Date();
const hex = (bytes: number): string => randomBytes(bytes).toString('hex');

const ports: SubscriptionPorts = {
  listSubscriptions: createListSubscriptions(table, (subscriptionId, wrong) =>
    log.warn('subscription-unreadable', { subscriptionId, wrong }),
  ),
  readSubscription: createReadSubscription(table),
  saveSubscription: createSaveSubscription(table),
  removeSubscription: createRemoveSubscription(table),
  saveDelivery: createSaveDelivery(table),
  readHead: createReadHead(table),
  readSegments,
  readLag: makeReadLag({ readSegments, now }),
  checkUrl: makeCheckUrl({ allowLoopback }),
  checkBus: createCheckBus(homeOf(env.FAN_OUT_DLQ_ARN)),
  handshake: makeHandshake({ postTo: makePostTo({ allowLoopback }), signDelivery, now, newChallenge: () => hex(16) }),
  putBusRule: createPutBusRule(fanOut),
  removeBusRule: createRemoveBusRule(fanOut),
  // The minute's pulse finds what could not be rung for.
  wakeDelivery: (id) => publish([deliveryDue(id, now())]).catch((error: unknown) => log.failure('wake-failed', error)),
  newId: () => `sub_${hex(6)}`,
  newPageToken: () => hex(16),
  newSecretId: () => `sec_${hex(4)}`,
  newSecret: () => `whsec_${randomBytes(32).toString('base64')}`,
  addAudit: createAddAudit(table),
  now,
};

const app = createSubscriptionsApp({
  authenticate: makeAuthenticate({ findKey: createFindKey(table), now }),
  readMarket: createReadMarket(table),
  // Few calls come here, so each is counted by itself.
  takeAllowance: createTakeAllowance(table, { lease: 1, now }),
  createSubscription: makeCreateSubscription(ports),
  listSubscriptions: makeListOwnSubscriptions(ports),
  openSubscription: makeOpenSubscription(ports),
  deleteSubscription: makeDeleteSubscription(ports),
  pauseSubscription: makePauseSubscription(ports),
  resumeSubscription: makeResumeSubscription(ports),
  verifySubscription: makeVerifySubscription(ports),
  replaySubscription: makeReplaySubscription(ports),
  rotateSecret: makeRotateSecret(ports),
  pages: createSubscriptionPages({ openStatePage: makeOpenStatePage(ports), now }),
  problemPage,
  report: (error) => log.failure('request-failed', error),
  noteAct: (act) => log.info('subscription-act', act),
});

export const handler = onHttp('subscriptions', app);
