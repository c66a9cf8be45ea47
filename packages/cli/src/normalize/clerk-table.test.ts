import { readRecords } from '@ganghui/normalize';
import { Profile } from '@ganghui/spec';
import { expect, it } from 'vitest';
import { ran } from '../testing/a-world.ts';
import { aRecord, ndjsonOf } from '../testing/records.ts';

const profile = Profile.parse({ profile: 'clerk', market: '320100-01', format: 'csv', fields: { sourceId: '行号', title: '结果' } });

async function rows(text: string): Promise<Record<string, unknown>[]> {
  const read = await readRecords({ body: Buffer.from(text), format: 'csv', profile });
  return read.ok ? read.value.map((record) => ('cells' in record ? record.cells : record)) : [];
}

it('is a table a spreadsheet opens: mark, heads, one row for each record, problems in words', async () => {
  const records = [aRecord(), aRecord({ sourceId: 'B2', salary: '面议' })];
  const { out } = await ran(['normalize', 'a', '--output', 'csv', '--market', '320100-01'], { a: `${ndjsonOf(records)}{坏\n` });
  expect(out.startsWith('\ufeff工作表,行号,结果')).toBe(true);
  expect(await rows(out)).toMatchObject([
    {
      行号: '1',
      结果: '发布',
      岗位名称: '数控车工',
      学历: '中专',
      工作年限: '1-3年',
      薪资最低: '7000',
      计薪周期: '月',
      截止日期: '2026-12-31',
    },
    { 行号: '2', 结果: '发布', 问题: expect.stringContaining('面议'), 怎么改: expect.stringContaining('5000') },
    { 行号: '3', 结果: '退回', 岗位编号: '', 问题: expect.stringContaining('R-01') },
  ]);
});

it('quotes what must be quoted and runs no formula', async () => {
  const record = aRecord({ employerName: '=HYPERLINK("http://x.invalid")', address: '将军大道 1 号, "B" 座' });
  const { out } = await ran(['normalize', 'a', '--output', 'csv'], { a: ndjsonOf([record]) });
  const [row] = await rows(out);
  expect(String(row?.单位名称)).toMatch(/^'=/);
  expect(row?.详细地址).toContain('"B"');
});
