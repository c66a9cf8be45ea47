import { describe, expect, it } from 'vitest';
import { Heard } from '../testing/a-world.ts';
import { aProfile, aRecord, csvOf, ndjsonOf } from '../testing/records.ts';
import { desk, many } from './testing/a-desk.ts';

describe('a file', () => {
  it('is sent by a profile of its own, which is registered first, and said', async () => {
    const { exchange, push, left } = desk();
    const files = { 'jobs.csv': csvOf(many(3)), 'p.json': aProfile('csv') };
    const first = await push('jobs.csv', ['--profile', 'p.json'], files);
    expect([first.code, first.err]).toEqual([0, '已登记报送格式 nanjing-test（p.json）。\n']);
    expect(first.out).toContain('新增 created     3');
    expect(first.out).toMatch(/共 3 条 {2}平均分 80 {2}用时/);
    expect(exchange.postings.has('A1')).toBe(true);
    expect(left()).toEqual([]);
    const second = await push('jobs.csv', ['--profile', 'p.json']);
    expect([second.code, second.err]).toEqual([0, '']);
    expect(second.out).toContain('没有变化 unchanged     3');
    const third = await push('jobs.csv', ['--profile', 'p.json', '--yes'], { 'p.json': aProfile('csv', { salaryUnit: 'yuan' }) });
    expect(third.err).toContain('与已登记的不同，已用 p.json 替换');
  });

  it('is sent by a registered profile, named or found by its format, or in our own names', async () => {
    const { push } = desk();
    const files = { 'jobs.csv': csvOf(many(2)), 'p.json': aProfile('csv'), 'own.ndjson': ndjsonOf(many(2)) };
    await push('jobs.csv', ['--profile', 'p.json'], files);
    expect((await push('jobs.csv', ['--profile', 'nanjing-test'])).out).toContain('unchanged     2');
    expect((await push('jobs.csv')).err).toBe('按已登记的报送格式 nanjing-test 读取。\n');
    expect((await push('own.ndjson')).err).toContain('按约定的字段名读取');
    expect((await push('jobs.csv', ['--profile', 'other'])).err).toContain('没有名为 other 的报送格式；已登记的：nanjing-test');
  });

  it('is not sent by a profile of another market, by one of several, or dry by one that is not registered', async () => {
    const { exchange, push } = desk();
    const files = {
      'jobs.csv': csvOf(many(1)),
      'p.json': aProfile('csv'),
      'q.json': aProfile('csv', { profile: 'second' }),
      'other.json': aProfile('csv', { market: '321000-01' }),
    };
    const dry = await push('jobs.csv', ['--profile', 'p.json', '--dry-run'], files);
    expect([dry.code, dry.err, exchange.profiles.size]).toEqual([2, expect.stringContaining('还没有登记，试报不登记任何东西'), 0]);
    expect(dry.err).toContain('ganghui normalize jobs.csv --profile p.json');
    expect(dry.err).not.toContain('不加 --dry-run');
    expect((await push('jobs.csv', ['--profile', 'other.json'])).err).toContain('是市场 321000-01 的报送格式');
    await push('jobs.csv', ['--profile', 'p.json']);
    await push('jobs.csv', ['--profile', 'q.json']);
    expect((await push('jobs.csv')).err).toContain('有 2 个 csv 报送格式：nanjing-test、second');
    expect((await push('jobs.csv', ['--profile', 'p.json', '--dry-run'])).code).toBe(0);
  });

  it.each([
    ['an archive', 'a.csv.gz', new Uint8Array([0x1f, 0x8b, 8, 0, 0, 0, 0, 0]), '请先解压'],
    ['a PDF', 'a.pdf', '%PDF-1.7\n', '导出为 XLSX 或 CSV'],
    ['an empty list', 'a.json', '[]', '文件里没有记录，请核对导出'],
  ])('that is %s says what to do', async (_, name, content, said) => {
    const { push, exchange, left } = desk();
    const { code, err } = await push(name, ['--profile', 'none'], { [name]: content });
    expect([code, err, exchange.opened.size, left()]).toEqual([2, expect.stringContaining(said), 0, []]);
  });

  it('keeps the digits of long numbers', async () => {
    const { exchange, push } = desk();
    await push('a.ndjson', ['--profile', 'none'], { 'a.ndjson': '{"sourceId":12345678901234567890,"title":"电工"}\n' });
    expect([...exchange.postings.keys()]).toEqual(['12345678901234567890']);
  });

  it('with rows nobody can read: they are told with their line, and count as unread', async () => {
    const { exchange, push } = desk();
    const { code, out } = await push('a.ndjson', ['--profile', 'none'], { 'a.ndjson': `${ndjsonOf(many(1))}坏的\n` });
    expect(code).toBe(1);
    expect(out).toContain('读不出、没有发送 unreadable：1 条');
    expect(out).toMatch(/\n +2 {2}第 2 行不是完整的 JSON/);
    expect(JSON.parse(exchange.seen.at(-1)?.body ?? '')).toEqual({ parts: 1, unread: 1 });
  });

  it.each([
    ['empty', '', '报送内容是空的'],
    ['cut off in the middle', '[{"sourceId":"A","title":"x"},', ''],
  ])('%s completes nothing', async (_, text) => {
    const { exchange, push } = desk();
    const { code } = await push('a.json', ['--profile', 'none', '--mode', 'full'], { 'a.json': text });
    expect([code === 0, exchange.seen.some(({ path }) => path.endsWith('/complete'))]).toEqual([false, false]);
  });
});

