import { everything, type NewSubscription, type Subscription } from '@ganghui/spec';
import { describe, expect, it } from 'vitest';
import type { Caller } from '../market/ports.ts';
import { mostSubscriptions } from './create-subscription.ts';
import { anAttempt, anExchange, at } from './testing/an-exchange.ts';

const yangzhou: Caller = { holder: '321000-01', keyId: 'k_1', scopes: ['read'] };
const suzhou: Caller = { ...yangzhou, holder: '320500-01' };
const province: Caller = { ...yangzhou, holder: 'province' };
const url = 'https://jobs.example.cn/ganghui';
const busArn = 'arn:aws-cn:events:cn-north-1:123456789012:event-bus/jobs';
const anOrder = (overrides: Partial<NewSubscription> = {}): NewSubscription => ({
  label: '扬州市招聘网',
  url,
  after: 'now',
  maxEvents: 100,
  ...overrides,
});

type World = ReturnType<typeof anExchange>;
async function subscribed(world: World, overrides: Partial<NewSubscription> = {}): Promise<Subscription> {
  const made = await world.create({ caller: yangzhou, order: anOrder(overrides) });
  if (!made.ok) throw new Error(made.error.detail);
  return made.value.subscription;
}
const onBus = { url: undefined, busArn };
const rowOf = (world: World, id: string) => world.store.rowOf(id);
const failed = anAttempt({ outcome: 'refused', status: 500, detail: '接收方回答 500。' });

describe('a new subscription', () => {
  it('is active once its receiver has answered, begins at the end of the log, and shows its secret once', async () => {
    const world = anExchange();
    const made = await world.create({ caller: yangzhou, order: anOrder() });
    expect(made).toMatchObject({
      ok: true,
      value: {
        secret: expect.stringMatching(/^whsec_/),
        subscription: {
          state: 'active',
          stateReason: null,
          holder: '321000-01',
          kind: 'webhook',
          cursor: 10,
          head: 10,
          behind: 0,
          filter: everything,
        },
      },
    });
    const [shown] = await world.list(yangzhou);
    expect(JSON.stringify(shown)).not.toContain('whsec_');
    expect(shown).toMatchObject({ statePage: `/subscriptions/${shown?.id}/${rowOf(world, shown?.id ?? '')?.subscription.pageToken}` });
    expect(world.woken).toEqual([shown?.id]);
  });

  it('is kept as pending, with the reason, when its receiver did not; verify makes it active, with the secret it had', async () => {
    const world = anExchange();
    world.receiver.answer = failed;
    const pending = await subscribed(world, { after: 0 });
    expect(pending).toMatchObject({ state: 'pending', stateReason: failed.detail, cursor: 0, behind: 10, attempts: [failed] });
    expect(pending.behindSeconds).toBe((at.getTime() - Date.parse('2026-11-21T02:00:01.000Z')) / 1000);
    expect(world.woken).toEqual([]);
    world.receiver.answer = anAttempt();
    const verified = await world.verify({ caller: yangzhou, id: pending.id });
    expect(verified).toMatchObject({ ok: true, value: { state: 'active', stateReason: null, secrets: pending.secrets, cursor: 0 } });
    expect(verified.ok && verified.value.attempts).toHaveLength(2);
  });

  it('stays pending when the rule of its bus cannot be put, and is made good by verify', async () => {
    let down = true;
    const world = anExchange({
      putBusRule: async () => {
        if (down) throw new Error('throttled');
        return 'put';
      },
    });
    await expect(world.create({ caller: yangzhou, order: anOrder(onBus) })).rejects.toThrow('throttled');
    const [pending] = await world.list(yangzhou);
    expect(pending).toMatchObject({ state: 'pending', kind: 'bus', busArn, url: null, secrets: [] });
    down = false;
    expect(await world.verify({ caller: yangzhou, id: pending?.id ?? '' })).toMatchObject({ ok: true, value: { state: 'active' } });
  });

  it.each<[string, Partial<NewSubscription>, string, RegExp]>([
    ['both places', { busArn }, 'subscription-invalid', /url 和 busArn 都写了/],
    ['no place', { url: undefined }, 'subscription-invalid', /没有写送到哪里/],
    ['an address that is none', { url: 'http://jobs.example.cn' }, 'subscription-address', /不是 https/],
    ['a bus that is none', { url: undefined, busArn: 'bus' }, 'subscription-invalid', /不是 ARN/],
    ['a region nobody knows', { filter: { ...everything, city: ['320100', '999999'] } }, 'subscription-invalid', /filter.city 里的 999999/],
    ['a trade nobody knows', { filter: { ...everything, occupation: ['9-99'] } }, 'subscription-invalid', /filter.occupation 里的 9-99/],
    ['a place beyond the end', { after: 11 }, 'cursor-from-the-future', /序号 10，而 after=11/],
  ])('is refused with %s, and nothing is kept or asked', async (_, overrides, kind, said) => {
    const world = anExchange();
    const made = await world.create({ caller: yangzhou, order: anOrder(overrides) });
    expect(made).toMatchObject({ ok: false, error: { kind, detail: expect.stringMatching(said), fix: expect.stringMatching(/。$/) } });
    expect([world.store.size(), world.asked]).toEqual([0, []]);
  });

  it('is refused from a place that is not kept any more', async () => {
    const world = anExchange({ readSegments: async () => [] });
    expect(await world.create({ caller: yangzhou, order: anOrder({ after: 3 }) })).toMatchObject({
      ok: false,
      error: { kind: 'cursor-pruned' },
    });
    expect(await world.create({ caller: yangzhou, order: anOrder({ after: 10 }) })).toMatchObject({ ok: true });
  });

  it('is refused as the twenty-first of a holder, not of all holders', async () => {
    const world = anExchange();
    for (let count = 0; count < mostSubscriptions; count++) await subscribed(world);
    const one = await world.create({ caller: yangzhou, order: anOrder() });
    expect(one).toMatchObject({
      ok: false,
      error: { kind: 'too-many-subscriptions', detail: '持有人 321000-01 已有 20 个订阅，不能再建。' },
    });
    expect(await world.create({ caller: suzhou, order: anOrder() })).toMatchObject({ ok: true });
    expect(await world.list(province)).toHaveLength(mostSubscriptions + 1);
  });
});

