import { problem } from '@ganghui/client/testing';
import { describe, expect, it } from 'vitest';
import { aRecord, ndjsonOf } from '../testing/records.ts';
import { desk, many } from './testing/a-desk.ts';

describe('the answer', () => {
  it('names the postings that were reopened', async () => {
    const { push, exchange } = desk();
    await push('a.ndjson', ['--profile', 'none'], { 'a.ndjson': ndjsonOf(many(3)) });
    for (const kept of exchange.postings.values()) kept.status = 'closed';
    const { out } = await push('a.ndjson', ['--profile', 'none', '--json'], { 'a.ndjson': ndjsonOf(many(2)) });
    expect(JSON.parse(out).reopened).toEqual(['A1', 'A2']);
    for (const kept of exchange.postings.values()) kept.status = 'closed';
    expect((await push('a.ndjson', ['--profile', 'none'])).out).toContain('重新开放的岗位（曾经结束，这份文件里又有）：A1、A2。');
  });

  it('says whose limit a 429 is, and reckons the speed without the wait', async () => {
    const busy = problem(429, 'rate-exceeded', {}, { 'Retry-After': '3' });
    const { push } = desk(({ path }, times) => (path.endsWith('/parts/1') && times === 1 ? busy : undefined));
    const wait = () => new Promise<void>((done) => setTimeout(done, 300));
    const { out, err } = await push('a.ndjson', ['--profile', 'none', '--json'], { 'a.ndjson': ndjsonOf(many(1)) }, { wait });
    expect(err).toContain('这是本市场的每分钟调用上限；要调高，请省级运行 ganghui market add');
    expect(JSON.parse(out).waited).toBeGreaterThanOrEqual(0.3);
  });

  it('as JSON names every record that needs a look', async () => {
    const { push } = desk();
    const records = many(30).map((record, index) => (index < 25 ? { ...record, title: '' } : record));
    const { code, out } = await push('a.ndjson', ['--profile', 'none', '--json'], { 'a.ndjson': ndjsonOf(records) });
    const answer = JSON.parse(out);
    expect([code, answer.items.length, answer.summary.refused, answer.meanScore, answer.state]).toEqual([1, 25, 25, 80, 'complete']);
    const table = (await push('a.ndjson', ['--profile', 'none'])).out;
    expect(table).toContain('…共 25 条，这里是前 20 条');
    expect(table.split('\n').filter((line) => line.includes('岗位名称是空的'))).toHaveLength(20);
  });

  it('can be read again later', async () => {
    const { push, run } = desk();
    const records = [...many(2), aRecord({ sourceId: 'B', title: '' })];
    const { out } = await push('a.ndjson', ['--profile', 'none'], { 'a.ndjson': ndjsonOf(records) });
    const id = /ganghui receipt (\S+)/.exec(out)?.[1] ?? '';
    expect((await run(['receipt', id])).out).toContain('退回 refused     1');
    const csv = (await run(['receipt', id, '--csv', '--outcome', 'refused'])).out;
    expect(csv.split('\r\n')[1]).toBe(',,3,B,退回,,,,,R-02 岗位名称是空的。,请填写岗位名称。');
    expect((await run(['receipt', id, '--json'])).out.trim().split('\n')).toHaveLength(3);
    expect((await run(['postings'])).out).toBe('A1\tpublished\t1\t2026-11-21T01:00:00.000Z\nA2\tpublished\t1\t2026-11-21T01:00:00.000Z\n');
  });
});
