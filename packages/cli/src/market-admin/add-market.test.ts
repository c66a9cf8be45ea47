import { createHash } from 'node:crypto';
import { problem } from '@ganghui/client/testing';
import type { IssuedKey, Market } from '@ganghui/spec';
import { describe, expect, it } from 'vitest';
import { Heard, ran } from '../testing/a-world.ts';

/** The admin face of an exchange, in memory. */
function province() {
  const markets = new Map<string, Market>();
  const keys: IssuedKey[] = [];
  let isListLost = false;
  const calls: { call: string; body: unknown }[] = [];
  const issue = (holder: string, said: Partial<IssuedKey>): IssuedKey => {
    const key: IssuedKey = {
      id: `k_${keys.length + 1}`,
      holder,
      label: said.label ?? '',
      scopes: said.scopes ?? ['push'],
      principal: said.principal ?? null,
      createdAt: '2026-11-21T01:00:00.000Z',
      createdBy: 'k_0',
      expiresAt: '2027-11-21T01:00:00.000Z',
      revokedAt: null,
      secret: said.principal ? null : `gh_${holder}_secret${keys.length + 1}`,
    };
    keys.push(key);
    return key;
  };
  const fetch = async (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
    const request = new Request(input, init);
    const { pathname } = new URL(request.url);
    const text = await request.text();
    const body = text === '' ? undefined : JSON.parse(text);
    calls.push({ call: `${request.method} ${pathname}`, body });
    if (request.headers.get('authorization') !== 'Bearer gh_province_x1') return problem(401, 'key-unknown');
    const [holder = '', what, keyId, verb] = pathname.split('/').slice(4);
    if (request.method === 'PUT') {
      markets.set(holder, body);
      return Response.json(body, { status: 201 });
    }
    if (request.method === 'GET' && holder !== '' && what === undefined) {
      const market = markets.get(holder);
      return market ? Response.json(market) : problem(404, 'market-unknown');
    }
    if (holder === '') return Response.json({ markets: [...markets.values()] });
    if (what === 'audit')
      return Response.json({
        entries: [{ at: '2026-11-21T01:00:00Z', by: 'k_0', action: 'key-issued', subject: 'k_1', detail: '报送系统' }],
      });
    const key = keys.find(({ id }) => id === keyId);
    if (verb !== undefined && !key) return problem(404, 'key-not-found');
    if (verb === 'rotate' && key) {
      if (key.principal === null)
        key.expiresAt = new Date(Date.parse('2026-11-21T01:00:00Z') + body.overlapDays * 86_400_000).toISOString();
      return Response.json(issue(holder, { principal: key.principal }), { status: 201 });
    }
    if (isListLost && request.method === 'GET') return problem(404, 'x');
    if (verb === 'revoke') return Response.json({ ...key, revokedAt: '2026-11-21T01:00:00Z' });
    if (request.method === 'POST') return Response.json(issue(holder, body), { status: 201 });
    return Response.json({ keys: keys.map(({ secret: _, ...shown }) => shown) });
  };
  const run = (...args: string[]) =>
    ran(
      ['market', ...args],
      {
        'm.json': '{"id":"320500-01","name":"苏州市公共人力资源市场","region":"320500","city":"苏州"}',
        'moved.json': '{"id":"320100-01","address":"某路 1 号","limits":{"closePercent":5}}',
        'odd.json': '{"id":"320100-01","name":"x","limits":5}',
      },
      {
        env: { GANGHUI_KEY: 'gh_province_x1' },
        fetch,
        stdout: new Heard(),
        stderr: new Heard(),
      },
    );
  return {
    run,
    calls,
    markets,
    keys,
    loseList: () => {
      isListLost = true;
    },
  };
}

describe('a market', () => {
  it('is added from its id and name, and its first key is shown once, alone on stdout', async () => {
    const { run, markets } = province();
    const first = await run('add', '--id', '320100-01', '--name', '南京市公共人力资源市场', '--close-percent', '10');
    expect([first.code, first.out]).toEqual([0, 'gh_320100-01_secret1\n']);
    expect(first.err).toContain('只显示这一次');
    expect(markets.get('320100-01')).toMatchObject({ region: '320100', city: '南京市', limits: { closePercent: 10 } });
    const again = await run('add', '--id', '320100-01', '--name', '南京市公共人力资源市场');
    expect([again.code, again.out]).toEqual([0, '']);
    expect(again.err).toContain('它已有 1 把可用的密钥，没有再发');
  });

  it('that is there keeps what is not said, its limits too', async () => {
    const { run, markets } = province();
    const id = '320100-01';
    await run('add', '--id', id, '--name', '南京市公共人力资源市场', '--phone', '025-12345678', '--close-percent', '10');
    const before = markets.get(id);
    const { code, err } = await run('add', '--id', id, '--requests-per-minute', '60', '--no-key');
    expect([code, err]).toEqual([0, expect.stringContaining('南京市公共人力资源市场')]);
    expect(markets.get(id)).toEqual({ ...before, limits: { closePercent: 10, requestsPerMinute: 60 } });
    await run('add', 'moved.json', '--no-key');
    expect(markets.get(id)).toEqual({ ...before, address: '某路 1 号', limits: { closePercent: 5, requestsPerMinute: 60 } });
  });

  it('is added from a file, and listed', async () => {
    const { run } = province();
    expect((await run('add', 'm.json', '--no-key')).out).toBe('');
    expect((await run('list')).out).toContain('320500-01  苏州市公共人力资源市场');
    expect(JSON.parse((await run('list', '--json')).out)).toHaveLength(1);
  });

  it.each([
    [['add'], '没有说明市场'],
    [['add', '--id', '32', '--name', 'x'], '市场编号写法不对'],
    [['add', 'none.json'], '没有这个文件'],
    [['add', '--id', '320100-01'], '还没有登记，登记时要有名称'],
    [['add', 'odd.json'], '/limits'],
    [['rotate', '320100-01', 'k_9'], 'key-not-found'],
    [['add', '--id', '320100-01', '--name', 'x', '--region', 'abc'], '/region'],
  ])('%j is wrong use, said', async (args, said) => {
    const { code, err } = await province().run(...args);
    expect([code, err]).toEqual([2, expect.stringContaining(said)]);
  });
});

