import { type FeedBatch, feedBatchType, verificationType } from '@ganghui/spec';
import { aQuality } from '@ganghui/spec/testing';
import { Webhook } from 'standardwebhooks';
import { describe, expect, it } from 'vitest';
import { aReader, contentAt, contentOf, fill, job } from '../testing/a-copy.ts';
import { applyBatch } from './apply-batch.ts';
import { followFeed } from './follow-feed.ts';
import { verifyWebhook } from './webhook.ts';

const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const other = 'whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD';
const handshake = JSON.stringify({
  type: verificationType,
  timestamp: '2026-11-21T01:00:00.000Z',
  data: { subscriptionId: 'sub_1', challenge: 'ab12' },
});

const signed = (body: string, { by = [secret], at = new Date(), id = 'sub_1.0-3' } = {}): Record<string, string> => ({
  'Webhook-Id': id,
  'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
  'webhook-signature': by.map((each) => new Webhook(each).sign(id, at, body)).join(' '),
});

describe('a webhook', () => {
  it('is believed when one of its secrets has signed it, in any kind of headers', () => {
    const both = signed(handshake, { by: [other, secret] });
    for (const headers of [both, new Headers(both), Object.fromEntries(Object.entries(both).map(([name, value]) => [name, [value]]))])
      expect(verifyWebhook(handshake, headers, [secret])).toMatchObject({
        ok: true,
        value: { kind: 'handshake', answer: { challenge: 'ab12' } },
      });
    expect(verifyWebhook(Buffer.from(handshake), signed(handshake, { by: [other] }), [secret, other]).ok).toBe(true);
  });

  it.each<[string, string, Record<string, string>, string[], RegExp]>([
    ['another secret', handshake, signed(handshake, { by: [other] }), [secret], /签名不对/],
    ['a body that was changed', handshake.replace('ab12', 'ab13'), signed(handshake), [secret], /签名不对/],
    ['another id', handshake, { ...signed(handshake), 'Webhook-Id': 'x' }, [secret], /签名不对/],
    ['an old one, sent again', handshake, signed(handshake, { at: new Date(Date.now() - 400_000) }), [secret], /五分钟前/],
    ['a clock that is slow', handshake, signed(handshake, { at: new Date(Date.now() + 400_000) }), [secret], /五分钟后/],
    ['no headers', handshake, {}, [secret], /缺少/],
    ['no secret', handshake, signed(handshake), [], /没有给出/],
  ])('is not believed with %s', (_, body, headers, secrets, says) => {
    expect(verifyWebhook(body, headers, secrets)).toMatchObject({
      ok: false,
      error: { kind: 'signature', detail: expect.stringMatching(says) },
    });
  });

  it('that is signed and not understood is said to be so', () => {
    for (const body of ['{"type":"cn.ganghui.feed.batch.v2"}', 'no json'])
      expect(verifyWebhook(body, signed(body), [secret])).toMatchObject({ ok: false, error: { kind: 'body' } });
  });

  it('needs a secret that is one', () => expect(() => verifyWebhook(handshake, signed(handshake), ['whsec_***'])).toThrow(TypeError));
});

describe('a batch', () => {
  const batchOf = (exchange: ReturnType<typeof aReader>['exchange'], after: number, last: number): FeedBatch => ({
    type: feedBatchType,
    timestamp: '2026-11-21T01:00:00.000Z',
    data: { subscriptionId: 'sub_1', after, last, head: exchange.events.length, events: exchange.events.slice(after, last) },
  });

  it('is applied once, however often and however overlapping it comes', async () => {
    const { exchange, store, client } = aReader();
    fill(exchange);
    const outcomes = [];
    for (const [after, last] of [
      [0, 10],
      [0, 10],
      [5, 20],
      [25, 29],
      [20, 29],
      [29, 29],
    ] as const)
      outcomes.push((await applyBatch(store, batchOf(exchange, after, last), { url: client.url })).outcome);
    expect(outcomes).toEqual(['applied', 'known', 'applied', 'gap', 'applied', 'known']);
    expect(await contentOf(store)).toEqual(contentAt(exchange));
    // The same copy can be gone on with by pulling, proof and all.
    exchange.tell(job('B1'), aQuality());
    expect((await followFeed(store, client)).position.sequence).toBe(30);
  });

  it('that was changed or has a hole is refused, and nothing of it is applied', async () => {
    const { exchange, store } = aReader();
    fill(exchange);
    const holed = batchOf(exchange, 0, 9);
    holed.data.events.splice(4, 1);
    await expect(applyBatch(store, holed)).rejects.toMatchObject({ kind: 'gap' });
    const changed = structuredClone(batchOf(exchange, 0, 9));
    Object.assign((changed.data.events[3] as never as { data: { posting: object } }).data.posting, { title: '保安' });
    await expect(applyBatch(store, changed)).rejects.toMatchObject({ kind: 'content' });
    expect([store.postings.size, await store.readPosition()]).toEqual([0, undefined]);
  });

  it('of a filtered subscription may skip entries', async () => {
    const { exchange, store } = aReader();
    fill(exchange);
    const batch = batchOf(exchange, 0, 12);
    batch.data.events = batch.data.events.filter((_, index) => index % 2 === 0);
    const filter = { city: ['320100'], occupation: [], minScore: null };
    expect((await applyBatch(store, batch, { filter })).position).toMatchObject({ sequence: 12, proof: null });
    expect(store.postings.size).toBe(6);
  });
});
