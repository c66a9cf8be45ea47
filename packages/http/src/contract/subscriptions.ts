import { NewSubscription } from '@ganghui/spec';
import * as z from 'zod';
import { defineRoute } from './route.ts';

const subscriptions = '/v1/subscriptions';
const subscription = `${subscriptions}/{subscriptionId}` as const;
const mostOverlapHours = 168;
const wrongBody = 'subscription-invalid';

export const createSubscription = defineRoute({
  id: 'createSubscription',
  method: 'POST',
  path: subscriptions,
  access: 'read',
  body: NewSubscription,
  wrongBody,
});
export const listSubscriptions = defineRoute({ id: 'listSubscriptions', method: 'GET', path: subscriptions, access: 'read' });
export const getSubscription = defineRoute({ id: 'getSubscription', method: 'GET', path: subscription, access: 'read' });
export const deleteSubscription = defineRoute({ id: 'deleteSubscription', method: 'DELETE', path: subscription, access: 'read' });
export const pauseSubscription = defineRoute({ id: 'pauseSubscription', method: 'POST', path: `${subscription}/pause`, access: 'read' });
export const resumeSubscription = defineRoute({ id: 'resumeSubscription', method: 'POST', path: `${subscription}/resume`, access: 'read' });
export const verifySubscription = defineRoute({
  id: 'verifySubscription',
  method: 'POST',
  path: `${subscription}/verify`,
  access: 'read',
  body: z.strictObject({ url: z.string().max(2000).optional() }),
  wrongBody,
});
export const replaySubscription = defineRoute({
  id: 'replaySubscription',
  method: 'POST',
  path: `${subscription}/replay`,
  access: 'read',
  body: z.strictObject({ after: z.number().int().min(0) }),
  wrongBody,
});
export const rotateSecret = defineRoute({
  id: 'rotateSecret',
  method: 'POST',
  path: `${subscription}/secrets`,
  access: 'read',
  body: z.strictObject({ overlapHours: z.number().int().min(0).max(mostOverlapHours).default(24) }),
  wrongBody,
});

export const subscriptionRoutes = [
  createSubscription,
  listSubscriptions,
  getSubscription,
  deleteSubscription,
  pauseSubscription,
  resumeSubscription,
  verifySubscription,
  replaySubscription,
  rotateSecret,
];
