import { Profile } from '@ganghui/spec';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { workbookOf, zipOf } from '../testing/zip-of.ts';
import { type ReadRefusal, type SourceRecord, streamRecords } from './index.ts';
import { dateText, isDateFormat } from './number-format.ts';
import { readXlsx } from './xlsx.ts';

const profile = Profile.parse({
  profile: 'test',
  market: '320100-01',
  format: 'xlsx',
  fields: { employerName: '单位名称', title: '岗位名称', publishedAt: '发布日期' },
});
const cell = (at: string, text: string): string => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
const header = `<row r="1">${cell('A1', '单位名称')}${cell('B1', '岗位名称')}${cell('C1', '发布日期')}</row>`;
const sheet = (rows: string, more = ''): string => `<sheetData>${header}${rows}</sheetData>${more}`;
const one = (rows: string, more?: string): Uint8Array => workbookOf({ sheets: [{ name: '表', xml: sheet(rows, more) }] });

async function all(
  source: { bytes: Uint8Array } | { chunks: AsyncIterable<Uint8Array> },
): Promise<{ records: SourceRecord[]; refused?: ReadRefusal }> {
  const records: SourceRecord[] = [];
  for await (const batch of streamRecords({ source, format: 'xlsx', profile })) {
    if (!batch.ok) return { records, refused: batch.error };
    records.push(...batch.value);
  }
  return { records };
}
const cellsIn = async (bytes: Uint8Array): Promise<unknown[]> =>
  (await all({ bytes })).records.map((record) => ('cells' in record ? { ...record.cells } : record.problem.message));

it('gives a merged cell to all its rows, and makes no records of the empty ones', async () => {
  const rows = `<row r="2">${cell('A2', '某某机械')}${cell('B2', '车工')}</row><row r="3">${cell('B3', '焊工')}</row><row r="4"><c r="A4" s="1"/></row><row r="6">${cell('B6', '电工')}</row>`;
  expect(await cellsIn(one(rows, '<mergeCells count="1"><mergeCell ref="A2:A5"/></mergeCells>'))).toEqual([
    { 单位名称: '某某机械', 岗位名称: '车工', 发布日期: null },
    { 单位名称: '某某机械', 岗位名称: '焊工', 发布日期: null },
    { 单位名称: null, 岗位名称: '电工', 发布日期: null },
  ]);
});

it('reads every kind of cell', async () => {
  const book = workbookOf({
    strings: '<si><r><t>数控</t></r><r><t>车工</t></r><rPh><t>shu kong</t></rPh></si>',
    styles:
      '<numFmts><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="176"/></cellXfs>',
    sheets: [
      { name: '旧', state: 'hidden', xml: sheet(`<row r="2">${cell('A2', '不读')}</row>`) },
      {
        name: '新',
        xml: sheet(
          '<row r="2"><c r="A2"><v>1.38E+10</v></c><c r="B2" t="s"><v>0</v></c><c r="C2" s="1"><v>46347</v></c></row>' +
            '<row><c t="str"><f>A1&amp;B1</f><v>甲&amp;乙</v></c><c t="e"><v>#N/A</v></c><c s="2"><v>46347.5</v></c></row>' +
            '<row r="9"><c r="A9" t="b"><v>1</v></c><c r="B9"><v>0.30000000000000004</v></c><c r="C9" t="s"><v>77</v></c></row>' +
            `<row r="10">${cell('A10', '备注：以上长期有效')}</row><row r="11">${cell('A11', '甲')}<c r="XFD11"><v>1</v></c></row>`,
        ),
      },
    ],
  });
  expect(await cellsIn(book)).toEqual([
    { 单位名称: 13_800_000_000, 岗位名称: '数控车工', 发布日期: '2026-11-21' },
    { 单位名称: '甲&乙', 岗位名称: null, 发布日期: '2026-11-21 12:00:00' },
    { 单位名称: true, 岗位名称: 0.3, 发布日期: null },
    '这一行有 16384 列，表头有 3 列。',
  ]);
});

it.each([
  [14, undefined, true],
  [31, undefined, true],
  [0, undefined, false],
  [176, '[Red]0.00', false],
  [176, '0"小时 h"', false],
  [176, '[$-804]aaaa yyyy-m-d', true],
  [176, '[h]:mm', true],
  [176, 'G/通用格式', false],
  [176, '_-* #,##0.00_-;\\d0', false],
])('knows whether format %s %s shows a date', (id, code, shows) => {
  expect(isDateFormat(id, code)).toBe(shows);
});

it.each([
  [1, false, '1900-01-01'],
  [61, false, '1900-03-01'],
  [44_885, true, '2026-11-21'],
  [0.5, false, '12:00:00'],
  [46_347.999_999_9, false, '2026-11-22'],
  [-1, false, undefined],
  [1e9, false, undefined],
])('writes serial %s as a date', (serial, from1904, text) => {
  expect(dateText(serial, from1904)).toBe(text);
});

it.each([
  ['a size it lies about', zipOf([{ name: 'xl/workbook.xml', content: new Uint8Array(2_000_000), claimed: 10 }])],
  ['a size beyond all measure', zipOf([{ name: 'xl/workbook.xml', content: '<a/>', claimed: 0xffff_fff0 }])],
  ['one cell without end', one(`<row r="2">${cell('A2', 'x'.repeat(6_000_000))}</row>`)],
  ['a sheet that bursts', workbookOf({ sheets: [{ name: '表', xml: sheet('<row/>'.repeat(12_000_000)) }] })],
  ['ten thousand entries and more', zipOf(Array.from({ length: 10_001 }, (_, at) => ({ name: `xl/${at}`, content: '' })))],
  ['no workbook inside', zipOf([{ name: 'a.txt', content: 'a' }])],
  ['broken XML', workbookOf({ sheets: [{ name: '表', xml: '<sheetData><row></sheetData>' }] })],
])('refuses a zip with %s', async (_, bytes) => {
  expect((await all({ bytes })).refused).toMatchObject({ kind: 'unreadable-body' });
  expect(await readXlsx(bytes, profile)).toMatchObject({ ok: false });
});

it('gives the same from chunks, and never throws, whatever is broken', async () => {
  const valid = one(`<row r="2">${cell('A2', '甲')}${cell('B2', '车工')}</row>`, '<mergeCells><mergeCell ref="A2:A3"/></mergeCells>');
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < valid.length; at += 100) yield valid.subarray(at, at + 100);
  }
  expect(await all({ chunks: chunks() })).toEqual(await all({ bytes: valid }));
  const change = fc.record({ at: fc.nat(valid.length - 1), byte: fc.nat(255), cut: fc.constantFrom(0, 0, 1, 3) });
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
      let body = valid.slice();
      for (const { at, byte, cut } of changes) {
        body[Math.min(at, body.length - 1)] = byte;
        if (cut) body = new Uint8Array([...body.subarray(0, at), ...body.subarray(at + cut)]);
      }
      const { records, refused } = await all({ bytes: body });
      for (const each of records) expect('cells' in each || each.problem.message !== '').toBe(true);
      if (refused) expect(refused.detail && refused.fix).toBeTruthy();
      else expect(records.length).toBeLessThan(10);
    }),
    { numRuns: 400 },
  );
});
