import iconv from 'iconv-lite';
import { expect, it } from 'vitest';
import { type All, all, bytes, profile } from '../testing/read-all.ts';
import { type SourceRecord, sniff, streamRecords } from './index.ts';

const one = (number: number): string => `{"sourceId":"${number}","title":"车工"}`;
const cellsOf = ({ records }: All): unknown[] => records.map((record) => ('cells' in record ? record.cells : 'problem'));
const messageOf = (record: SourceRecord | undefined): string =>
  record && 'problem' in record ? record.problem.message + record.problem.fix : '';

it.each([
  ['an array', `[${one(1)},${one(2)}]`, undefined],
  ['a wrapped one', `{"code":0,"data":{"total":2,"list":[${one(1)},${one(2)}],"next":null}}`, undefined],
  ['one behind a pointer with escapes', `{"a/b":{"~":[[],[${one(1)},${one(2)}]]}}`, profile({ items: '/a~1b/~0/1' })],
  ['one after other lists', `{"codes":[1,2],"rows":[${one(1)},\n${one(2)}]}`, undefined],
])('streams JSON: %s', async (_, text, given) => {
  expect(await all(`\ufeff${text}`, 'json', given)).toMatchObject({
    records: [
      { line: 1, cells: { sourceId: '1' } },
      { line: 2, cells: { sourceId: '2' } },
    ],
  });
});

it('streams a single object as one record, and an empty array as none', async () => {
  expect(await all(one(1), 'json')).toEqual({ records: [{ line: 1, cells: { sourceId: '1', title: '车工' } }] });
  expect(await all(' [ ] ', 'json')).toEqual({ records: [] });
  expect(await all('[]', 'json', profile({ items: '' }))).toEqual({ records: [] });
});

it.each([
  ['NaN', `[${one(1)},\n {"salary":NaN},${one(3)}]`, '错在第 2 行第 12 列', 'NaN'],
  ['a comment', `[${one(1)},{"a":1 // 说明\n},${one(3)}]`, '第 1 行', '注释'],
  ['single quotes', `[${one(1)},{'a':1},${one(3)}]`, '第 2 条', '单引号'],
  ['a line end in a string', `[${one(1)},{"a":"甲\n乙"},${one(3)}]`, '第 2 条', '换行'],
  ['an element missing', `[${one(1)},,${one(3)}]`, '第 2 条', ''],
  ['no object', `[${one(1)},[1,[2]],${one(3)}]`, '不是 JSON 对象', ''],
  ['too deep', `[${one(1)},${'['.repeat(100_000)}${']'.repeat(100_000)},${one(3)}]`, '嵌套', ''],
  ['too long', `[${one(1)},{"a":"${'x'.repeat(5_000_000)}"},${one(3)}]`, '超过 4000000 字', ''],
])('lets the neighbours of %s through', async (_, text, message, fix) => {
  const { records, refused } = await all(text, 'json');
  expect(refused).toBeUndefined();
  expect(records).toMatchObject([{ cells: { sourceId: '1' } }, { line: 2, problem: { rule: 'R-01' } }, { cells: { sourceId: '3' } }]);
  expect(messageOf(records[1])).toContain(message);
  expect(messageOf(records[1])).toContain(fix);
});

it.each([
  ['cut off', `[${one(1)},\n{"a":`, 1, '不完整', { line: 2, column: 6 }],
  ['with more behind it', `[${one(1)}] x`, 1, '结束之后', { line: 1 }],
  ['with a bracket too many', `[${one(1)}}]`, 1, '括号', { line: 1 }],
  [
    'of lines',
    `${one(1)}\n${one(2)}`,
    0,
    '结束之后',
    { line: 2, column: 1, fix: '每行一条的 JSON 请用 Content-Type: application/x-ndjson。' },
  ],
  ['of two lists', `{"list":[${one(1)}],"rows":[${one(2)}]}`, 1, '不止一个', {}],
  ['of text', '招聘', 0, 'JSON 语法错误', { line: 1, column: 1 }],
])('refuses JSON %s, and keeps what came before', async (_, text, count, detail, more) => {
  const { records, refused } = await all(text, 'json');
  expect(records).toHaveLength(count);
  expect(refused).toMatchObject({ kind: 'unreadable-body', detail: expect.stringContaining(detail), ...more });
});

it('reads JSON lines with commas, Windows line ends and blank lines, and says where a line is broken', async () => {
  const { records } = await all(`\ufeff${one(1)},\r\n\r\n{"a" 1}\r\n[1]\r\n{"a":"${'x'.repeat(5_000_000)}"}\r\n${one(6)}`, 'ndjson');
  expect(records).toMatchObject([
    { line: 1, cells: { sourceId: '1' } },
    { line: 3, problem: { message: '第 3 行不是完整的 JSON，错在第 6 列。' } },
    { line: 4, problem: { message: '这一条不是 JSON 对象。' } },
    { line: 5, problem: { message: '第 5 行超过 4000000 字。' } },
    { line: 6, cells: { sourceId: '6' } },
  ]);
});

