import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Finding, Posting } from '@ganghui/spec';
import * as fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { aFolder, ran } from '../testing/a-world.ts';
import { aProfile, aRecord, csvOf, ndjsonOf, rowsOf } from '../testing/records.ts';

const linesOf = (out: string) =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
const two = [aRecord(), aRecord({ sourceId: 'NJ-2026-0002', title: '电工', salary: '面谈面议看能力给', headcount: '若干' })];
const workbook = async (records: Record<string, unknown>[]): Promise<Uint8Array> => {
  const data = rowsOf(records).map((row) => row.map((value) => ({ value })));
  return new Uint8Array(await writeExcelFile([{ sheet: '岗位', data }] as never).toBuffer());
};

describe('the lines it prints', () => {
  it('are what the contract says, one for each record, and every posting passes the schema', async () => {
    const { code, out } = await ran(['normalize', 'a.ndjson', '--market', '320100-01'], { 'a.ndjson': ndjsonOf(two) });
    const lines = linesOf(out);
    expect(code).toBe(0);
    expect(lines.map(({ line, outcome, score, grade }) => [line, outcome, score, grade])).toEqual([
      [1, 'published', expect.any(Number), '优'],
      [2, 'published', expect.any(Number), expect.any(String)],
    ]);
    for (const { posting, findings } of lines) {
      expect(Posting.safeParse(posting).error).toBeUndefined();
      for (const finding of findings) expect(Finding.safeParse(finding).error).toBeUndefined();
    }
    expect(Object.keys(lines[0])).toEqual(['line', 'posting', 'findings', 'score', 'grade', 'outcome']);
    expect(lines[0].posting).toMatchObject({ id: '320100-01.NJ-2026-0001', headcount: 5, pay: { min: 7000, max: 9000 } });
  });

  it('show what a record without an id says, numbered by its place, and refuse it as the exchange would', async () => {
    const { sourceId: _, ...nameless } = aRecord();
    const { code, out } = await ran(['normalize', 'a.ndjson', '--market', '320100-01'], { 'a.ndjson': ndjsonOf([nameless, nameless]) });
    expect(code).toBe(1);
    const lines = linesOf(out);
    expect(lines.map(({ posting, outcome }) => [posting.sourceId, posting.headcount, outcome])).toEqual([
      ['line-1', 5, 'refused'],
      ['line-2', 5, 'refused'],
    ]);
    expect(lines[0].findings).toContainEqual(expect.objectContaining({ rule: 'R-02', field: '/sourceId', severity: 'block' }));
  });

  it.each([
    ['a.csv', 'csv', async () => csvOf(two)],
    ['a.txt', 'csv', async () => iconv.encode(csvOf(two), 'gb18030')],
    ['a.xlsx', 'xlsx', () => workbook(two)],
    [
      'a.json',
      'json',
      async () =>
        JSON.stringify(two.map((each) => Object.fromEntries(rowsOf([each])[0]!.map((name, at) => [name, rowsOf([each])[1]![at]])))),
    ],
  ])('are the same for %s under a profile', async (name, format, content) => {
    const files = { [name]: await content(), 'p.json': aProfile(format) };
    const { code, out } = await ran(['normalize', name, '--profile', 'p.json'], files);
    const own = await ran(['normalize', 'a.ndjson', '--market', '320100-01'], { 'a.ndjson': ndjsonOf(two) });
    const said = (text: string) =>
      linesOf(text).map(({ posting, outcome }) => [posting.title, posting.pay, posting.headcount, posting.place, outcome]);
    expect([code, said(out)]).toEqual([0, said(own.out)]);
  });

  it('do not change from run to run', async () => {
    const run = () => ran(['normalize', 'a.ndjson', '--now', '2026-11-21'], { 'a.ndjson': ndjsonOf(two) });
    const [first, second] = [await run(), await run()];
    expect(first.out.length).toBeGreaterThan(100);
    expect(second.out).toBe(first.out);
  });

  it('follow --now', async () => {
    const files = { 'a.ndjson': ndjsonOf([aRecord({ publishedAt: '3天前', validThrough: '12-31' })]) };
    const published = async (now: string) =>
      linesOf((await ran(['normalize', 'a.ndjson', '--now', now], files)).out)[0].posting.publishedAt.slice(0, 10);
    expect([await published('2026-11-21'), await published('2026-12-10')]).toEqual(['2026-11-18', '2026-12-07']);
  });

  it('come from the standard input too', async () => {
    const chunks = async function* () {
      for (const byte of Buffer.from(ndjsonOf(two))) yield Uint8Array.of(byte);
    };
    const { out } = await ran(['normalize', '-'], {}, { stdin: chunks() });
    expect(linesOf(out)).toHaveLength(2);
  });

  it('can be one JSON array, also of nothing but refusals', async () => {
    const { out } = await ran(['normalize', 'a.ndjson', '--output', 'json'], { 'a.ndjson': `${ndjsonOf(two)}不是 JSON\n` });
    expect(JSON.parse(out).map(({ outcome }: { outcome: string }) => outcome)).toEqual(['published', 'published', 'refused']);
  });
});

