import { NewSubscription } from '@ganghui/spec';
import { describe, expect, it } from 'vitest';
import type { Caller } from '../market/ports.ts';
import { anExchange } from './testing/an-exchange.ts';

const caller: Caller = { holder: '321000-01', keyId: 'k_1', scopes: ['read'] };
const url = 'https://jobs.example.cn/ganghui';
const busArn = 'arn:aws-cn:events:cn-north-1:123456789012:event-bus/jobs';
const whsec = (bytes: number): string => `whsec_${Buffer.alloc(bytes, 0xa7).toString('base64')}`;
const anOrder = (members: object) => NewSubscription.parse({ label: '扬州市招聘网', ...members });

describe('a secret that the receiver has already', () => {
  it('signs from the first handshake on, and is shown to nobody', async () => {
    const world = anExchange();
    const made = await world.create({ caller, order: anOrder({ url, secret: whsec(32) }) });
    expect(made).toMatchObject({ ok: true, value: { secret: null, subscription: { state: 'active' } } });
    const shown = made.ok ? made.value.subscription : expect.unreachable();
    expect(world.store.rowOf(shown.id)?.subscription.secrets).toMatchObject([{ secret: whsec(32), expiresAt: null }]);
    expect(JSON.stringify([made, await world.list(caller)])).not.toContain(whsec(32));
  });

  it.each(Array.from({ length: 41 }, (_, index) => 24 + index))('may have %d bytes', (bytes) => {
    expect(NewSubscription.safeParse({ label: 'a', url, secret: whsec(bytes) }).success).toBe(true);
  });

  it.each([
    ['23 bytes', whsec(23)],
    ['65 bytes', whsec(65)],
    ['no prefix', whsec(32).slice('whsec_'.length)],
    ['another prefix', whsec(32).replace('whsec_', 'secret_')],
    ['no padding', whsec(32).replace('=', '')],
    ['bits that no byte has', whsec(32).replace(/.=$/, 'B=')],
    ['the letters of addresses', `whsec_${'-_'.repeat(22)}`],
    ['a line break', `${whsec(30)}\n`],
    ['nothing', ''],
    ['a megabyte', `whsec_${'A'.repeat(1_000_000)}`],
  ])('is refused with %s, which says what to write', (_, secret) => {
    const { error } = NewSubscription.safeParse({ label: 'a', url, secret });
    expect(error?.issues[0]?.message).toMatch(/^请写 whsec_ 加上 24 到 64 个随机字节/);
    expect(error?.issues[0]?.message).not.toContain(secret || 'undefined');
  });
});

it.each([
  ['a secret', { secret: whsec(32) }, /没有签名密钥/],
  ['an old place', { after: 0 }, /只送今后的变动/],
])('refuses %s for a bus, which has none', async (_, members, said) => {
  const world = anExchange();
  const made = await world.create({ caller, order: anOrder({ busArn, ...members }) });
  expect(made).toMatchObject({ ok: false, error: { kind: 'subscription-invalid', detail: expect.stringMatching(said) } });
  expect(world.store.size()).toBe(0);
});

it('has its new address before the turn is taken, so that no delivery after it goes to the old one', async () => {
  const saves: string[] = [];
  const world = anExchange();
  const { saveSubscription, saveDelivery } = world.ports;
  Object.assign(world.ports, {
    saveSubscription: (...save: Parameters<typeof saveSubscription>) => {
      saves.push('order');
      return saveSubscription(...save);
    },
    saveDelivery: (...save: Parameters<typeof saveDelivery>) => {
      saves.push('turn');
      return saveDelivery(...save);
    },
  });
  const made = await world.create({ caller, order: anOrder({ url }) });
  const id = made.ok ? made.value.subscription.id : expect.unreachable();
  saves.length = 0;
  expect(await world.verify({ caller, id, url: 'https://new.example.cn/in' })).toMatchObject({ ok: true });
  expect(saves).toEqual(['order', 'turn']);
});

it('for a bus that is resumed while it is being paused keeps its rule', async () => {
  const world = anExchange();
  const { removeBusRule } = world.ports;
  const made = await world.create({ caller, order: anOrder({ busArn }) });
  const id = made.ok ? made.value.subscription.id : expect.unreachable();
  Object.assign(world.ports, {
    removeBusRule: async (each: string) => {
      expect(await world.resume({ caller, id })).toMatchObject({ ok: true });
      await removeBusRule(each);
    },
  });
  await world.pause({ caller, id });
  expect(world.store.rowOf(id)?.subscription.state).toBe('active');
  expect([...world.rules]).toEqual([[id, busArn]]);
});