it.each([
  ['titles above, notes and sums below', '某市岗位汇总表,,\n\n编号,岗位名称,地点\n1,车工,南京\n合计,,20\n备注：以上岗位长期有效,,\n'],
  ['a header on every page', '编号,岗位名称,地点\n编号,岗位名称,地点\n1,车工,南京\n'],
  ['lone carriage returns', '编号,岗位名称,地点\r1,车工,南京\r'],
  ['a line that names the mark', 'sep=;\r\n编号;岗位名称;地点\r\n1;车工;南京'],
  ['full-width commas', '编号，岗位名称，地点\n1，车工，南京'],
  ['tabs, with many commas inside', '编号\t岗位名称\t地点\n1\t车工\t南京\n'.replace('\n1', '\n1')],
])('reads CSV with %s', async (_, text) => {
  expect(cellsOf(await all(text, 'csv', profile()))).toEqual([{ 编号: '1', 岗位名称: '车工', 地点: '南京' }]);
});

it('joins a header of two rows', async () => {
  const given = profile({ fields: { sourceId: '编号', title: '岗位', salaryMin: '薪资最低', salaryMax: '薪资最高' } as never });
  const { records } = await all('编号,岗位,薪资,\n,,最低,最高\n1,车工,5000,8000', 'csv', given);
  expect(records).toMatchObject([{ line: 3, cells: { 编号: '1', 薪资最低: '5000', 薪资最高: '8000' } }]);
});

it('lets the rows after a cell beyond all measure through', async () => {
  const { records } = await all(`编号,岗位名称,地点\n1,车工,南京\n2,"${'长\n'.repeat(3_000_000)}",苏州\n3,焊工,无锡`, 'csv', profile());
  expect(records).toMatchObject([
    { line: 2, cells: {} },
    { line: 3, problem: { rule: 'R-01' } },
    { line: 3_000_004, cells: { 编号: '3' } },
  ]);
});

it('says how many columns are too many', async () => {
  const wide = ['编号', ...Array.from({ length: 29_999 }, (_, index) => `c${index}`)].join(',');
  expect((await all(`${wide}\n1`, 'csv', profile())).refused).toMatchObject({ detail: expect.stringContaining('30000 列'), line: 1 });
});

it.each(['gb18030', 'utf-16le', 'utf-16be', 'utf8'])('streams %s cut anywhere, also without a mark', async (encoding) => {
  const text = `编号,岗位名称,地点\n${Array.from({ length: 8000 }, (_, index) => `${index},"车工𠮷，夜班",南京`).join('\n')}`;
  const { records, refused } = await all(new Uint8Array(iconv.encode(text, encoding)), 'csv', profile(), 1021);
  expect(refused).toBeUndefined();
  expect(records).toHaveLength(8000);
  expect(records.every((record) => 'cells' in record && record.cells.岗位名称 === '车工𠮷，夜班')).toBe(true);
});

it('settles the encoding where the first Chinese word stands, however late', async () => {
  const text = `${Array.from({ length: 20_000 }, (_, index) => `{"sourceId":"${index}"}`).join('\n')}\n{"sourceId":"x","title":"数控车工"}`;
  const { records } = await all(new Uint8Array(iconv.encode(text, 'gb18030')), 'ndjson');
  expect(records.at(-1)).toMatchObject({ cells: { title: '数控车工' } });
});

it('reads on over a few broken bytes', async () => {
  const body = bytes(`编号,岗位名称,地点\n${'1,车工,南京\n'.repeat(100)}`);
  body[200] = 0xff;
  expect((await all(body, 'csv', profile())).records).toHaveLength(100);
});

it.each([
  ['GZIP', [0x1f, 0x8b, 8, 0], 'GZIP'],
  ['PDF', [...bytes('%PDF-1.7 ')], 'PDF'],
  ['PNG', [0x89, 0x50, 0x4e, 0x47, 0, 0], 'PNG'],
  ['XLS', [0xd0, 0xcf, 0x11, 0xe0, 0, 0], '旧版 XLS'],
  ['a locked workbook', [0xd0, 0xcf, 0x11, 0xe0, ...Buffer.from('EncryptedPackage', 'utf16le')], '密码'],
  ['a page', [...bytes('<html><table><tr><td>编号</td></tr></table></html>')], '网页'],
  ['blanks', [32, 10], '空的'],
  ['nothing', [], '空的'],
])('refuses %s in every format and says what it is', async (_, body, what) => {
  const sent = new Uint8Array(body);
  expect(sniff(sent)).toMatchObject({ kind: 'unreadable-body', detail: expect.stringContaining(what) });
  for (const format of ['json', 'ndjson', 'csv', 'xlsx'] as const)
    expect((await all(sent, format)).refused).toMatchObject({ kind: 'unreadable-body' });
});

it.each([
  [one(1), 'x.txt', { format: 'json', encoding: 'utf-8' }],
  [one(1), 'x.jsonl', { format: 'ndjson' }],
  [`${one(1)}\n${one(2)}\n`, '', { format: 'ndjson' }],
  [`[\n${one(1)}]`, '', { format: 'json' }],
  ['{\n "a": 1 }', '', { format: 'json' }],
  ['编号;岗位\n1;车工\n', '', { format: 'csv', delimiter: ';', encoding: 'utf-8' }],
  ['PK\u0003\u0004', '', { format: 'xlsx' }],
])('knows %s', (text, name, found) => {
  expect(sniff(bytes(text), name)).toMatchObject(found);
});

it('throws for a file that is not there: an outage, not bad input', async () => {
  for (const format of ['csv', 'xlsx'] as const)
    await expect(streamRecords({ source: { path: '/nowhere/at.all' }, format }).next()).rejects.toMatchObject({ code: 'ENOENT' });
});
