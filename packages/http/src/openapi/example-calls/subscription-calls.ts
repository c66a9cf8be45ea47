import { callMaker } from './call-maker.ts';
import type { ExampleCall } from './example-call.ts';

const ofMarket = callMaker('market');
const ofOne = callMaker('market', { subscriptionId: '{{subscriptionId}}' });

/** A market orders what changes in its city, stops it for a while, and ends it. */
export const subscriptionCalls: readonly ExampleCall[] = [
  ofMarket('new-subscription', 'createSubscription', ['订阅南通市的变动', 'All changes in Nantong'], {
    body: { label: '南通市就业网', url: '{{receiver}}', filter: { city: ['320600'], minScore: 60 }, maxEvents: 50 },
    status: 201,
    keeps: { subscriptionId: '/subscription/id', statePage: '/subscription/statePage', webhookSecret: '/secret' },
  }),
  ofMarket('nowhere', 'createSubscription', ['没有写送到哪里', 'Nowhere to send it to'], {
    body: { label: '南通市就业网' },
    status: 422,
    problem: 'subscription-invalid',
  }),
  ofMarket('inside-address', 'createSubscription', ['内网地址', 'An address inside'], {
    body: { label: '南通市就业网', url: 'https://10.0.0.7/ganghui' },
    status: 422,
    problem: 'subscription-address',
  }),
  ofMarket('all-subscriptions', 'listSubscriptions', ['自己的订阅', 'The subscriptions']),
  ofOne('one-subscription', 'getSubscription', ['一个订阅的状态', 'How one is']),
  ofOne('paused', 'pauseSubscription', ['暂停', 'Paused']),
  ofOne('replayed', 'replaySubscription', ['从头重放', 'From the start again'], { body: { after: 0 } }),
  ofOne('verified', 'verifySubscription', ['再验证一次', 'The handshake again'], { body: { url: '{{receiver}}' } }),
  ofOne('resumed', 'resumeSubscription', ['恢复', 'Resumed']),
  ofOne('next-secret', 'rotateSecret', ['换签名密钥，并用三天', 'A new secret, both sign for three days'], {
    body: { overlapHours: 72 },
    status: 201,
    keeps: { nextSecret: '/secret' },
  }),
  ofOne('unsubscribed', 'deleteSubscription', ['删去', 'Deleted']),
  ofOne('unsubscribed-again', 'getSubscription', ['已经没有了', 'It is gone'], { status: 404, problem: 'subscription-unknown' }),
];
