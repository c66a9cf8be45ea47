import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { problem } from '@ganghui/client/testing';
import { aPosting, aQuality } from '@ganghui/spec/testing';
import { describe, expect, it } from 'vitest';
import { Heard } from '../testing/a-world.ts';
import { aCity } from './testing/a-city.ts';

describe.each(['copy', 'copy.sqlite'])('ganghui pull --to %s', (to) => {
  it('copies, goes on where it was, and verify proves it', async () => {
    const { exchange, run, close } = aCity();
    exchange.build(6);
    const first = await run(['pull', '--to', to]);
    expect([first.code, first.out]).toEqual([
      0,
      expect.stringMatching(/到序号 25（.*），在开岗位 25 个；位置与签署的检查点一致。这次收到 25 条.*\n存下的岗位由 verify/),
    ]);
    close('A3');
    exchange.tell(aPosting({ sourceId: 'B1' }), aQuality());
    const second = await run(['pull', '--to', to, '--json']);
    expect(JSON.parse(second.out)).toMatchObject({ sequence: 27, entries: 2, live: 25 });
    const verdict = await run(['verify', to]);
    expect([verdict.code, verdict.out]).toEqual([0, expect.stringMatching(/相等 equal：25 个岗位，到序号 27。\n与签署的检查点一致/)]);
    exchange.tell(aPosting({ sourceId: 'B2' }), aQuality());
    expect((await run(['verify', to])).out).toContain('岗汇 exchange https://exchange.test，现在到序号 28，副本落后 1 条变更。');
    const told = await run(['verify', to, '--json']);
    expect(told.out.trimEnd()).not.toContain('\n');
    expect(JSON.parse(told.out)).toMatchObject({ ok: true, url: 'https://exchange.test', sequence: 27, head: 28, behind: 1 });
  });

  it('through a filter, and not through another one into the same place', async () => {
    const { run, exchange } = aCity();
    expect((await run(['pull', '--to', to, '--city', '320100,320500', '--min-score', '80'])).out).toContain(
      '筛选：地区 320100、320500，不低于 80 分',
    );
    exchange.tell(aPosting({ sourceId: 'B1' }), aQuality());
    const again = await run(['pull', '--to', to, '--city', '320500', '320100', '--min-score', '80', '--json']);
    expect(JSON.parse(again.out)).toMatchObject({ sequence: 26, entries: 1, live: null });
    expect((await run(['verify', to, '--json'])).out).toContain('"filtered":true');
    exchange.tell(aPosting({ sourceId: 'B2' }), aQuality());
    // Without one the copy keeps its own.
    expect((await run(['pull', '--to', to])).out).toContain('到序号 27（');
    const other = await run(['pull', '--to', to, '--city', '320100']);
    expect([other.code, other.err]).toEqual([
      2,
      expect.stringContaining('按别的筛选条件拉取的：地区 320100、320500，不低于 80 分；这次要的是：地区 320100。'),
    ]);
  });

  it('from another exchange at the same address is not mixed: exit 1, and again, until the right one answers', async () => {
    const { run } = aCity();
    await run(['pull', '--to', to]);
    const foreign = aCity({ count: 0 });
    for (let n = 0; n < 40; n++) foreign.exchange.tell(aPosting({ sourceId: `F${n}` }), aQuality());
    foreign.exchange.rotate('the seed of another exchange', { isForeign: true });
    foreign.exchange.keys.splice(1);
    for (let times = 0; times < 2; times++) {
      const { code, out, err } = await run(['pull', '--to', to], { fetch: foreign.exchange.fetch });
      expect([code, out, err]).toEqual([1, '', expect.stringContaining('网址后面换了一套岗汇')]);
    }
    const told = await run(['pull', '--to', to, '--json'], { fetch: foreign.exchange.fetch });
    expect(JSON.parse(told.out)).toMatchObject({ ok: false, url: 'https://exchange.test', sequence: 25, fault: 'chain' });
    expect((await run(['verify', to])).code).toBe(0);
    expect((await run(['pull', '--to', to])).code).toBe(0);
  });

  it('that cannot begin leaves nothing behind, and takes nothing away that was there', async () => {
    const { run, cwd, exchange } = aCity();
    const away = (): Promise<never> => Promise.reject(new TypeError('fetch failed'));
    expect((await run(['pull', '--to', to], { fetch: away })).code).toBe(3);
    exchange.alterWith(({ path }, answer) => (path === '/v1/snapshot' || path === '/v1/feed' ? problem(401, 'key-unknown') : answer));
    expect((await run(['pull', '--to', to])).code).toBe(2);
    expect(readdirSync(cwd)).toEqual([]);
    exchange.alterWith(undefined);
    await run(['pull', '--to', to]);
    expect((await run(['pull', '--to', to], { fetch: away })).code).toBe(3);
    expect((await run(['verify', to])).code).toBe(0);
  });

  it('says so when it does not hold as many postings as it should', async () => {
    const { run, cwd } = aCity();
    await run(['pull', '--to', to]);
    if (to === 'copy') rmSync(join(cwd, 'copy', '320100-01', 'A7.json'));
    else {
      const database = new DatabaseSync(join(cwd, to));
      database.exec(`DELETE FROM ganghui_entry WHERE id = '320100-01.A7'`);
      database.close();
    }
    const { code, err } = await run(['pull', '--to', to]);
    expect([code, err]).toEqual([1, expect.stringContaining(`${to} 存着 24 个岗位，应是 25 个`)]);
    expect(JSON.parse((await run(['pull', '--to', to, '--json'])).out)).toMatchObject({ ok: false, live: 25, stored: 24 });
  });

  it('is not begun twice at once', async () => {
    const { run, exchange } = aCity();
    let second: ReturnType<typeof run> | undefined;
    const slow: typeof fetch = async (...args) => {
      second ??= run(['pull', '--to', to], { fetch: exchange.fetch });
      await second;
      return exchange.fetch(...args);
    };
    expect((await run(['pull', '--to', to], { fetch: slow })).code).toBe(0);
    const heard = await second;
    expect([heard?.code, heard?.err]).toEqual([2, expect.stringContaining('正由另一个 ganghui 使用')]);
  });

  it('shows where it is, and ends with 130 at Ctrl-C', async () => {
    const { run, exchange } = aCity({ count: 60, maxPage: 5 });
    let interrupt = (): void => {};
    const fetchIt: typeof fetch = async (...args) => {
      if (String(args[0]).includes('after=30')) interrupt();
      return exchange.fetch(...args);
    };
    const stderr = Object.assign(new Heard(), { isTTY: true });
    const onInterrupt = (listener: () => void) => {
      interrupt = listener;
      return () => {};
    };
    // Its own stderr, so that the bar is drawn.
    const { code } = await run(['pull', '--to', to], { fetch: fetchIt, onInterrupt });
    expect(code).toBe(130);
    const rest = await run(['pull', '--to', to, '--json']);
    expect(JSON.parse(rest.out)).toMatchObject({ sequence: 60, entries: 30 });
    expect(stderr.text).toBe('');
  });

  it('stops with 1 when what came is not what was signed, and keeps what is right', async () => {
    const { run, exchange } = aCity();
    exchange.alterWith(({ query }, answer) => {
      if (query.get('after') === '9')
        Object.assign((answer as { events: { data: { posting: object } }[] }).events[2]!.data.posting, { title: '保安' });
      return answer;
    });
    const { code, err } = await run(['pull', '--to', to]);
    expect([code, err]).toEqual([1, expect.stringMatching(/序号 12（320100-01\.A12）的内容与它的散列不符/)]);
    exchange.alterWith(undefined);
    expect(JSON.parse((await run(['pull', '--to', to, '--json'])).out)).toMatchObject({ entries: 16, live: 25 });
  });
});

