import { NewSubscription } from '@ganghui/spec';
import { toEnglish } from '@ganghui/spec/english';
import { describe, expect, it } from 'vitest';
import type { Caller } from '../market/ports.ts';
import { anExchange } from './testing/an-exchange.ts';
import { UnreadableSubscription } from './unreadable-subscription.ts';

const yangzhou: Caller = { holder: '321000-01', keyId: 'k_1', scopes: ['read'] };
const suzhou: Caller = { ...yangzhou, holder: '320500-01' };
const province: Caller = { ...yangzhou, holder: 'province' };
const busArn = 'arn:aws-cn:events:cn-north-1:123456789012:event-bus/jobs';
const url = 'https://jobs.example.cn/ganghui';

async function aBroken(holder: string | null) {
  const world = anExchange();
  const made = await world.create({ caller: yangzhou, order: NewSubscription.parse({ label: '扬州', busArn }) });
  const id = made.ok ? made.value.subscription.id : expect.unreachable();
  world.trail.length = 0;
  world.ports.readSubscription = async () => Promise.reject(new UnreadableSubscription({ id, holder }));
  return { world, id };
}

describe('a subscription whose row cannot be read', () => {
  it.each(['open', 'pause', 'resume', 'verify'] as const)(
    'is told of in words by %s, and of another as if it were not there',
    async (act) => {
      const { world, id } = await aBroken('321000-01');
      for (const caller of [yangzhou, province]) {
        const answer = await world[act]({ caller, id });
        expect(answer).toMatchObject({ ok: false, error: { kind: 'subscription-unreadable' } });
        const { detail, fix } = answer.ok ? expect.unreachable() : answer.error;
        expect(toEnglish(detail + fix)).not.toMatch(/\p{Script=Han}/u);
      }
      expect(await world[act]({ caller: suzhou, id })).toMatchObject({ error: { kind: 'subscription-unknown' } });
      expect(await world.openPage({ id, token: '0'.repeat(32) })).toMatchObject({ error: { kind: 'subscription-unknown' } });
    },
  );

  it.each([
    ['its holder', '321000-01', yangzhou, '321000-01'],
    ['the province', '321000-01', province, '321000-01'],
    ['the province, when nobody knows whose it is', null, province, 'province'],
  ])('is deleted by %s, with the rule it may have', async (_, holder, caller, trail) => {
    const { world, id } = await aBroken(holder);
    expect(await world.remove({ caller, id })).toEqual({ ok: true, value: { id } });
    expect([world.store.size(), world.rules.size]).toEqual([0, 0]);
    expect(world.trail).toMatchObject([{ holder: trail, action: 'subscription-deleted', subject: id }]);
  });

  it.each([
    ['another market', '321000-01', suzhou],
    ['a market, when nobody knows whose it is', null, yangzhou],
  ])('is not deleted by %s', async (_, holder, caller) => {
    const { world, id } = await aBroken(holder);
    expect(await world.remove({ caller, id })).toMatchObject({ error: { kind: 'subscription-unknown' } });
    expect(world.store.size()).toBe(2);
  });

  it('is not what an outage is taken for', async () => {
    const { world, id } = await aBroken('321000-01');
    world.ports.readSubscription = async () => Promise.reject(new Error('throttled'));
    await expect(world.remove({ caller: yangzhou, id })).rejects.toThrow('throttled');
    await expect(world.open({ caller: yangzhou, id })).rejects.toThrow('throttled');
  });
});

it('for a bus waits, with words, while our bus takes no more rules', async () => {
  const world = anExchange();
  const { putBusRule } = world.ports;
  world.ports.putBusRule = async () => 'full';
  const made = await world.create({ caller: yangzhou, order: NewSubscription.parse({ label: '扬州', busArn }) });
  const { id, state, stateReason } = made.ok ? made.value.subscription : expect.unreachable();
  expect([state, stateReason]).toEqual(['pending', expect.stringMatching(/规则已满.*省交换中心.*再验证/s)]);
  expect(toEnglish(stateReason ?? '')).not.toMatch(/\p{Script=Han}/u);
  const again = await world.verify({ caller: yangzhou, id });
  expect(again).toMatchObject({ ok: false, error: { kind: 'subscription-unverified', detail: stateReason } });
  world.ports.putBusRule = putBusRule;
  expect(await world.verify({ caller: yangzhou, id })).toMatchObject({ ok: true, value: { state: 'active', stateReason: null } });
});

it.each(['paused', 'disabled', 'pending'] as const)('that is %s has no next try', async (state) => {
  const world = anExchange();
  const made = await world.create({ caller: yangzhou, order: NewSubscription.parse({ label: '扬州', url }) });
  const { id } = made.ok ? made.value.subscription : expect.unreachable();
  const row = world.store.rowOf(id) ?? expect.unreachable();
  row.delivery.nextAttemptAt = '2026-11-22T00:00:00.000Z';
  expect(await world.open({ caller: yangzhou, id })).toMatchObject({ value: { nextAttemptAt: '2026-11-22T00:00:00.000Z' } });
  row.subscription.state = state;
  expect(await world.open({ caller: yangzhou, id })).toMatchObject({ value: { nextAttemptAt: null } });
});