describe('a record that cannot be used', () => {
  it('is a line in its place: no posting, why, refused; exit code 1', async () => {
    const content = `${ndjsonOf(two.slice(0, 1))}{"sourceId":"X1"\n${ndjsonOf([aRecord({ title: '' }), two[1]])}`;
    const { code, out, err } = await ran(['normalize', 'a.ndjson'], { 'a.ndjson': content });
    const lines = linesOf(out);
    expect(code).toBe(1);
    expect(lines.map(({ line, posting, outcome }) => [line, posting === null, outcome])).toEqual([
      [1, false, 'published'],
      [2, true, 'refused'],
      [3, true, 'refused'],
      [4, false, 'published'],
    ]);
    expect(lines[1]).toMatchObject({ score: 0, grade: '待改进', findings: [{ rule: 'R-01', severity: 'block' }] });
    expect(err).toMatch(/共 4 条.*退回 refused 2.*读不出 unreadable 2/);
  });

  it('keeps its posting when a rule refuses it, hidden from view', async () => {
    const { code, out } = await ran(['normalize', 'a.ndjson'], { 'a.ndjson': ndjsonOf([aRecord({ employerName: undefined })]) });
    expect(code).toBe(1);
    expect(linesOf(out)[0]).toMatchObject({ outcome: 'refused', posting: { status: 'held', title: '数控车工' } });
  });
});

