import type { Profile } from '@ganghui/spec';
import * as fc from 'fast-check';
import iconv from 'iconv-lite';
import { expect, it } from 'vitest';
import { bytes, profile } from '../testing/read-all.ts';
import { formatOf, readRecords, type SourceRecord } from './index.ts';

async function read(body: Uint8Array | string, format: Profile['format'], given?: Profile): Promise<SourceRecord[]> {
  const records = await readRecords({ body: typeof body === 'string' ? bytes(body) : body, format, profile: given });
  if (!records.ok) throw new Error(records.error.detail);
  return records.value;
}
const refusal = async (body: Uint8Array | string, format: Profile['format'], given?: Profile) => {
  const records = await readRecords({ body: typeof body === 'string' ? bytes(body) : body, format, profile: given });
  return records.ok ? undefined : records.error;
};

it('knows a format by its content type', () => {
  expect(formatOf('application/json; charset=utf-8')).toBe('json');
  expect(formatOf('Text/CSV')).toBe('csv');
  expect(formatOf('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')).toBe('xlsx');
  expect(formatOf('constructor')).toBeUndefined();
});

it('reads an array, a wrapped one, one behind a pointer and a single object', async () => {
  const one = { sourceId: '1', title: '车工' };
  expect(await read(JSON.stringify([one, 5]), 'json')).toMatchObject([
    { line: 1, cells: one },
    { line: 2, problem: { rule: 'R-01' } },
  ]);
  expect(await read(JSON.stringify({ code: 0, data: { total: 1, list: [one] } }), 'json')).toEqual([{ line: 1, cells: one }]);
  expect(await read(JSON.stringify({ a: { b: [one] } }), 'json', profile({ items: '/a/b' }))).toEqual([{ line: 1, cells: one }]);
  expect(await read(JSON.stringify(one), 'json')).toEqual([{ line: 1, cells: one }]);
  expect(await refusal('[{"a":1},\n{"a" 2}]', 'json')).toMatchObject({ kind: 'unreadable-body', line: 2 });
  expect(await refusal('{"a":{"b":[]}}', 'json', profile({ items: '/x' }))).toMatchObject({ kind: 'unreadable-body' });
});

it('lets the neighbours of a bad line through', async () => {
  const records = await read('{"sourceId":"1"}\n\n{"sourceId":\n{"sourceId":"3"}\n', 'ndjson');
  expect(records).toMatchObject([
    { line: 1, cells: { sourceId: '1' } },
    { line: 3, problem: { rule: 'R-01', severity: 'block' } },
    { line: 4 },
  ]);
  expect(await refusal('[{"sourceId":"1"}]', 'ndjson')).toMatchObject({ fix: expect.stringContaining('application/json') });
});

it('reads CSV with quotes, line breaks in cells and rows that do not fit', async () => {
  const body = '\ufeff编号,岗位 名称,地点\n1,"车工\n（夜班）","南京,江宁"\n2,电工\n3,焊工,苏州,多\n4,铣工,无锡,,\n,,\n5,钳工,';
  const records = await read(body, 'csv', profile());
  expect(records).toMatchObject([
    { line: 2, cells: { 编号: '1', '岗位 名称': '车工\n（夜班）', 地点: '南京,江宁' } },
    { line: 4, problem: { message: '这一行有 2 列，表头有 3 列。' } },
    { line: 5, problem: { message: '这一行有 4 列，表头有 3 列。' } },
    { line: 6, cells: { 编号: '4' } },
    { line: 8, cells: { 编号: '5', 地点: '' } },
  ]);
});

it.each([',', ';', '\t', '|'])('finds the delimiter “%s”', async (mark) => {
  expect(await read(['编号', '岗位名称', '地点'].join(mark).concat('\n1', mark, '车工', mark, '南京'), 'csv', profile())).toMatchObject([
    { cells: { 地点: '南京' } },
  ]);
});

it('counts lines the same with Windows line ends', async () => {
  const records = await read('编号,岗位名称,地点\r\n1,"车工\r\n夜班",南京\r\n\r\n2,电工,苏州\r\n', 'csv', profile());
  expect(records.map(({ line }) => line)).toEqual([2, 5]);
});

it('reads on up to a quote that never closes', async () => {
  const records = await read('编号,岗位名称,地点\n1,车工,南京\n2,"电工,苏州\n3,焊工,无锡', 'csv', profile());
  expect(records).toMatchObject([
    { line: 2, cells: { 编号: '1' } },
    { line: 3, problem: { rule: 'R-01' } },
  ]);
});

