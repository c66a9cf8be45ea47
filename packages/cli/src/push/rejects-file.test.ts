import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fakeExchange } from '@ganghui/client/testing';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import writeExcel from 'write-excel-file/node';
import { aFolder, Heard, ran } from '../testing/a-world.ts';
import { aProfile, aRecord, columns, csvOf, ndjsonOf, rowsOf } from '../testing/records.ts';

const records = [
  aRecord({ sourceId: 'A1' }),
  aRecord({ sourceId: 'A2', title: '', description: '=1+1，“引号”,逗号\n换行 ' }),
  aRecord({ sourceId: 'A3', title: '' }),
];
const rows = rowsOf(records);
const named = records.map((record) => Object.fromEntries(Object.entries(columns).map(([field, column]) => [column, record[field] ?? ''])));
const tabs = (table: string[][]): string => table.map((row) => row.map((cell) => `"${cell}"`).join('\t')).join('\n');
const headless = Object.fromEntries(Object.keys(columns).map((field, index) => [field, `col${index}`]));

async function workbook(): Promise<Uint8Array> {
  const written = writeExcel(rows.map((row) => row.map((value) => ({ value, type: String }))));
  return new Uint8Array(await written.toBuffer());
}

function desk() {
  const exchange = fakeExchange();
  const cwd = aFolder();
  const push = (file: string, args: string[] = [], files: Record<string, string | Uint8Array> = {}) =>
    ran(['push', file, ...args], files, {
      cwd,
      env: { GANGHUI_KEY: exchange.key },
      fetch: exchange.fetch,
      stdout: new Heard(),
      stderr: new Heard(),
    });
  return { exchange, cwd, push };
}

/** A receipt whose first record lost to another of the same id. */
const repeated = (items: number): Response => {
  const none = { revision: null, status: null, score: null, grade: null, dimensions: null };
  const finding = (rule: string) => ({ rule, severity: 'block', field: '', evidence: '', message: `说明 ${rule}`, fix: '改。', points: 0 });
  const answers = Array.from({ length: items }, (_, n) => ({
    line: n + 1,
    sourceId: `A${n + 1}`,
    postingId: `320100-01.A${n + 1}`,
    ...none,
    outcome: 'refused',
    findings: [finding(n === 0 ? 'R-07' : 'R-02')],
  }));
  const summary = { created: 0, revised: 0, unchanged: 0, reopened: 0, held: 0, refused: items, stale: 0, failed: 0 };
  return Response.json({ submissionId: 'S1', part: 1, summary, items: answers });
};