describe('a file that cannot be used: exit code 2 and one clear line', () => {
  it.each([
    ['missing', ['normalize', 'none.csv'], /none\.csv：没有这个文件/],
    ['a folder', ['normalize', '.'], /文件夹/],
    ['empty', ['normalize', 'empty'], /空/],
    ['binary', ['normalize', 'a.png'], /a\.png/],
    ['without our columns', ['normalize', 'x.csv'], /profile suggest/],
    ['a market that is none', ['normalize', 'x.csv', '--market', 'nanjing'], /市场编号/],
    ['a day that is none', ['normalize', 'x.csv', '--now', '昨天'], /2026-11-21/],
    ['an option that is none', ['normalize', 'x.csv', '--frob'], /unknown option/],
    ['no file named', ['normalize'], /missing required argument/],
    ['a command that is none', ['frob'], /unknown command/],
    ['a style that is none', ['normalize', 'x.csv', '--output', 'xml'], /ndjson, json, csv/],
    ['a profile that is no JSON', ['normalize', 'x.csv', '--profile', 'x.csv'], /不是正确的 JSON/],
    ['a profile that is none', ['normalize', 'x.csv', '--profile', 'bad.json'], /\/market/],
    ['a profile that cannot work', ['normalize', 'x.csv', '--profile', 'faulty.json'], /没有为“岗位名称”指定列/],
    ['a folder to write to that is not there', ['normalize', 'a.ndjson', '--out', 'no/such/f'], /no\/such\/f/],
    ['a folder to write over', ['normalize', 'a.ndjson', '--out', '.'], /文件夹/],
    ['a full disk', ['normalize', 'a.ndjson', '--out', '/dev/full', '--quiet'], /\/dev\/full：磁盘已满/],
    ['its own input as output', ['normalize', 'a.ndjson', '--out', './a.ndjson'], /同一个文件/],
  ])('%s', async (_, args, said) => {
    const files = {
      empty: '',
      'a.png': Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0),
      'x.csv': '甲,乙\n1,2\n',
      'a.ndjson': ndjsonOf(two),
      'bad.json': '{"profile":"x","format":"csv","fields":{}}',
      'faulty.json': JSON.stringify({ profile: 'x', market: '320100-01', format: 'csv', fields: { sourceId: '甲' } }),
    };
    const { code, out, err, world } = await ran(args, files);
    expect(err).toMatch(said);
    expect(err).not.toContain('our fault');
    expect([code, out]).toEqual([2, '']);
    expect(readdirSync(world.cwd).sort()).toEqual(Object.keys(files).sort());
  });

  it('never throws, whatever the bytes', async () => {
    const cwd = aFolder();
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.constantFrom('csv', 'json', 'ndjson', 'xlsx'), async (bytes, format) => {
        writeFileSync(join(cwd, 'f'), bytes);
        const { code, err } = await ran(['normalize', 'f', '--format', format], {}, { cwd });
        expect(err).not.toContain('our fault');
        expect([1, 2]).toContain(code);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a file that breaks off', () => {
  it.each(['ndjson', 'json', 'csv'])('keeps what stands before it as sound %s, says where it broke, exit code 2', async (style) => {
    const content = JSON.stringify([...two, ...two]).slice(0, -40);
    const { code, err, world } = await ran(['normalize', 'a.json', '--out', 'o', '--output', style], { 'a.json': content });
    expect(code).toBe(2);
    expect(err).toMatch(/ganghui: a\.json 第 1 行/);
    const kept = readFileSync(join(world.cwd, 'o'), 'utf8');
    expect(err).toContain('前面 3 条已处理');
    if (style === 'json') expect(JSON.parse(kept)).toHaveLength(3);
    else expect(kept.trimEnd().split('\n')).toHaveLength(style === 'csv' ? 4 : 3);
  });
});

describe('--out', () => {
  it('appears when all is written, with nothing beside it', async () => {
    const { out, world } = await ran(['normalize', 'a.ndjson', '--out', 'o.ndjson'], { 'a.ndjson': ndjsonOf(two) });
    expect(out).toBe('');
    expect(linesOf(readFileSync(join(world.cwd, 'o.ndjson'), 'utf8'))).toHaveLength(2);
    expect(readdirSync(world.cwd).sort()).toEqual(['a.ndjson', 'o.ndjson']);
  });

  it('leaves nothing behind on Ctrl-C, and keeps what stood there', async () => {
    const stop = new AbortController();
    const chunks = async function* () {
      yield Buffer.from(ndjsonOf(Array.from({ length: 1200 }, (_, n) => aRecord({ sourceId: `A${n}` }))));
      stop.abort();
      yield Buffer.from(ndjsonOf(two));
    };
    const cwd = aFolder();
    writeFileSync(join(cwd, 'o'), 'old');
    const { code } = await ran(['normalize', '-', '--format', 'ndjson', '--out', 'o'], {}, { cwd, stdin: chunks(), signal: stop.signal });
    expect(code).toBe(130);
    expect(readdirSync(cwd)).toEqual(['o']);
    expect(readFileSync(join(cwd, 'o'), 'utf8')).toBe('old');
  });

  it('writes to a device as it is', async () => {
    const { code } = await ran(['normalize', 'a.ndjson', '--out', '/dev/null'], { 'a.ndjson': ndjsonOf(two) });
    expect([code, existsSync('/dev/null'), readdirSync('/dev').some((name) => name.startsWith('null.'))]).toEqual([0, true, false]);
  });
});
