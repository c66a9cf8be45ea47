import type { SignDelivery } from '@ganghui/core';
import { Webhook } from 'standardwebhooks';

/** One signature for each secret, so that a receiver may change over whenever it likes while both hold. */
export const signDelivery: SignDelivery = ({ id, at, body, secrets }) => ({
  'webhook-id': id,
  'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
  'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(id, at, body)).join(' '),
});
