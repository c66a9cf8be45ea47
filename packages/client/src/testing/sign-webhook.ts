import { Webhook } from 'standardwebhooks';

/** The headers of a delivery as the exchange signs it, now. */
export function signWebhook(body: string, secret: string, id = 'sub_test.0-1'): Record<string, string> {
  const at = new Date();
  return {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': new Webhook(secret).sign(id, at, body),
  };
}
