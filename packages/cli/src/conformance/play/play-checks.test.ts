import { describe, expect, it } from 'vitest';
import { aWorld } from '../../testing/a-world.ts';
import { Complaint, type World } from '../../world.ts';
import type { Bug } from '../testing/fake-bugs.ts';
import { fakeKey, fakeMarket, makeFakeExchange } from '../testing/fake-exchange.ts';
import { checks } from './checks/index.ts';
import { playChecks } from './play-checks.ts';
import type { PlayOptions } from './read-options.ts';
import type { Result } from './run-checks.ts';

type Fetch = typeof fetch;
const url = 'http://exchange.test';
const worldOf = (fetch: Fetch, over: Partial<Pick<World, 'env' | 'onInterrupt'>> = {}) => ({
  ...aWorld(),
  env: { GANGHUI_KEY: fakeKey },
  fetch,
  ...over,
});

async function played(fetch: Fetch, options: PlayOptions = {}) {
  const world = worldOf(fetch);
  const code = await playChecks(world, { url, market: fakeMarket, sandbox: true, json: true, ...options });
  const { results }: { results: Result[] } = JSON.parse(world.stdout.text);
  const withVerdict = (verdict: Result['verdict']): string[] => results.filter((each) => each.verdict === verdict).map(({ id }) => id);
  return { code, results, failed: withVerdict('fail'), skipped: withVerdict('skipped'), passed: withVerdict('pass') };
}

describe('a right exchange', () => {
  it('passes every check, and nothing of the kit stays open', async () => {
    const exchange = makeFakeExchange();
    const { code, failed, skipped, passed } = await played(exchange.fetch);
    expect({ code, failed, skipped }).toEqual({ code: 0, failed: [], skipped: [] });
    expect(passed).toEqual(checks.map(({ id }) => id));
    expect(exchange.open()).toEqual([]);
  });

  it('is not asked for real full sets without --sandbox', async () => {
    const exchange = makeFakeExchange();
    const calls: string[] = [];
    const fetch: Fetch = (address, init) => {
      calls.push(
        `${address} ${init?.body instanceof Uint8Array && init.body.length < 1000 ? Buffer.from(init.body).toString('utf8') : ''}`,
      );
      return exchange.fetch(address, init);
    };
    const { code, skipped } = await played(fetch, { sandbox: false });
    expect({ code, skipped }).toEqual({ code: 0, skipped: ['full-empty', 'full-brake', 'full-interrupted', 'full-parts'] });
    expect(calls.filter((call) => /mode=full(?!.*dryRun=true)|"mode":"full"/.test(call))).toEqual([]);
  });

  it('of which nothing was checked is not passed: 2, and said', async () => {
    const world = worldOf(makeFakeExchange().fetch);
    expect(await playChecks(world, { url, market: fakeMarket, only: ['full-empty', 'full-brake'] })).toBe(2);
    expect(world.stderr.text).toContain('一项也没有检查');
  });

  it('is not braked for real while somebody else has postings in the market', async () => {
    const exchange = makeFakeExchange();
    const headers = { Authorization: `Bearer ${fakeKey}`, 'Content-Type': 'application/json' };
    const body = JSON.stringify({ title: '别人的岗位' });
    await exchange.fetch(`${url}/v1/markets/${fakeMarket}/postings/NJ-1`, { method: 'PUT', headers, body });
    const { skipped } = await played(exchange.fetch);
    expect(skipped).toEqual(['full-empty', 'full-brake', 'full-interrupted', 'full-parts']);
    expect(exchange.open()).toEqual(['NJ-1']);
  });
});

