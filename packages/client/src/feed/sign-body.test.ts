import { expect, it } from 'vitest';
import { signBody } from './sign-body.ts';
import { verifyWebhook } from './webhook.ts';

const secrets = ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', 'whsec_b3VyIHNlY29uZCBzZWNyZXQsIGZvciBhIHdoaWxl'];

it.each(secrets)('a body signed with several secrets is believed by who has one of them', (secret) => {
  const headers = signBody('{"a":1}', { id: 'pull.0-1', at: new Date(), secrets });
  // Signed, and no delivery of the exchange: that is another matter.
  expect(verifyWebhook('{"a":1}', headers, [secret])).toMatchObject({ ok: false, error: { kind: 'body' } });
  expect(verifyWebhook('{"a":2}', headers, [secret])).toMatchObject({ ok: false, error: { kind: 'signature' } });
});

it('what is no secret is said', () =>
  expect(() => signBody('', { id: 'x', at: new Date(), secrets: ['whsec_%'] })).toThrow('whsec_ 加 base64'));
