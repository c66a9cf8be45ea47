import { Webhook } from 'standardwebhooks';

export type SignedHeaders = { 'webhook-id': string; 'webhook-timestamp': string; 'webhook-signature': string };

/**
 * The headers that sign a body by Standard Webhooks, for what is passed on to a receiver of one's own, which checks it with `verifyWebhook`.
 * One signature per secret (`whsec_…`). Throws a TypeError for a secret that is none.
 */
export function signBody(body: string, { id, at, secrets }: { id: string; at: Date; secrets: readonly string[] }): SignedHeaders {
  const signatures = secrets.map((secret) => {
    try {
      return new Webhook(secret).sign(id, at, body);
    } catch (cause) {
      throw new TypeError('签名密钥写法不对：应是 whsec_ 加 base64。', { cause });
    }
  });
  return { 'webhook-id': id, 'webhook-timestamp': String(Math.floor(at.getTime() / 1000)), 'webhook-signature': signatures.join(' ') };
}