describe('a full sync', () => {
  const filled = async () => {
    const made = desk();
    await made.push('all.ndjson', ['--profile', 'none'], { 'all.ndjson': ndjsonOf(many(10)) });
    return { ...made, half: { 'all.ndjson': ndjsonOf(many(5)) } };
  };
  const closed = ({ exchange }: Awaited<ReturnType<typeof filled>>): number =>
    [...exchange.postings.values()].filter(({ status }) => status === 'closed').length;

  it('that would close too much says the number and the command, and closes with it', async () => {
    const made = await filled();
    const args = ['--profile', 'none', '--mode', 'full'];
    const first = await made.push('all.ndjson', args, made.half);
    expect([first.code, closed(made)]).toEqual([1, 0]);
    expect(first.err).toContain('在开 10 个，其中 5 个不在这一批里，会关闭，需要确认（超过在开岗位的 20%）');
    expect(first.err).toContain('  ganghui push all.ndjson --market 320100-01 --profile none --mode full --confirm-close 5\n');
    expect(first.err).not.toContain('confirmClose');
    const wrong = await made.push('all.ndjson', [...args, '--confirm-close', '4']);
    expect([wrong.code, closed(made)]).toEqual([1, 0]);
    made.exchange.seen.length = 0;
    const second = await made.push('all.ndjson', [...args, '--confirm-close', '5']);
    expect([second.code, closed(made), made.exchange.puts()]).toEqual([0, 5, []]);
    expect(second.out).toContain('全量报送：已关闭 5 个不在这一批里的岗位');
  });

  it('asks a person at a terminal for the number', async () => {
    const made = await filled();
    const typed = (text: string) =>
      Object.assign(
        (async function* () {
          yield new TextEncoder().encode(text);
        })(),
        { isTTY: true },
      );
    const at = (text: string) =>
      made.push('all.ndjson', ['--profile', 'none', '--mode', 'full'], made.half, {
        stdin: typed(text),
        stderr: Object.assign(new Heard(), { isTTY: true }),
      });
    expect([(await at('6\n')).code, closed(made)]).toEqual([1, 0]);
    expect([(await at('5\n')).code, closed(made)]).toEqual([0, 5]);
  });

  it('that is still closing after many calls is 3, said, and gone on with by the same command', async () => {
    let isLong = true;
    const { exchange, push, left } = desk(({ path, body }) => {
      const [open] = exchange.opened.values();
      if (!isLong || !open || !path.endsWith('/complete') || body.includes('dryRun')) return undefined;
      open.head.state = 'closing';
      return Response.json(open.head);
    });
    const args = ['--profile', 'none', '--mode', 'full'];
    const first = await push('all.ndjson', args, { 'all.ndjson': ndjsonOf(many(3)) });
    expect([first.code, first.err, left()]).toEqual([
      3,
      expect.stringContaining('关闭还没有做完；再运行同一条命令'),
      ['.all.ndjson.ganghui-push.ndjson'],
    ]);
    isLong = false;
    expect([(await push('all.ndjson', args)).code, left(), exchange.opened.size]).toEqual([0, [], 1]);
  });

  it('tried dry tells what would close, and stores nothing', async () => {
    const made = await filled();
    const { code, out } = await made.push('all.ndjson', ['--profile', 'none', '--mode', 'full', '--dry-run'], made.half);
    expect([code, closed(made), made.exchange.opened.size]).toEqual([0, 0, 1]);
    expect(out).toContain('5 个不在这一批里，会关闭，需要确认');
    expect(out).toContain('试报，什么都没有存');
  });
});