describe("somebody else's subscription", () => {
  it.each<[string, (world: World, id: string) => Promise<unknown>]>([
    ['opened', (world, id) => world.open({ caller: suzhou, id })],
    ['deleted', (world, id) => world.remove({ caller: suzhou, id })],
    ['paused', (world, id) => world.pause({ caller: suzhou, id })],
    ['resumed', (world, id) => world.resume({ caller: suzhou, id })],
    ['verified', (world, id) => world.verify({ caller: suzhou, id, url: 'https://elsewhere.example.cn' })],
    ['replayed', (world, id) => world.replay({ caller: suzhou, id, after: 0 })],
    ['given a secret', (world, id) => world.rotate({ caller: suzhou, id, overlapHours: 0 })],
    ['seen with a wrong token', (world, id) => world.openPage({ id, token: '0'.repeat(32) })],
  ])('cannot be %s: it is as if it were not there', async (_, act) => {
    const world = anExchange();
    const { id } = await subscribed(world);
    const before = structuredClone(rowOf(world, id));
    const missing = 'sub_ffffffffffff';
    const told = await act(world, id);
    expect(told).toMatchObject({ ok: false, error: { kind: 'subscription-unknown' } });
    expect(JSON.stringify(told).replaceAll(id, missing)).toBe(JSON.stringify(await act(world, missing)));
    expect(rowOf(world, id)).toEqual(before);
    expect(await world.list(suzhou)).toEqual([]);
  });

  it('is open to the province', async () => {
    const world = anExchange();
    const { id } = await subscribed(world);
    expect(await world.pause({ caller: province, id })).toMatchObject({ ok: true, value: { state: 'paused', holder: '321000-01' } });
  });

  it.each(['', '../x', 'sub_', 'sub_XYZ', 'x'.repeat(5000)])('is never looked for under %j', async (id) => {
    const world = anExchange({ readSubscription: async () => Promise.reject(new Error('asked')) });
    expect(await world.open({ caller: province, id })).toMatchObject({ ok: false, error: { kind: 'subscription-unknown' } });
  });
});

it('shows its state to whoever has the address of its page', async () => {
  const world = anExchange();
  const { id, statePage } = await subscribed(world);
  const token = statePage.split('/').at(-1) ?? '';
  expect(await world.openPage({ id, token })).toMatchObject({ ok: true, value: { id, statePage } });
});

