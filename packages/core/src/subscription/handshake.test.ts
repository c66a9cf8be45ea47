import type { Verification } from '@ganghui/spec';
import { toEnglish } from '@ganghui/spec/english';
import { describe, expect, it } from 'vitest';
import { makeHandshake } from './handshake.ts';
import type { Posted, PostTo, SignDelivery } from './ports.ts';
import { aSubscription } from './testing/a-subscription.ts';

const challenge = '0123456789abcdef0123456789abcdef';
const answered = (body: string, status = 200): Posted => ({ kind: 'answered', status, retryAfterSeconds: null, body });

function shake(posted: Posted, subscription = aSubscription()) {
  const posts: Parameters<PostTo>[] = [];
  const signed: Parameters<SignDelivery>[0][] = [];
  let time = Date.parse('2026-11-21T02:00:00.000Z');
  const handshake = makeHandshake({
    postTo: async (...post) => {
      posts.push(post);
      time += 230;
      return posted;
    },
    signDelivery: (message) => {
      signed.push(message);
      return { 'webhook-id': message.id };
    },
    now: () => new Date(time),
    newChallenge: () => challenge,
  });
  return { attempt: handshake(subscription), posts, signed };
}

describe('the handshake', () => {
  it('asks the address with a signed challenge, and is passed by its echo', async () => {
    const { attempt, posts, signed } = shake(answered(JSON.stringify({ challenge, more: true })));
    expect(await attempt).toEqual({
      at: '2026-11-21T02:00:00.000Z',
      kind: 'handshake',
      first: null,
      last: null,
      events: 0,
      outcome: 'delivered',
      status: 200,
      tookMs: 230,
      detail: '',
    });
    const [url, { headers, body, timeoutMs }] = posts[0] ?? expect.unreachable();
    expect([url, timeoutMs]).toEqual(['https://jobs.yangzhou.gov.cn/ganghui', 10_000]);
    const message: Verification = JSON.parse(body);
    expect(message).toEqual({
      type: 'cn.ganghui.subscription.verification.v1',
      timestamp: '2026-11-21T02:00:00.000Z',
      data: { subscriptionId: 'sub_3f9a2b7c41d0', challenge },
    });
    expect(headers).toEqual({ 'webhook-id': `sub_3f9a2b7c41d0.verify-${challenge}` });
    expect(signed).toMatchObject([{ body, secrets: ['whsec_one'] }]);
  });

  it('is signed with the secrets that hold, and no other', async () => {
    const secret = (id: string, expiresAt: string | null) => ({
      id,
      secret: `whsec_${id}`,
      createdAt: '2026-11-01T00:00:00.000Z',
      expiresAt,
    });
    const secrets = [secret('new', null), secret('old', '2026-11-21T02:00:01.000Z'), secret('gone', '2026-11-21T02:00:00.000Z')];
    const { attempt, signed } = shake(answered('{}'), aSubscription({ secrets }));
    await attempt;
    expect(signed[0]?.secrets).toEqual(['whsec_new', 'whsec_old']);
  });

  it.each<[string, Posted, string, string]>([
    ['another challenge', answered('{"challenge":"x"}'), 'wrong-answer', '验证码'],
    ['the bare challenge', answered(challenge), 'wrong-answer', '验证码'],
    ['the challenge as text', answered(JSON.stringify(challenge)), 'wrong-answer', '验证码'],
    ['null', answered('null'), 'wrong-answer', '验证码'],
    ['rubbish', answered('<html>'), 'wrong-answer', '验证码'],
    ['nothing', answered(''), 'wrong-answer', '验证码'],
    ['an error that echoes', answered(JSON.stringify({ challenge }), 500), 'refused', '对验证请求回答 500'],
    ['a signature that it cannot check yet', answered('', 401), 'refused', '先装上签名密钥'],
    ['a redirect', answered('', 302), 'redirected', '302'],
    ['a 410', answered('', 410), 'gone', '对验证请求回答 410'],
    ['no answer', { kind: 'timeout', detail: '接收方在 10 秒内没有回答。' }, 'timeout', '10 秒内没有回答验证请求'],
    ['a private address', { kind: 'address-refused', detail: '内网地址。' }, 'address-refused', '内网'],
  ])('is not passed by %s', async (_, posted, outcome, words) => {
    const attempt = await shake(posted).attempt;
    expect(attempt).toMatchObject({ kind: 'handshake', outcome, detail: expect.stringContaining(words) });
    // Nobody is to take a batch in who has not been sent one.
    expect(attempt.detail).not.toMatch(/一批|先收下|恢复订阅/);
    if (['wrong-answer', 'refused', 'gone', 'timeout'].includes(outcome)) {
      expect(attempt.detail).toContain('{"challenge": "<收到的验证码>"}');
      expect(toEnglish(attempt.detail)).not.toMatch(/\p{Script=Han}/u);
    }
  });

  it('says what happened in at most 300 characters', async () =>
    expect((await shake({ kind: 'unreachable', detail: '长'.repeat(900) }).attempt).detail).toHaveLength(300));
});
