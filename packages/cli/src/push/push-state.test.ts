import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Fault, problem } from '@ganghui/client/testing';
import { describe, expect, it } from 'vitest';
import { ndjsonOf } from '../testing/records.ts';
import { desk, many } from './testing/a-desk.ts';

/** The first completing of all is refused. */
function downOnce(): Fault {
  let isDown = true;
  return ({ path }) => {
    if (!isDown || !path.endsWith('/complete')) return undefined;
    isDown = false;
    return problem(403, 'x');
  };
}

describe('after an interruption', () => {
  it('the next run goes on where it stopped', async () => {
    let isDown = true;
    const { exchange, push, left } = desk(({ path }) => (isDown && path.endsWith('/parts/3') ? 'lost-before' : undefined));
    const files = { 'a.ndjson': ndjsonOf(many(4500)) };
    const first = await push('a.ndjson', ['--profile', 'none', '--parallel', '1'], files);
    expect([first.code, left()]).toEqual([3, ['.a.ndjson.ganghui-push.ndjson']]);
    expect(first.err).toContain('再运行同一条命令，从停下的地方继续');
    isDown = false;
    exchange.seen.length = 0;
    const second = await push('a.ndjson', ['--profile', 'none', '--parallel', '1']);
    expect([second.code, exchange.puts(), left()]).toEqual([0, ['3', '4', '5'], []]);
    expect(second.err).toContain('已收到 2 批');
    expect(second.out).toContain('created  4,500');
    expect(exchange.opened.size).toBe(1);
  });

  it.each([
    ['too many calls', () => problem(429, 'rate-exceeded', {}, { 'Retry-After': '1' })],
    ['its first try still at work', () => problem(409, 'submission-under-way', {}, { 'Retry-After': '1' })],
    ['a page of a proxy', () => new Response('<h1>Bad Gateway</h1>', { status: 502 })],
  ])('an exchange that gives up (%s) can be asked again: 3', async (_, answer) => {
    const { push } = desk(({ path }) => (path.includes('/parts/') ? answer() : undefined));
    const { code, err } = await push('a.ndjson', ['--profile', 'none'], { 'a.ndjson': ndjsonOf(many(1)) });
    expect([code, err]).toEqual([3, expect.stringContaining('再运行同一条命令')]);
  });

  it('what is waited for is said once', async () => {
    const { push } = desk(({ path }, times) =>
      path.includes('/parts/') && times === 1 ? problem(503, 'store-interrupted', {}, { 'Retry-After': '9' }) : undefined,
    );
    const { code, err } = await push('a.ndjson', ['--profile', 'none'], { 'a.ndjson': ndjsonOf(many(2500)) });
    expect([code, err.match(/store-interrupted（HTTP 503），\d+ 秒后再试\n/g)?.length]).toEqual([0, 1]);
  });

  it('a changed file, mode or profile starts anew, and that is said', async () => {
    const { exchange, push } = desk(downOnce());
    await push('a.ndjson', ['--profile', 'none'], { 'a.ndjson': ndjsonOf(many(3)) });
    const again = await push('a.ndjson', ['--profile', 'none'], { 'a.ndjson': ndjsonOf(many(4)) });
    expect([again.code, again.err]).toEqual([0, '上次没有完成的报送作废，从头开始：文件内容变了。\n']);
    expect(exchange.opened.size).toBe(2);
  });

  it('a state file cut off by a kill is read as far as it goes', async () => {
    const { exchange, push, cwd } = desk(downOnce());
    await push('a.ndjson', ['--profile', 'none', '--parallel', '1'], { 'a.ndjson': ndjsonOf(many(2500)) });
    const state = join(cwd, '.a.ndjson.ganghui-push.ndjson');
    writeFileSync(state, readFileSync(state, 'utf8').slice(0, -20));
    exchange.seen.length = 0;
    expect((await push('a.ndjson', ['--profile', 'none'])).code).toBe(0);
    expect(exchange.puts()).toHaveLength(1);
  });

  it('one that was completed before the blow is not passed off as this push: the file is pushed again, and that is said', async () => {
    const { exchange, push, cwd, left } = desk(downOnce());
    await push('a.ndjson', ['--profile', 'none'], { 'a.ndjson': ndjsonOf(many(3)) });
    const state = join(cwd, '.a.ndjson.ganghui-push.ndjson');
    const kept = readFileSync(state, 'utf8');
    await push('a.ndjson', ['--profile', 'none']);
    for (const left of [kept, kept.slice(0, kept.indexOf('\n') + 1)]) {
      writeFileSync(state, left);
      exchange.seen.length = 0;
      const again = await push('a.ndjson', ['--profile', 'none']);
      expect([again.code, again.err]).toEqual([0, expect.stringMatching(/它已经完成，回执：ganghui receipt S0+1），从头开始/)]);
      expect([exchange.puts(), again.out]).toEqual([['1'], expect.stringContaining('unchanged     3')]);
    }
    expect([exchange.opened.size, left()]).toEqual([3, []]);
  });

  it('a submission the exchange no longer knows is said, and begun anew by the next run', async () => {
    const { exchange, push } = desk(downOnce());
    await push('a.ndjson', ['--profile', 'none'], { 'a.ndjson': ndjsonOf(many(3)) });
    exchange.opened.clear();
    const again = await push('a.ndjson', ['--profile', 'none']);
    expect([again.code, again.err]).toEqual([0, expect.stringContaining('从头开始')]);
  });

  it('two runs at one file: the second is refused, and a dead one is forgotten', async () => {
    const { push, cwd } = desk();
    const lock = join(cwd, '.a.ndjson.ganghui-push.lock');
    const files = { 'a.ndjson': ndjsonOf(many(1)) };
    writeFileSync(lock, `${process.pid} ${(await import('node:os')).hostname()}\n`);
    const busy = await push('a.ndjson', ['--profile', 'none'], files);
    expect([busy.code, busy.err]).toEqual([2, expect.stringContaining(`（进程 ${process.pid}）正在报送`)]);
    expect(existsSync(lock)).toBe(true);
    writeFileSync(lock, `999999999 ${(await import('node:os')).hostname()}\n`);
    expect((await push('a.ndjson', ['--profile', 'none'])).code).toBe(0);
    expect(existsSync(lock)).toBe(false);
  });

  it('Ctrl-C leaves what the next run needs, and no lock', async () => {
    const stop = new AbortController();
    const { push, left } = desk(({ path }) => {
      if (path.endsWith('/parts/2')) stop.abort();
      return undefined;
    });
    const { code, err } = await push(
      'a.ndjson',
      ['--profile', 'none', '--parallel', '1'],
      { 'a.ndjson': ndjsonOf(many(3500)) },
      { signal: stop.signal },
    );
    expect([code, left()]).toEqual([130, ['.a.ndjson.ganghui-push.ndjson']]);
    expect(err).toContain('已停下；再运行同一条命令');
  });
});
