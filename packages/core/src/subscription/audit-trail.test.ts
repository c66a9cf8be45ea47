import { NewSubscription, type Subscription } from '@ganghui/spec';
import { describe, expect, it } from 'vitest';
import type { Caller } from '../market/ports.ts';
import { anAttempt, anExchange } from './testing/an-exchange.ts';

const yangzhou: Caller = { holder: '321000-01', keyId: 'k_market', scopes: ['read'] };
const province: Caller = { holder: 'province', keyId: 'k_province', scopes: ['read'] };
const url = 'https://jobs.example.cn/ganghui/s3cret?token=t';
const busArn = 'arn:aws-cn:events:cn-north-1:123456789012:event-bus/jobs';

type World = ReturnType<typeof anExchange>;
async function subscribed(world: World, members: object = { url }): Promise<Subscription> {
  const made = await world.create({ caller: yangzhou, order: NewSubscription.parse({ label: '扬州市招聘网', ...members }) });
  return made.ok ? made.value.subscription : expect.unreachable();
}
const told = (world: World) => world.trail.map(({ holder, by, action, detail }) => [holder, by, action, detail]);

describe('the trail of a holder', () => {
  it('has every act on its subscriptions, whoever did it, and no secret', async () => {
    const world = anExchange();
    const { id } = await subscribed(world);
    await world.pause({ caller: province, id });
    await world.resume({ caller: province, id });
    await world.verify({ caller: yangzhou, id, url: 'https://new.example.cn/other-s3cret' });
    await world.replay({ caller: yangzhou, id, after: 7 });
    await world.rotate({ caller: yangzhou, id, overlapHours: 24 });
    await world.remove({ caller: province, id });
    const holder = '321000-01';
    const label = '扬州市招聘网';
    expect(told(world)).toEqual([
      [holder, 'k_market', 'subscription-created', `${label}; https://jobs.example.cn; after 10`],
      [holder, 'k_province', 'subscription-paused', `${label}; by province`],
      [holder, 'k_province', 'subscription-resumed', `${label}; by province`],
      [holder, 'k_market', 'subscription-verified', `${label}; https://jobs.example.cn → https://new.example.cn`],
      [holder, 'k_market', 'subscription-replayed', `${label}; after 7; was at 10`],
      [holder, 'k_market', 'subscription-secret-rotated', expect.stringMatching(/; sec_\w+; old end 2026-11-22 11:00（北京时间）$/)],
      [holder, 'k_province', 'subscription-deleted', `${label}; by province`],
    ]);
    expect(new Set(world.trail.map(({ subject }) => subject))).toEqual(new Set([id]));
    expect(JSON.stringify(world.trail)).not.toMatch(/whsec_|s3cret|token/);
  });

  it('has the acts on a bus as well', async () => {
    const world = anExchange();
    const { id } = await subscribed(world, { busArn });
    await world.pause({ caller: yangzhou, id });
    await world.verify({ caller: yangzhou, id });
    await world.remove({ caller: yangzhou, id });
    expect(told(world).map(([, , action, detail]) => [action, detail])).toEqual([
      ['subscription-created', `扬州市招聘网; ${busArn}; after 10`],
      ['subscription-paused', '扬州市招聘网'],
      ['subscription-verified', '扬州市招聘网'],
      ['subscription-deleted', '扬州市招聘网'],
    ]);
  });

  it('has nothing of what was refused or only looked at', async () => {
    const world = anExchange();
    const { id } = await subscribed(world);
    world.trail.length = 0;
    world.receiver.answer = anAttempt({ outcome: 'refused', status: 500, detail: '接收方回答 500。' });
    await world.resume({ caller: yangzhou, id });
    await world.replay({ caller: yangzhou, id, after: 99 });
    await world.open({ caller: province, id });
    await world.list(province);
    for (const act of ['pause', 'resume', 'verify', 'remove'] as const)
      await world[act]({ caller: { ...yangzhou, holder: '320500-01' }, id });
    expect(world.trail).toEqual([]);
  });

  it.each(['create', 'pause', 'resume', 'replay', 'rotate', 'remove'] as const)(
    'that cannot be written keeps %s from happening',
    async (act) => {
      const world = anExchange();
      const { id } = await subscribed(world);
      const before = structuredClone(world.store.rowOf(id)?.subscription);
      world.ports.addAudit = async () => Promise.reject(new Error('the trail is away'));
      const order = NewSubscription.parse({ label: '二', url });
      const input = { caller: yangzhou, id, order, after: 3, overlapHours: 1 };
      await expect(world[act](input)).rejects.toThrow('the trail is away');
      expect([world.store.size(), world.store.rowOf(id)?.subscription, world.store.rowOf(id)?.delivery.cursor]).toEqual([2, before, 10]);
    },
  );
});

it('a new secret is for the holder alone: the province is refused, and nothing has changed', async () => {
  const world = anExchange();
  const { id } = await subscribed(world);
  const before = structuredClone(world.store.rowOf(id));
  world.trail.length = 0;
  expect(await world.rotate({ caller: province, id, overlapHours: 24 })).toMatchObject({ ok: false, error: { kind: 'scope-missing' } });
  expect([world.store.rowOf(id), world.trail]).toEqual([before, []]);
  const own = await world.create({ caller: province, order: NewSubscription.parse({ label: '省', url }) });
  const ownId = own.ok ? own.value.subscription.id : expect.unreachable();
  expect(await world.rotate({ caller: province, id: ownId, overlapHours: 24 })).toMatchObject({ ok: true });
});