describe('refused records', () => {
  it('do not hold what another record of the same id stands for: sent again it would win', async () => {
    const exchange = fakeExchange({
      fault: ({ path }) => {
        const [open] = exchange.opened.values();
        if (path.endsWith('/complete')) return Response.json({ ...open?.head, state: 'complete' });
        return path.endsWith('/parts/1') ? repeated(2) : undefined;
      },
    });
    const cwd = aFolder();
    const over = { cwd, env: { GANGHUI_KEY: exchange.key }, fetch: exchange.fetch };
    const { code, out } = await ran(['push', 'a.ndjson', '--profile', 'none'], { 'a.ndjson': ndjsonOf(records.slice(0, 2)) }, over);
    const mend = readFileSync(join(cwd, 'a.退回.csv'), 'utf8');
    expect([code, mend.includes('R-02'), mend.includes('R-07'), mend.split('\r\n').filter(Boolean).length]).toEqual([1, true, false, 2]);
    expect(out).toMatch(/A1 +重复，已按另一行采用 +R-07/);
    expect(out).toContain('编号重复 1 条：已按另一行采用，不必再报，不在退回文件里。');
  });

  it('stand in a table with their own columns and why, for Excel', async () => {
    const { cwd, push } = desk();
    const { code, out } = await push('jobs.csv', ['--profile', 'p.json'], { 'jobs.csv': csvOf(records), 'p.json': aProfile('csv') });
    expect(code).toBe(1);
    expect(out).toContain(`退回的 2 条写在 ${join(cwd, 'jobs.退回.csv')}`);
    expect(out).toContain(`  npm run -s ganghui -- push ${join(cwd, 'jobs.退回.csv')} --market 320100-01 --profile nanjing-test\n`);
    const text = readFileSync(join(cwd, 'jobs.退回.csv'), 'utf8');
    expect(text.startsWith('\ufeff原文件行号,退回原因,怎么改,岗位编号,岗位名称,')).toBe(true);
    // Its own cells stay as they were, even one that a spreadsheet would run.
    expect(text).toContain('\r\n3,R-02 岗位名称是空的。,请填写岗位名称。,A2,,"=1+1，“引号”,逗号\n换行 ",');
    expect(readdirSync(cwd).sort()).toEqual(['jobs.csv', 'jobs.退回.csv', 'p.json']);
  });

  const dresses: [string, string, string, () => Promise<Uint8Array | string>, Record<string, unknown>?][] = [
    ['a CSV of Excel in GB 18030', 'jobs.csv', 'csv', async () => iconv.encode(csvOf(records), 'gb18030'), { encoding: 'gb18030' }],
    ['a table with tabs', 'jobs.txt', 'csv', async () => tabs(rows), { delimiter: '\t' }],
    [
      'a table without a head',
      'jobs.csv',
      'csv',
      async () => tabs(rows.slice(1)).replaceAll('\t', ','),
      { header: false, fields: headless },
    ],
    ['a workbook', 'jobs.xlsx', 'xlsx', workbook],
    [
      'a JSON document with its records inside',
      'jobs.json',
      'json',
      async () => JSON.stringify({ data: { list: named } }),
      { items: '/data/list' },
    ],
    ['JSON lines', 'jobs.ndjson', 'ndjson', async () => ndjsonOf(named)],
    [
      'JSON with records inside records',
      'jobs.json',
      'json',
      async () =>
        JSON.stringify({ list: records.map(({ sourceId, title, ...rest }) => ({ job: { sourceId, title }, tags: ['a'], ...rest })) }),
      { items: '/list', fields: { sourceId: '/job/sourceId', title: '/job/title', salary: 'salary' } },
    ],
  ];
  it.each(dresses)('of %s can be mended and sent again by the same profile', async (_, name, format, file, profile) => {
    const { exchange, cwd, push } = desk();
    // The stand-in of the exchange reads plain columns only; a pointer is looked up here.
    const before = await push(name, ['--profile', 'p.json'], { [name]: await file(), 'p.json': aProfile(format, profile) });
    expect(before.out).toMatch(/退回 refused +\d/);
    const rejects = readdirSync(cwd).find((each) => each.includes('退回')) ?? '';
    const path = join(cwd, rejects);
    writeFileSync(
      path,
      readFileSync(path, 'utf8')
        .replaceAll(/(A[23],),/g, '$1补上的名称,')
        .replaceAll(/("(?:岗位名称|title)":)""/g, '$1"补上的名称"'),
    );
    exchange.seen.length = 0;
    await push(rejects, ['--profile', 'p.json']);
    const sent = (exchange.seen.find(({ path: at }) => at.includes('/parts/'))?.body ?? '')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line));
    const nested = rejects.endsWith('.ndjson');
    expect(sent.slice(nested ? -2 : 0).map((cells) => cells.job?.title ?? cells.岗位名称 ?? cells.col1)).toEqual([
      '补上的名称',
      '补上的名称',
    ]);
    expect(sent.flatMap((cells) => Object.keys(cells)).filter((column) => /退回|怎么改|原/.test(column))).toEqual([]);
    if (!nested) expect([...exchange.postings.keys()].sort()).toEqual(['A1', 'A2', 'A3']);
  });

  it('never over a file that somebody may be mending, and never the same twice', async () => {
    const { cwd, push } = desk();
    await push('a.ndjson', ['--profile', 'none'], { 'a.ndjson': ndjsonOf(records) });
    await push('a.ndjson', ['--profile', 'none']);
    const rejects = (): string[] => readdirSync(cwd).filter((name) => name.includes('退回'));
    expect(rejects()).toEqual(['a.退回.csv']);
    writeFileSync(join(cwd, 'a.退回.csv'), `${readFileSync(join(cwd, 'a.退回.csv'), 'utf8')}\r\n`);
    await push('a.ndjson', ['--profile', 'none']);
    expect(rejects().sort()).toEqual(['a.退回.2.csv', 'a.退回.csv']);
    await push('a.退回.2.csv', ['--profile', 'none']);
    expect(rejects()).toContain('a.退回.3.csv');
    expect(readFileSync(join(cwd, 'a.退回.3.csv'), 'utf8').match(/退回原因/g)).toHaveLength(1);
  });

  it('go where they are told to', async () => {
    const { cwd, push } = desk();
    await push('a.ndjson', ['--profile', 'none', '--rejects', 'bad.csv'], { 'a.ndjson': ndjsonOf(records) });
    expect([existsSync(join(cwd, 'bad.csv')), existsSync(join(cwd, 'a.退回.csv'))]).toEqual([true, false]);
    const nested = ndjsonOf([{ sourceId: 'A', title: '', tags: ['a'] }]);
    const wrong = await push('b.ndjson', ['--profile', 'none', '--rejects', 'bad2.csv'], { 'b.ndjson': nested });
    expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining('有嵌套的内容')]);
  });

  it('go over no file that stands there, and never where the input is: that is said before anything is sent', async () => {
    const { exchange, cwd, push } = desk();
    const files = { 'a.ndjson': ndjsonOf(records), 'bad.csv': '经办人正在改' };
    const told = await push('a.ndjson', ['--profile', 'none', '--rejects', 'bad.csv'], files);
    expect([told.code, told.out]).toEqual([1, expect.stringContaining(join(cwd, 'bad.2.csv'))]);
    expect(readFileSync(join(cwd, 'bad.csv'), 'utf8')).toBe('经办人正在改');
    await push('a.ndjson', ['--profile', 'none', '--rejects', 'bad.csv']);
    expect(readdirSync(cwd).sort()).toEqual(['a.ndjson', 'bad.2.csv', 'bad.csv']);
    exchange.seen.length = 0;
    symlinkSync(join(cwd, 'a.ndjson'), join(cwd, 'link.ndjson'));
    for (const name of ['a.ndjson', './a.ndjson', 'link.ndjson']) {
      const wrong = await push('a.ndjson', ['--profile', 'none', '--rejects', name]);
      expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining('--rejects 和输入是同一个文件')]);
    }
    expect([exchange.seen, readFileSync(join(cwd, 'a.ndjson'), 'utf8')]).toEqual([[], files['a.ndjson']]);
  });

  it('of our own texts none can be run by a spreadsheet', async () => {
    const { cwd, push } = desk();
    const evil = ndjsonOf([{ sourceId: 'A1', title: '', '=cmd': '=1+1' }]);
    await push('a.ndjson', ['--profile', 'none'], { 'a.ndjson': evil });
    expect(readFileSync(join(cwd, 'a.退回.csv'), 'utf8').split('\r\n')[1]).toBe('1,R-02 岗位名称是空的。,请填写岗位名称。,A1,,=1+1');
  });
});
