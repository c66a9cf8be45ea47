import { type DeliveryAttempt, type Verification, verificationType } from '@ganghui/spec';
import type { Now } from '../ports.ts';
import { readAnswer } from './attempts.ts';
import { liveSecrets } from './deliver-secrets.ts';
import type { Posted, PostTo, SignDelivery, StoredSubscription } from './ports.ts';

const timeoutMs = 10_000;

/** Asks the receiver whether it wants what the subscription would send. Passed when the outcome is `delivered`; never throws. */
export type Handshake = (subscription: StoredSubscription) => Promise<DeliveryAttempt>;
export type HandshakePorts = {
  postTo: PostTo;
  signDelivery: SignDelivery;
  now: Now;
  /** 32 hex digits nobody can guess. */
  newChallenge: () => string;
};

/** Only who can read what is sent to the address can answer the challenge, so nobody can have us post to a stranger. */
export const makeHandshake =
  ({ postTo, signDelivery, now, newChallenge }: HandshakePorts): Handshake =>
  async (subscription) => {
    const { id, url } = subscription;
    const at = now();
    const challenge = newChallenge();
    const message: Verification = { type: verificationType, timestamp: at.toISOString(), data: { subscriptionId: id, challenge } };
    const body = JSON.stringify(message);
    const headers = signDelivery({ id: `${id}.verify-${challenge}`, at, body, secrets: liveSecrets(subscription, at) });
    const posted = await postTo(url ?? '', { headers, body, timeoutMs });
    const tookMs = now().getTime() - at.getTime();
    return { at: at.toISOString(), kind: 'handshake', first: null, last: null, events: 0, tookMs, ...readEcho(posted, challenge) };
  };

const advice = '请收到后立即回答 200，正文为 {"challenge": "<收到的验证码>"}，再重新验证。';
const otherwise = '请改为回答 200，正文为 {"challenge": "<收到的验证码>"}；若接收方先核对签名，请先装上签名密钥；然后重新验证。';

function readEcho(posted: Posted, challenge: string): Pick<DeliveryAttempt, 'outcome' | 'status' | 'detail'> {
  const answer = readAnswer(posted);
  const { outcome, status } = answer;
  // What is said of a batch (take it in first, then work on it) would help nobody here.
  if (outcome === 'timeout') return { ...answer, detail: `接收方在 ${timeoutMs / 1000} 秒内没有回答验证请求。${advice}` };
  if (outcome === 'refused' || outcome === 'gone') return { ...answer, detail: `接收方对验证请求回答 ${status}。${otherwise}` };
  if (posted.kind !== 'answered' || outcome !== 'delivered' || echoOf(posted.body) === challenge) return answer;
  return { outcome: 'wrong-answer', status, detail: `接收方没有照样答回验证码。${advice}` };
}

function echoOf(body: string): unknown {
  try {
    const answer: unknown = JSON.parse(body);
    return typeof answer === 'object' && answer !== null && 'challenge' in answer ? answer.challenge : undefined;
  } catch {
    return undefined;
  }
}