// What a check must say when its promise is broken; others may fail beside it.
const caught: Record<Bug, string> = {
  'history-idempotency': 'a-b-a',
  'closed-stays-closed': 'close-repost',
  'all-or-nothing': 'neighbours',
  'always-200': 'broken-line',
  'lost-update': 'race-blind',
  'older-wins': 'out-of-order',
  'if-match-ignored': 'if-match',
  'empty-full-closes': 'full-empty-dry',
  'no-brake': 'full-brake',
  'any-number-confirms': 'full-brake',
  'preview-closes': 'full-preview',
  'interrupted-closes': 'full-interrupted',
  'complete-closes-nothing': 'full-parts',
  'late-put-closed': 'full-parts',
  'dry-run-stores': 'dry-run',
  'receipt-lost': 'receipt-kept',
  'receipt-unfiltered': 'receipt-kept',
  'receipt-shortened': 'receipt-kept',
  'twice-flaps': 'twice-in-body',
  'key-ignored': 'key-replay',
  'key-any-body': 'key-other-body',
  'conflict-for-the-same': 'race-same',
  'suspension-forgotten': 'suspend',
  'confirm-revises': 'confirm',
  'parts-uncounted': 'parts',
  'part-conflict-taken': 'part-again',
  'late-part-taken': 'parts',
  'starts-at-once': 'not-yet',
  'past-end-taken': 'past-end',
  'silent-stale': 'clock-ahead',
  'no-limit-of-records': 'too-many',
  'bomb-is-500': 'bomb',
  'any-type': 'wrong-type',
  'any-query': 'unknown-query',
  'any-encoding': 'wrong-encoding',
  'open-door': 'no-key',
  'any-market': 'other-market',
  'no-rate-headers': 'rate-headers',
  'contacts-shown': 'contacts-private',
  'id-numbers-kept': 'id-numbers',
  'plain-errors': 'problems',
  'score-missing': 'created',
  'nothing-unchanged': 'unchanged',
  'retry-writes-again': 'lost-answer',
  'batch-revises': 'batch-again',
  'blind-to-if-match-races': 'race-if-match',
  'nonsense-taken': 'broken-json',
  'empty-set-confirmed': 'full-empty',
};

describe('a planted fault', () => {
  it.each(Object.entries(caught) as [Bug, string][])('%s is named by %s', async (bug, check) => {
    const exchange = makeFakeExchange(bug);
    const { code, failed } = await played(exchange.fetch, { only: [check] });
    expect({ code, failed }).toEqual({ code: 1, failed: [check] });
    expect(exchange.open()).toEqual([]);
  });

  it('is planted for every check', () =>
    expect(checks.map(({ id }) => id).filter((id) => !Object.values(caught).includes(id))).toEqual([]));
});

describe('a run', () => {
  it('fails a check that met a 5xx, even where every promise was kept', async () => {
    const exchange = makeFakeExchange();
    const fetch: Fetch = (address, init) =>
      init?.method === 'GET' && /postings\/KIT/.test(String(address))
        ? Promise.resolve(new Response('', { status: 500 }))
        : exchange.fetch(address, init);
    const { failed, results } = await played(fetch, { only: ['past-end'] });
    expect(failed).toEqual(['past-end']);
    expect(results[0]?.came).toMatch(/^GET …\/postings\/KIT-.* → 500$/);
  });

  it('does not go on to what would only do harm', async () => {
    const { failed, skipped, results } = await played(makeFakeExchange('dry-run-stores').fetch, { only: ['dry-run', 'full-preview'] });
    expect({ failed, skipped }).toEqual({ failed: ['dry-run'], skipped: ['full-preview'] });
    expect(results[1]?.todo.zh).toContain('dry-run');
  });

  it('says which call had no answer, and goes on with the next check', async () => {
    const exchange = makeFakeExchange();
    const fetch: Fetch = (address, init) =>
      String(address).endsWith('/confirm') ? Promise.reject(new TypeError('fetch failed')) : exchange.fetch(address, init);
    const { failed, passed, results } = await played(fetch, { only: ['confirm', 'dry-run'] });
    expect({ failed, passed }).toEqual({ failed: ['confirm'], passed: ['dry-run'] });
    expect(results[0]?.came).toContain('fetch failed');
  });

  it('names what it could not close', async () => {
    const exchange = makeFakeExchange();
    const fetch: Fetch = (address, init) =>
      String(address).endsWith('/close') ? Promise.reject(new TypeError('fetch failed')) : exchange.fetch(address, init);
    const world = worldOf(fetch);
    await playChecks(world, { url, market: fakeMarket, only: ['created'] });
    expect(world.stderr.text).toMatch(/没有关闭，请自行关闭 \(still open\)：KIT-[0-9a-f]{8}-001/);
  });
});