describe('pause and resume', () => {
  it('stop a delivery under way from moving the place, and go on from it', async () => {
    const world = anExchange();
    const { id } = await subscribed(world, { after: 4 });
    const before = rowOf(world, id)?.delivery;
    expect(await world.pause({ caller: yangzhou, id })).toMatchObject({ ok: true, value: { state: 'paused', cursor: 4 } });
    // What a delivery under way would save.
    expect(await world.ports.saveDelivery(id, { ...before!, cursor: 9 }, before!.turn)).toBe('stale');
    const resumed = await world.resume({ caller: yangzhou, id });
    expect(resumed).toMatchObject({ ok: true, value: { state: 'active', cursor: 4, behind: 6, failures: 0 } });
    expect(world.woken.at(-1)).toBe(id);
  });

  it('resume a disabled one with its failures forgotten', async () => {
    const world = anExchange();
    const { id } = await subscribed(world);
    const row = rowOf(world, id)!;
    row.subscription.state = 'disabled';
    row.subscription.stateReason = '连续五天推送失败。';
    Object.assign(row.delivery, { failures: 12, failingSince: '2026-11-16T00:00:00Z', nextAttemptAt: '2026-11-22T00:00:00Z' });
    const resumed = await world.resume({ caller: yangzhou, id });
    expect(resumed).toMatchObject({
      ok: true,
      value: { state: 'active', stateReason: null, failures: 0, failingSince: null, nextAttemptAt: null },
    });
  });

  it.each(['paused', 'disabled', 'active'] as const)(
    'leave a %s one as it is when the receiver does not answer, and say why',
    async (state) => {
      const world = anExchange();
      const { id } = await subscribed(world);
      rowOf(world, id)!.subscription.state = state;
      world.receiver.answer = failed;
      const refused = await world.resume({ caller: yangzhou, id });
      expect(refused).toMatchObject({
        ok: false,
        error: { kind: 'subscription-unverified', detail: '接收方没有通过验证：接收方回答 500。' },
      });
      expect(rowOf(world, id)).toMatchObject({ subscription: { state, stateReason: null }, delivery: { attempts: [failed, anAttempt()] } });
    },
  );

  it('take the rule of a bus away and put it back', async () => {
    const world = anExchange();
    const { id } = await subscribed(world, onBus);
    expect(world.rules.get(id)).toBe(busArn);
    await world.pause({ caller: yangzhou, id });
    expect(world.rules.size).toBe(0);
    await world.resume({ caller: yangzhou, id });
    expect(world.rules.get(id)).toBe(busArn);
    await world.remove({ caller: yangzhou, id });
    expect([world.rules.size, world.store.size()]).toEqual([0, 0]);
  });

  it.each(['pause', 'remove'] as const)('leave no rule behind when a %s comes between', async (act) => {
    const world = anExchange();
    const { id } = await subscribed(world, onBus);
    await world.pause({ caller: yangzhou, id });
    const put = world.ports.putBusRule;
    world.ports.putBusRule = async (rule) => {
      const answer = await put(rule);
      await world[act]({ caller: yangzhou, id });
      return answer;
    };
    expect(await world.resume({ caller: yangzhou, id })).toMatchObject({ ok: false, error: { kind: 'subscription-conflict' } });
    expect(world.rules.size).toBe(0);
  });

  it('finish a pause of a bus that failed half-way when it is asked again', async () => {
    let down = true;
    const world = anExchange();
    const removed = world.ports.removeBusRule;
    world.ports.removeBusRule = async (id) => {
      if (down) throw new Error('throttled');
      await removed(id);
    };
    const { id } = await subscribed(world, onBus);
    await expect(world.pause({ caller: yangzhou, id })).rejects.toThrow('throttled');
    down = false;
    expect(await world.pause({ caller: yangzhou, id })).toMatchObject({ ok: true, value: { state: 'paused' } });
    expect(world.rules.size).toBe(0);
  });
});

describe('verify', () => {
  it('takes a new address only when that one has answered', async () => {
    const world = anExchange();
    const { id } = await subscribed(world);
    const moved = 'https://new.example.cn/in';
    world.receiver.answer = failed;
    expect(await world.verify({ caller: yangzhou, id, url: moved })).toMatchObject({ ok: false });
    expect(rowOf(world, id)?.subscription.url).toBe(url);
    world.receiver.answer = anAttempt();
    expect(await world.verify({ caller: yangzhou, id, url: moved })).toMatchObject({ ok: true, value: { url: moved } });
    expect(world.asked).toEqual([url, moved, moved]);
  });

  it('refuses an address nobody may post to before it is asked, and any for a bus', async () => {
    const world = anExchange();
    const { id } = await subscribed(world);
    expect(await world.verify({ caller: yangzhou, id, url: 'http://10.0.0.7' })).toMatchObject({ error: { kind: 'subscription-address' } });
    const bus = await subscribed(world, onBus);
    expect(await world.verify({ caller: yangzhou, id: bus.id, url })).toMatchObject({ error: { kind: 'subscription-invalid' } });
    expect(world.asked).toEqual([url]);
  });

  it('of two at the same moment lets one through', async () => {
    const world = anExchange();
    const { id } = await subscribed(world);
    const both = await Promise.all([1, 2].map((each) => world.verify({ caller: yangzhou, id, url: `https://${each}.example.cn` })));
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ error: { kind: 'subscription-conflict' } });
  });
});

