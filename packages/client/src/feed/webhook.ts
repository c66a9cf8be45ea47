import { FeedBatch, ok, type Result, refuse, Verification, verificationType } from '@ganghui/spec';
import { Webhook, WebhookVerificationError } from 'standardwebhooks';
import type * as z from 'zod';

/** A delivery that was signed by the exchange: a batch of changes, or the handshake, whose challenge is to be answered. */
export type SignedDelivery =
  | { kind: 'batch'; id: string; batch: FeedBatch }
  | { kind: 'handshake'; id: string; verification: Verification; answer: { challenge: string } };

/** `signature`: not from the exchange, or too old: answer 401. `body`: signed, and not understood: answer 400, and look for a newer client. */
export type UnsignedDelivery = { kind: 'signature' | 'body'; detail: string };

type HeaderBag = Headers | Readonly<Record<string, string | string[] | undefined>>;

const headerIn = (headers: HeaderBag, name: string): string => {
  if (headers instanceof Headers) return headers.get(name) ?? '';
  const found = Object.entries(headers).find(([each]) => each.toLowerCase() === name)?.[1] ?? '';
  return typeof found === 'string' ? found : found.join(' ');
};

const passes = <T>(schema: z.ZodType<T>, value: unknown): value is T => schema.safeParse(value).success;

/**
 * Checks a webhook by Standard Webhooks: `body` exactly as it came (not parsed and written again), its headers, and the secrets
 * (`whsec_…`) of the subscription, of which one must have signed it. At most five minutes old.
 */
export function verifyWebhook(
  body: string | Uint8Array,
  headers: HeaderBag,
  secrets: readonly string[],
): Result<SignedDelivery, UnsignedDelivery> {
  const text = typeof body === 'string' ? body : new TextDecoder().decode(body);
  const signed = Object.fromEntries(
    ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map((name) => [name, headerIn(headers, name)]),
  );
  const why = reasonsAgainst(text, signed, secrets);
  if (why !== undefined) return refuse({ kind: 'signature', detail: why });
  const json = jsonOf(text);
  const id = signed['webhook-id'] ?? '';
  if (passes(FeedBatch, json)) return ok({ kind: 'batch', id, batch: json });
  if (passes(Verification, json)) return ok({ kind: 'handshake', id, verification: json, answer: { challenge: json.data.challenge } });
  return refuse({ kind: 'body', detail: `签名正确，但不认识这个内容（要的是变更或 ${verificationType}）：接收程序可能太旧。` });
}

/** Undefined when one of the secrets has signed it. */
function reasonsAgainst(text: string, headers: Record<string, string>, secrets: readonly string[]): string | undefined {
  if (secrets.length === 0) return '没有给出任何签名密钥。';
  let why = '';
  for (const secret of secrets)
    try {
      new Webhook(secret).verify(text, headers, { jsonParse: false });
      return undefined;
    } catch (error) {
      if (!(error instanceof WebhookVerificationError)) throw new TypeError('签名密钥写法不对：应是 whsec_ 加 base64。', { cause: error });
      why = error.message;
    }
  return reasons[why] ?? `签名不对（${why}）。`;
}

const reasons: Record<string, string> = {
  'Missing required headers': '缺少 webhook-id、webhook-timestamp 或 webhook-signature。',
  'Message timestamp too old': '时间戳早于五分钟前：也许是别人重放，也许本机的钟快了。',
  'Message timestamp too new': '时间戳晚于五分钟后：本机的钟慢了。',
  'No matching signature found': '签名不对：不是岗汇发的，密钥换过，或内容在中间被改写过。',
};

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