describe('the report', () => {
  it('says what was done, expected and found, and what to do, in a table', async () => {
    const world = worldOf(makeFakeExchange('history-idempotency').fetch);
    expect(await playChecks(world, { url, market: fakeMarket, only: ['a-b-a', 'full-empty'] })).toBe(1);
    expect(world.stdout.text).toContain('不符 FAIL  a-b-a');
    expect(world.stdout.text).toContain('outcome="revised" revision=3');
    expect(world.stdout.text).toContain('outcome="unchanged" revision=2');
    expect(world.stdout.text).toMatch(/PUT …\/postings\/KIT-[0-9a-f]{8}-001 → 200/);
    expect(world.stdout.text).toContain('只与当前版本比较内容');
    expect(world.stdout.text).toContain('跳过 full-empty：只在测试市场进行');
    expect(world.stdout.text).not.toContain(fakeKey);
  });

  it('takes address and market from the environment', async () => {
    const world = worldOf(makeFakeExchange().fetch, { env: { GANGHUI_KEY: fakeKey, GANGHUI_URL: url } });
    expect(await playChecks(world, { only: ['created'] })).toBe(0);
  });

  it('lists the checks without calling anybody', async () => {
    const world = worldOf(() => Promise.reject(new Error('called')));
    expect(await playChecks(world, { list: true })).toBe(0);
    for (const { id } of checks) expect(world.stdout.text).toContain(id);
  });

  it.each<[string, PlayOptions, Record<string, string>]>([
    ['no address', { url: undefined }, { GANGHUI_KEY: 'x' }],
    ['an address that is none', { url: 'exchange' }, { GANGHUI_KEY: 'x' }],
    ['no market, nor a key that names one', { market: undefined }, { GANGHUI_KEY: 'x' }],
    ['a check that does not exist', { only: ['a-b-c'] }, { GANGHUI_KEY: 'x' }],
    ['no key', {}, {}],
  ])('complains of %s', async (_, options, env) => {
    const playing = playChecks(worldOf(makeFakeExchange().fetch, { env }), { url, market: fakeMarket, ...options });
    await expect(playing).rejects.toThrow(Complaint);
  });

  it.each<[string, Fetch, string]>([
    ['nobody answers', () => Promise.reject(new TypeError('fetch failed', { cause: new Error('ECONNREFUSED') })), 'ECONNREFUSED'],
    ['the key is refused', makeFakeExchange().fetch, '401'],
  ])('is 3 when %s', async (_, fetch, words) => {
    const world = worldOf(fetch, { env: { GANGHUI_KEY: 'gh_wrong' } });
    expect(await playChecks(world, { url, market: fakeMarket })).toBe(3);
    expect(world.stderr.text).toContain(words);
  });

  it('closes what it opened when it is stopped', async () => {
    const exchange = makeFakeExchange();
    let interrupt = (): void => {};
    let calls = 0;
    const fetch: Fetch = (address, init) => {
      calls += 1;
      if (calls === 40) interrupt();
      return exchange.fetch(address, init);
    };
    const world = worldOf(fetch, {
      onInterrupt: (listener) => {
        interrupt = listener;
        return () => {};
      },
    });
    expect(await playChecks(world, { url, market: fakeMarket })).toBe(130);
    expect(exchange.open()).toEqual([]);
  });
});