describe('a replay', () => {
  it.each([0, 7, 10])('sets the place to %d, over a delivery under way, and is counted', async (after) => {
    const world = anExchange();
    const { id } = await subscribed(world, { after: 5 });
    const under = rowOf(world, id)!.delivery;
    expect(await world.replay({ caller: yangzhou, id, after })).toMatchObject({
      ok: true,
      value: { cursor: after, behind: 10 - after, replays: 1 },
    });
    expect(await world.ports.saveDelivery(id, { ...under, cursor: 6 }, under.turn)).toBe('stale');
    expect(rowOf(world, id)?.delivery.cursor).toBe(after);
  });

  it('wins over a delivery that takes its turn meanwhile', async () => {
    const world = anExchange();
    const { id } = await subscribed(world);
    const save = world.ports.saveDelivery;
    let meetings = 3;
    world.ports.saveDelivery = async (each, state, expected) => {
      const { delivery } = rowOf(world, id)!;
      if (meetings-- > 0) await save(id, { ...delivery, turn: delivery.turn + 1, cursor: 9 }, delivery.turn);
      return save(each, state, expected);
    };
    expect(await world.replay({ caller: yangzhou, id, after: 2 })).toMatchObject({ ok: true, value: { cursor: 2 } });
  });

  it.each([
    [11, 'cursor-from-the-future'],
    [999_999, 'cursor-from-the-future'],
  ])('from %d is refused and moves nothing', async (after, kind) => {
    const world = anExchange();
    const { id } = await subscribed(world);
    expect(await world.replay({ caller: yangzhou, id, after })).toMatchObject({ ok: false, error: { kind } });
    expect(rowOf(world, id)?.delivery).toMatchObject({ cursor: 10, replays: 0 });
  });

  it('is not for a bus', async () => {
    const world = anExchange();
    const { id } = await subscribed(world, onBus);
    expect(await world.replay({ caller: yangzhou, id, after: 0 })).toMatchObject({ error: { kind: 'subscription-invalid' } });
  });

  it('of a paused one rings nobody', async () => {
    const world = anExchange();
    const { id } = await subscribed(world);
    await world.pause({ caller: yangzhou, id });
    const before = world.woken.length;
    expect(await world.replay({ caller: yangzhou, id, after: 0 })).toMatchObject({ ok: true, value: { state: 'paused', cursor: 0 } });
    expect(world.woken).toHaveLength(before);
  });
});

describe('a new secret', () => {
  it('stands beside the old one for as long as was said, and never makes that one last longer', async () => {
    const world = anExchange();
    const { id } = await subscribed(world);
    const rotated = await world.rotate({ caller: yangzhou, id, overlapHours: 24 });
    const ends = rotated.ok && rotated.value.subscription.secrets.map(({ expiresAt }) => expiresAt);
    expect(ends).toEqual([null, '2026-11-22T03:00:00.000Z']);
    const again = await world.rotate({ caller: yangzhou, id, overlapHours: 168 });
    expect(again.ok && again.value.subscription.secrets.map(({ expiresAt }) => expiresAt)).toEqual([
      null,
      '2026-11-28T03:00:00.000Z',
      '2026-11-22T03:00:00.000Z',
    ]);
    world.clock.now = new Date('2026-11-23T00:00:00Z');
    expect((await world.list(yangzhou))[0]?.secrets).toHaveLength(2);
  });

  it('with no overlap ends the old one at once, and what is under way with it', async () => {
    const world = anExchange();
    const { id } = await subscribed(world);
    const { turn } = rowOf(world, id)!.delivery;
    const rotated = await world.rotate({ caller: yangzhou, id, overlapHours: 0 });
    expect(rowOf(world, id)?.subscription.secrets).toEqual([expect.objectContaining({ secret: rotated.ok && rotated.value.secret })]);
    expect(rowOf(world, id)?.delivery.turn).toBe(turn + 1);
  });

  it('is refused beside five that hold, and to a bus', async () => {
    const world = anExchange();
    const { id } = await subscribed(world);
    for (let count = 0; count < 4; count++)
      expect(await world.rotate({ caller: yangzhou, id, overlapHours: 1 })).toMatchObject({ ok: true });
    expect(await world.rotate({ caller: yangzhou, id, overlapHours: 1 })).toMatchObject({ error: { kind: 'subscription-invalid' } });
    expect(await world.rotate({ caller: yangzhou, id, overlapHours: 0 })).toMatchObject({ ok: true });
    const bus = await subscribed(world, onBus);
    expect(await world.rotate({ caller: yangzhou, id: bus.id, overlapHours: 1 })).toMatchObject({
      error: { kind: 'subscription-invalid' },
    });
  });
});
