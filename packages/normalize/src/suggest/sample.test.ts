import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import writeXlsx from 'write-excel-file/node';
import { type Sample, sampleOf } from './sample.ts';
import { suggestProfile } from './suggest-profile.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

async function sampled(bytes: Uint8Array, name?: string): Promise<Sample> {
  const read = await sampleOf({ bytes, ...(name === undefined ? {} : { name }) });
  if (!read.ok) throw new Error(read.error.detail);
  return read.value;
}
const namesIn = (sample: Sample): string[] => sample.columns.map(({ name }) => name);

const table = '岗位编号,岗位名称,薪资\nNJ-1,数控车工,6000-8000\nNJ-2,"焊工,持证",面议\n';

describe('sampleOf', () => {
  it.each([
    ['utf-8', utf8(table)],
    ['utf-8', utf8(`\ufeff${table}`)],
    ['gb18030', iconv.encode(table, 'gb18030')],
    ['utf-16le', iconv.encode(table, 'utf-16le', { addBOM: true })],
    ['utf-16le', iconv.encode(table, 'utf-16le', { addBOM: false })],
  ])('reads a table in %s', async (encoding, bytes) => {
    const sample = await sampled(bytes);
    expect(sample).toMatchObject({ format: 'csv', encoding, delimiter: ',', header: true, rows: 2 });
    expect(sample.columns[1]).toEqual({ name: '岗位名称', cells: ['数控车工', '焊工,持证'] });
  });

  it.each([',', '\t', ';', '|'])('finds the mark %j between cells', async (mark) => {
    const text = [
      ['岗位名称', '单位名称', '学历'],
      ['车工', '宁晖公司', '高中'],
    ]
      .map((cells) => cells.join(mark))
      .join('\n');
    expect(await sampled(utf8(text))).toMatchObject({ delimiter: mark, rows: 1 });
  });

  it('looks for the header under titles', async () => {
    const sample = await sampled(utf8('某区2026年招聘会岗位表,,\n填报单位：某人才市场,,\n单位名称,岗位名称,招聘人数\n宁晖公司,车工,3\n'));
    expect([namesIn(sample), sample.rows]).toEqual([['单位名称', '岗位名称', '招聘人数'], 1]);
  });

  it('names two header rows together', async () => {
    const sample = await sampled(utf8('岗位名称,薪资,,学历\n,最低,最高,\n车工,5000,6000,高中\n'));
    expect(namesIn(sample)).toEqual(['岗位名称', '薪资最低', '薪资最高', '学历']);
  });

  it('writes a name that begins with a slash as a pointer to it', async () =>
    expect(namesIn(await sampled(utf8('岗位名称,/薪资,学历\n车工,5000,高中\n')))).toEqual(['岗位名称', '/~1薪资', '学历']));

  it('knows a table without a header', async () => {
    const sample = await sampled(utf8('NJ-1,车工,6000-8000\nNJ-2,焊工,5000-6000\n'));
    expect([sample.header, namesIn(sample), sample.rows]).toEqual([false, ['col0', 'col1', 'col2'], 2]);
  });

  it('takes a header of words it does not know when values stand under it', async () => {
    const sample = await sampled(utf8('甲方,数额,几时\n宁晖,6000,2026-10-01\n苏澜,5000,2026-10-02\n'));
    expect([sample.header, namesIn(sample)]).toEqual([true, ['甲方', '数额', '几时']]);
  });

  it('flattens nested JSON to pointers and keeps lists of words', async () => {
    const item = { id: 7, salary: { text: '8-10K' }, tags: ['五险', '双休'], areas: [{ code: 1 }], 'a/b': { c: 'x' }, none: null };
    const sample = await sampled(utf8(JSON.stringify({ code: 0, data: { list: [item], other: [] } })));
    expect(sample).toMatchObject({ format: 'json', items: '/data/list', rows: 1 });
    expect(sample.columns).toEqual([
      { name: 'id', cells: ['7'] },
      { name: '/salary/text', cells: ['8-10K'] },
      { name: 'tags', cells: ['五险,双休'] },
      { name: '/areas/0/code', cells: ['1'] },
      { name: '/a~1b/c', cells: ['x'] },
      { name: 'none', cells: [''] },
    ]);
  });

  it('reads the whole records of JSON that is cut off', async () => {
    const sample = await sampled(utf8('{"rows":[{"岗位":"车工","a":{"b":1}},{"岗位":"焊工","a":{"b":2}},{"岗位":"电'));
    expect([sample.items, sample.rows, sample.columns[0]]).toEqual(['/rows', 2, { name: '岗位', cells: ['车工', '焊工'] }]);
  });

  it('reads lines of JSON, with columns some of them lack', async () => {
    const sample = await sampled(utf8('{"a":"1"}\n{"a":"2","b":"3"}\n{"a":'));
    expect([sample.format, sample.columns]).toEqual([
      'ndjson',
      [
        { name: 'a', cells: ['1', '2'] },
        { name: 'b', cells: ['', '3'] },
      ],
    ]);
  });

  it('joins sheets with the same header and names the others', async () => {
    const header = ['单位名称', '岗位名称', '学历'];
    const sheet = (name: string, rows: string[][]) => ({ sheet: name, data: rows.map((cells) => cells.map((value) => ({ value }))) });
    const sheets = [
      sheet('制造', [['招聘会'], header, ['宁晖公司', '车工', '高中']]),
      sheet('商贸', [header, ['苏澜公司', '会计', '大专']]),
      sheet('说明', [['填表说明'], ['请认真填写']]),
    ];
    const bytes = await writeXlsx(sheets as never).toBuffer();
    const sample = await sampled(new Uint8Array(bytes));
    expect(sample).toMatchObject({ format: 'xlsx', header: true, rows: 2, sheets: ['制造', '商贸'], others: ['说明'] });
    expect(sample.columns[1]).toEqual({ name: '岗位名称', cells: ['车工', '会计'] });
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['blanks', utf8(' \n ')],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0])],
    ['a broken workbook', new Uint8Array([0x50, 0x4b, 3, 4, 9, 9])],
    ['JSON without records', utf8('[1,2,3]')],
  ])('refuses %s', async (_, bytes) => expect((await sampleOf({ bytes })).ok).toBe(false));

  it('never throws, whatever the bytes', () =>
    fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.uint8Array({ maxLength: 400 }), fc.string({ maxLength: 400 }).map(utf8), fc.json().map(utf8)),
        async (bytes) => {
          const read = await sampleOf({ bytes });
          if (read.ok) for (const { cells } of read.value.columns) expect(cells.length).toBeLessThanOrEqual(200);
        },
      ),
    ));
});

it('takes no note under the table for a record, so that the ids above it still look like ids', async () => {
  const table = '第11期招聘会岗位表,,\n编号,岗位名称,招聘人数\nHA-001,车工,3\nHA-002,电工,2\nHA-003,焊工,1\n备注：以上信息由企业提供,,\n';
  const sample = await sampleOf({ bytes: new TextEncoder().encode(table), name: 'a.csv' });
  expect(sample.ok && sample.value.rows).toBe(3);
  expect(sample.ok && suggestProfile(sample.value, {}).profile.fields.sourceId).toBe('编号');
});
