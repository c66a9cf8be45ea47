import { Profile } from '@ganghui/spec';
import { expect, it } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { workbookOf } from '../testing/zip-of.ts';
import { readXlsx } from './xlsx.ts';

const profile = Profile.parse({
  profile: 'test',
  market: '320100-01',
  format: 'xlsx',
  fields: { sourceId: '编号', title: '岗位名称', publishedAt: '发布日期' },
});
const text = (value: string) => ({ value });
const workbook = async (sheets: Parameters<typeof writeExcelFile>[0]): Promise<Uint8Array> =>
  new Uint8Array(await writeExcelFile(sheets as never).toBuffer());

it('finds the header under a title and reads every sheet that has one', async () => {
  const header = [text('编 号'), text('岗位名称'), text('发布日期')];
  const date = { value: new Date('2026-11-21T00:00:00Z'), type: Date, format: 'yyyy-mm-dd' };
  const body = await workbook([
    {
      sheet: '江宁',
      data: [
        [text('某市岗位汇总表'), null, null],
        header,
        [{ value: 7 }, text('车工'), date],
        [null, null, null],
        [{ value: 8 }, text('电工'), null],
      ],
    },
    { sheet: '说明', data: [[text('请勿修改列名')]] },
    { sheet: '鼓楼', data: [header, [{ value: 9 }, text('焊工'), null]] },
  ] as never);
  const read = await readXlsx(body, profile);
  expect(read.ok && read.value).toMatchObject([
    { line: 3, sheet: '江宁', cells: { '编 号': 7, 岗位名称: '车工', 发布日期: '2026-11-21' } },
    { line: 5, sheet: '江宁', cells: { '编 号': 8, 岗位名称: '电工' } },
    { line: 2, sheet: '鼓楼', cells: { '编 号': 9 } },
  ]);
});

it('says which columns it wanted and which it found', async () => {
  const body = await workbook([{ sheet: '表', data: [[text('甲'), text('乙')]] }] as never);
  expect(await readXlsx(body, profile)).toMatchObject({ ok: false, error: { detail: expect.stringContaining('找到的列：甲、乙') } });
});

it('refuses what is no workbook', async () => {
  expect(await readXlsx(new Uint8Array([1, 2, 3]), profile)).toMatchObject({ ok: false, error: { kind: 'unreadable-body' } });
  const whole = await workbook([{ sheet: '表', data: [[text('编号')]] }] as never);
  expect(await readXlsx(whole.slice(0, whole.length - 40), profile)).toMatchObject({ ok: false });
});

it('refuses tags that never close at once, however many', async () => {
  const body = workbookOf({ sheets: [{ name: '表', xml: '<a>'.repeat(300_000) }] });
  expect(await readXlsx(body, profile)).toMatchObject({ ok: false, error: { kind: 'unreadable-body' } });
});

it.each([
  ['表'.repeat(3000), '表'.repeat(31)],
  [`${'表'.repeat(30)}😀`, `${'表'.repeat(30)}\ufffd`],
  ['经办 321088199002280034', '经办 【身份证号已删除】'],
])('names a sheet in 31 characters at most, and never by an ID number', async (name, told) => {
  const cells = (line: number, ...texts: string[]): string =>
    `<row r="${line}">${texts.map((each) => `<c t="inlineStr"><is><t>${each}</t></is></c>`).join('')}</row>`;
  const xml = `<sheetData>${cells(1, '编号', '岗位名称')}${cells(2, 'A1', '车工')}</sheetData>`;
  expect(await readXlsx(workbookOf({ sheets: [{ name, xml }] }), profile)).toMatchObject({ ok: true, value: [{ line: 2, sheet: told }] });
});