describe('a folder', () => {
  it('holds a file per posting under its market, and verify names what was done to them', async () => {
    const { cwd, run, close } = aCity();
    await run(['pull', '--to', 'jobs']);
    close('A9');
    await run(['pull', '--to', 'jobs']);
    const folder = join(cwd, 'jobs', '320100-01');
    expect(readdirSync(join(cwd, 'jobs')).sort()).toEqual(['320100-01', 'ganghui-copy.json']);
    expect(readdirSync(folder)).toHaveLength(24);
    const file = join(folder, 'A7.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace('"headcount": 5', '"headcount": 50'));
    writeFileSync(join(folder, 'A8 copy.json'), readFileSync(join(folder, 'A8.json')));
    writeFileSync(join(folder, 'notes.txt'), '不是岗位');
    rmSync(join(folder, 'A10.json'));
    const { code, out } = await run(['verify', 'jobs']);
    expect(code).toBe(1);
    expect(out).toContain('不能证明相等 not proven (content-differs)：有 4 个岗位');
    expect(out).toContain('读不出 unreadable  （不知道是哪个岗位）  320100-01/notes.txt');
    expect(out).toContain('缺少 missing  320100-01.A10');
    expect(out).toContain('改动 altered  320100-01.A7  320100-01/A7.json\n      /headcount：应为 5，副本里是 50');
    expect(out).toContain('多出 extra  320100-01.A8  320100-01/A8 copy.json');
  });

  it('whose page was torn by a kill says so, and the next pull puts it right', async () => {
    const { cwd, run } = aCity();
    await run(['pull', '--to', 'jobs']);
    const file = join(cwd, 'jobs', 'ganghui-copy.json');
    writeFileSync(file, JSON.stringify({ writing: true, ...JSON.parse(readFileSync(file, 'utf8')) }));
    expect((await run(['verify', 'jobs'])).out).toContain('一页中间停下');
    writeFileSync(file, '{');
    expect(await run(['pull', '--to', 'jobs'])).toMatchObject({ code: 2, err: expect.stringContaining('位置文件') });
  });
});

it('an SQLite file can be asked in SQL, and verify finds what was changed in it', async () => {
  const { cwd, run } = aCity();
  await run(['pull', '--to', 'p.sqlite']);
  const database = new DatabaseSync(join(cwd, 'p.sqlite'));
  expect(database.prepare('SELECT count(*) n, min(monthly_min) least, max(score) best FROM posting').get()).toMatchObject({
    n: 25,
    least: 7000,
    best: 92,
  });
  database.exec(`UPDATE ganghui_entry SET entry = json_set(entry, '$.posting.pay.max', 99000) WHERE id = '320100-01.A4'`);
  database.exec(`DELETE FROM ganghui_entry WHERE id = '320100-01.A5'`);
  database.exec(`INSERT INTO ganghui_entry VALUES ('320100-01.Z', 'x')`);
  database.close();
  const { out } = await run(['verify', 'p.sqlite', '--json']);
  expect(JSON.parse(out)).toMatchObject({
    fault: 'content-differs',
    differing: 3,
    differences: [
      { kind: 'altered', postingId: '320100-01.A4', fields: [{ pointer: '/pay/max', expected: 9000, held: 99000 }] },
      { kind: 'missing', postingId: '320100-01.A5' },
      { kind: 'unreadable', postingId: '320100-01.Z' },
    ],
  });
});

describe('wrong use', () => {
  it.each([
    [['pull'], /--to/],
    [['pull', '--to', 'x', '--city', '3201'], /六位行政区划代码/],
    [['pull', '--to', 'x', '--occupation', 'welder'], /大典代码/],
    [['pull', '--to', 'x', '--min-score', '101'], /0 到 100/],
    [['verify', 'nothing.sqlite'], /没有这个文件/],
    [['verify', 'https://our.test'], /只有文件夹和 SQLite/],
    [['pull', '--to', 'x', '--follow', '--once'], /--once/],
  ])('%j is said in one line', async (args, says) => {
    const { run, cwd } = aCity();
    const { code, err } = await run(args);
    expect([code, err]).toEqual([2, expect.stringMatching(says)]);
    expect(existsSync(join(cwd, 'x', 'ganghui-copy.json'))).toBe(false);
  });

  it('a file that is no database is left alone', async () => {
    const { run, cwd } = aCity();
    writeFileSync(join(cwd, 'list.db'), 'not a database, but somebody’s file '.repeat(100));
    expect(await run(['pull', '--to', 'list.db'])).toMatchObject({ code: 2, err: expect.stringContaining('不是 SQLite') });
  });

  it('an exchange that is away is exit 3', async () => {
    const { run } = aCity();
    const away = () => Promise.reject(new TypeError('fetch failed', { cause: Object.assign(new Error('reset'), { code: 'ECONNRESET' }) }));
    expect((await run(['pull', '--to', 'jobs'], { fetch: away })).code).toBe(3);
  });
});