it('reads files without a header by the place of the column', async () => {
  const given = profile({ header: false, fields: { sourceId: 'col0', title: 'col1' } });
  expect(await read('1,车工\n2,电工', 'csv', given)).toMatchObject([{ line: 1, cells: { col0: '1', col1: '车工' } }, { line: 2 }]);
});

it('reads UTF-16 without a mark though hardly a character of it is ASCII', async () => {
  const text = '按图纸加工轴类零件并自检尺寸，负责机床日常点检与保养。'.repeat(40);
  const sent = iconv.encode(`编号,岗位名称,内容\n甲,车工,${text}\n`, 'utf-16le', { addBOM: false });
  const read = await readRecords({ body: sent, format: 'csv', profile: profile({ fields: { sourceId: '编号', title: '岗位名称' } }) });
  expect(read).toMatchObject({ ok: true, value: [{ cells: { 编号: '甲', 内容: text } }] });
});

it.each(['gb18030', 'utf-16le', 'utf8'])('reads %s without being told', async (encoding) => {
  const body = iconv.encode('编号,岗位名称,地点\n1,车工,南京\n', encoding, { addBOM: encoding === 'utf-16le' });
  expect(await read(new Uint8Array(body), 'csv', profile())).toMatchObject([{ cells: { 岗位名称: '车工' } }]);
});

it('reads UTF-8 although the profile says gb18030', async () => {
  expect(await read('编号,岗位名称,地点\n1,车工,南京\n', 'csv', profile({ encoding: 'gb18030' }))).toMatchObject([
    { cells: { 岗位名称: '车工', 地点: '南京' } },
  ]);
});

it.each(['gb18030', 'gbk', 'gb2312'] as const)(
  'refuses %s that was taken for UTF-8 on the way, and takes it untouched',
  async (encoding) => {
    const sent = new Uint8Array(iconv.encode('编号,岗位名称,地点\n1,车工,南京\n', encoding));
    const mangled = bytes(new TextDecoder().decode(sent));
    expect(await refusal(mangled, 'csv', profile({ encoding }))).toMatchObject({
      kind: 'unreadable-body',
      detail: expect.stringContaining('丢失'),
      fix: expect.stringContaining('application/octet-stream'),
    });
    expect(await read(sent, 'csv', profile({ encoding }))).toMatchObject([{ cells: { 岗位名称: '车工' } }]);
  },
);

it('refuses what is no table, and says what it looks like', async () => {
  expect(await refusal('', 'csv')).toMatchObject({ detail: '报送内容是空的。' });
  expect(await refusal(' \n', 'json')).toMatchObject({ detail: '报送内容是空的。' });
  expect(await refusal(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), 'csv')).toMatchObject({ detail: expect.stringContaining('XLSX') });
  expect(
    await refusal(
      new Uint8Array(400).map((_, index) => index % 7),
      'csv',
    ),
  ).toMatchObject({ kind: 'unreadable-body' });
  expect(await refusal('甲,乙\n1,2', 'csv', profile())).toMatchObject({
    detail: '没有找到表头。需要的列：编号、岗位名称、地点；找到的列：甲、乙。',
    line: 1,
  });
  const wide = ['编号', ...Array.from({ length: 2000 }, (_, index) => `c${index}`)].join(',');
  expect(await refusal(`${wide}\n1`, 'csv', profile())).toMatchObject({ detail: expect.stringContaining('2001 列') });
});

it('refuses a record with a cell beyond all measure, not its neighbours', async () => {
  const records = await read(`${JSON.stringify({ sourceId: 'x'.repeat(100_001) })}\n{"sourceId":"2"}`, 'ndjson');
  expect(records).toMatchObject([{ problem: { rule: 'R-01' } }, { cells: { sourceId: '2' } }]);
});

it('is not harmed by __proto__', async () => {
  await read('[{"__proto__":{"polluted":1},"sourceId":"1"}]', 'json');
  await read('编号,__proto__\n1,x', 'csv', profile());
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
});

it('never throws, whatever the body', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 300 }),
      fc.string(),
      fc.constantFrom('json', 'ndjson', 'csv', 'xlsx'),
      async (body, text, format) => {
        const results = await Promise.all([readRecords({ body, format }), readRecords({ body: bytes(`sourceId,title\n${text}`), format })]);
        expect(results).toHaveLength(2);
      },
    ),
  );
});