it('of a push in several parts the receipt says the part of each line', async () => {
  const { push, run } = desk();
  const records = [...many(1500), aRecord({ sourceId: 'B', title: '' })];
  const { out } = await push('a.ndjson', ['--profile', 'none'], { 'a.ndjson': ndjsonOf(records) });
  const id = /ganghui receipt (\S+)/.exec(out)?.[1] ?? '';
  expect(out).toMatch(/\n1501 {2}B /);
  expect((await run(['receipt', id])).out).toMatch(/\n +2 +501 {2}B +退回/);
  const csv = (await run(['receipt', id, '--csv', '--outcome', 'refused'])).out;
  expect(csv).toMatch(/^\ufeff批,工作表,行,岗位编号.*\r\n2,,501,B,退回,/);
  expect(JSON.parse((await run(['receipt', id, '--json', '--outcome', 'refused'])).out)).toMatchObject({ part: 2, line: 501 });
});

describe('who may', () => {
  const files = { 'a.ndjson': ndjsonOf(many(1)), 'key.txt': 'gh_320100-01_test\n' };
  const push = (env: Record<string, string>, ...args: string[]) => {
    const { exchange, run } = desk();
    return run(['push', 'a.ndjson', '--profile', 'none', ...args], files, { env: { GANGHUI_URL: 'https://exchange.test', ...env } }).then(
      (ended) => ({
        ...ended,
        calls: exchange.seen.length,
      }),
    );
  };

  it('has a key in the environment or in a file, and the market may be read from it', async () => {
    expect((await push({ GANGHUI_KEY: 'gh_320100-01_test' })).code).toBe(0);
    expect((await push({}, '--key-file', 'key.txt')).code).toBe(0);
  });

  it.each([
    ['no key', {}, [], '没有报送密钥'],
    ['a key of the province', { GANGHUI_KEY: 'gh_province_abc' }, [], '省级密钥'],
    ['a key of another market', { GANGHUI_KEY: 'gh_321000-01_x' }, ['--market', '320100-01'], '密钥属于市场 321000-01'],
    ['a broken key', { GANGHUI_KEY: 'gh 320100\n01' }, [], '密钥写法不对'],
    ['an address that is none', { GANGHUI_KEY: 'gh_320100-01_test' }, ['--url', 'ftp://x'], '网址写法不对'],
  ] as const)('not with %s: nothing is sent', async (_, env, args, said) => {
    const { code, err, calls } = await push(env, ...args);
    expect([code, calls]).toEqual([2, 0]);
    expect(err).toContain(said);
  });

  it('is told when the key is not known, or the exchange is not there', async () => {
    const unknown = await push({ GANGHUI_KEY: 'gh_320100-01_other' });
    expect([unknown.code, unknown.err]).toEqual([2, 'ganghui: key-unknown：说明 key-unknown\n']);
    const { run } = desk(() => 'lost-before');
    const away = await run(['push', 'a.ndjson'], files);
    expect([away.code, away.err]).toEqual([3, expect.stringContaining('连不上 https://exchange.test：ECONNRESET')]);
  });

  it('is told soon when nobody is at the address', async () => {
    const lost = () => Promise.reject(new TypeError('fetch failed', { cause: Object.assign(new Error('x'), { code: 'ENOTFOUND' }) }));
    let calls = 0;
    const { run } = desk();
    const away = await run(['push', 'a.ndjson'], files, {
      fetch: () => {
        calls++;
        return lost();
      },
    });
    expect([away.code, calls, away.err]).toEqual([3, 2, expect.stringContaining('请核对网址 --url')]);
  });

  it('is told when the address is another one, and the key is not sent there', async () => {
    const { exchange, run } = desk(() => new Response(null, { status: 301, headers: { Location: 'https://elsewhere.test/' } }));
    const moved = await run(['push', 'a.ndjson'], files);
    expect([moved.code, moved.err]).toEqual([2, expect.stringContaining('https://elsewhere.test/')]);
    expect(exchange.seen).toHaveLength(1);
  });

  it('is warned when the key would travel in the clear', async () => {
    expect((await push({ GANGHUI_KEY: 'gh_320100-01_test' }, '--url', 'http://10.1.2.3')).err).toContain('密钥会以明文传送');
  });
});