it('without a telephone is said to leave job seekers without a contact', async () => {
  const { run } = province();
  const add = ['add', '--id', '320100-01', '--name', '南京市公共人力资源市场', '--no-key'];
  expect((await run(...add)).err).toContain('求职者看不到任何联系方式；用 --phone');
  expect((await run(...add, '--phone', '025-12345678')).err).not.toContain('注意');
});

describe('keys', () => {
  it('are issued, rotated, revoked and listed', async () => {
    const { run, calls } = province();
    expect((await run('key', 'issue', '320100-01', '--label', '新系统', '--scopes', 'read', '--days', '30')).out).toBe(
      'gh_320100-01_secret1\n',
    );
    expect(calls.at(-1)?.body).toEqual({ label: '新系统', scopes: ['read'], days: 30 });
    const iam = await run('key', 'issue', '320100-01', '--principal', 'arn:aws-cn:iam::123456789012:role/push');
    expect([iam.out, iam.err]).toEqual(['', expect.stringContaining('已允许 arn:aws-cn:iam::123456789012:role/push 代表 320100-01')]);
    const rotated = await run('rotate', '320100-01', 'k_1', '--overlap-days', '3');
    expect([rotated.out, calls.at(-2)?.body]).toEqual(['gh_320100-01_secret3\n', { overlapDays: 3 }]);
    expect(rotated.err).toContain('旧密钥 k_1 用到 2026-11-24 09:00（北京时间）。\n');
    expect((await run('rotate', '320100-01', 'k_3', '--overlap-days', '0')).err).toContain('旧密钥 k_3 已经不能再用。\n');
    const renewed = await run('rotate', '320100-01', 'k_2', '--overlap-days', '3');
    expect([renewed.out, renewed.err]).toEqual(['', expect.not.stringContaining('旧密钥')]);
    expect((await run('revoke', '320100-01', 'k_1')).out).toBe('k_1 已作废，从现在起不能再用。\n');
    expect(calls.at(-1)?.body).toBeUndefined();
    await run('revoke', '320100-01', 'k_1', '--reason', '系统停用');
    expect(calls.at(-1)?.body).toEqual({ reason: '系统停用' });
    const listed = (await run('key', 'list', '320100-01')).out;
    expect(listed).toContain('可用，到期 2027-11-21');
    expect(listed).not.toContain('secret');
    const audit = (await run('audit', '320100-01')).out;
    expect(audit).toMatch(/^北京时间.*\n.*\n2026-11-21 09:00 .*key-issued/);
  });

  it('are rotated also when the list cannot be read after it: the new one is shown', async () => {
    const { run, loseList } = province();
    await run('key', 'issue', '320100-01');
    loseList();
    const { code, out, err } = await run('rotate', '320100-01', 'k_1', '--overlap-days', '3');
    expect([code, out, err]).toEqual([0, 'gh_320100-01_secret2\n', expect.stringContaining('ganghui market key list 320100-01')]);
  });

  it('of a market cannot manage', async () => {
    const { code, err } = await ran(['market', 'list'], {}, { env: { GANGHUI_KEY: 'gh_320100-01_x1' } });
    expect([code, err]).toEqual([2, expect.stringContaining('这是市场的密钥')]);
  });

  it('of the province: the first is made here, and the table gets its hash alone', async () => {
    const { code, out, err } = await ran(['market', 'province-key', '--table', 'Ganghui', '--days', '10']);
    const secret = out.trim();
    expect([code, secret]).toEqual([0, expect.stringMatching(/^gh_province_[\w-]{43}$/)]);
    expect(err).not.toContain(secret);
    const item = JSON.parse(/--item '(.+)'/.exec(err)?.[1] ?? '');
    expect(item).toMatchObject({
      pk: { S: 'M#province' },
      sk: { S: `KEY#${createHash('sha256').update(secret).digest('hex')}` },
      id: { S: expect.stringMatching(/^k_[0-9a-f]{12}$/) },
      scopes: { SS: ['admin', 'read'] },
      createdAt: { S: '2026-11-21T01:00:00.000Z' },
      expiresAt: { S: '2026-12-01T01:00:00.000Z' },
    });
    expect(err).toContain("--table-name 'Ganghui' --condition-expression 'attribute_not_exists(pk)'");
  });
});
