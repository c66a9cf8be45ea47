import { NewSubscription } from '@ganghui/spec';
import { Webhook } from 'standardwebhooks';
import { describe, expect, it } from 'vitest';
import { signDelivery } from './sign-delivery.ts';

const [old, fresh, other] = ['a', 'b', 'c'].map((letter) => `whsec_${Buffer.from(letter.repeat(32)).toString('base64')}`) as [
  string,
  string,
  string,
];
const body = JSON.stringify({ title: '数控车工', data: { after: 1, last: 2 } });
const sign = (...secrets: string[]) => signDelivery({ id: 'sub_3f9a2b7c41d0.1-2', at: new Date(), body, secrets });

describe('a signature', () => {
  it('is what the library of Standard Webhooks verifies', () =>
    expect(new Webhook(fresh).verify(body, sign(fresh))).toEqual(JSON.parse(body)));

  it('is there for each of two secrets', () => {
    const headers = sign(old, fresh);
    for (const secret of [old, fresh]) expect(new Webhook(secret).verify(body, headers)).toEqual(JSON.parse(body));
    expect(() => new Webhook(other).verify(body, headers)).toThrow(/No matching signature/);
  });

  it('can be made with every secret that a market may bring', () => {
    for (let bytes = 24; bytes <= 64; bytes++) {
      const secret = `whsec_${Buffer.alloc(bytes, 0xfb).toString('base64')}`;
      expect(NewSubscription.shape.secret.safeParse(secret).success).toBe(true);
      expect(new Webhook(secret).verify(body, sign(secret))).toEqual(JSON.parse(body));
    }
  });

  it.each([
    ['body', (headers: Record<string, string>) => headers, `${body} `],
    ['id', (headers: Record<string, string>) => ({ ...headers, 'webhook-id': 'sub_3f9a2b7c41d0.1-3' }), body],
    [
      'time',
      (headers: Record<string, string>) => ({ ...headers, 'webhook-timestamp': String(Number(headers['webhook-timestamp']) - 1) }),
      body,
    ],
  ])('does not fit another %s', (_, change, sent) =>
    expect(() => new Webhook(fresh).verify(sent, change(sign(fresh)))).toThrow(/No matching/),
  );
});
