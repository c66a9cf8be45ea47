import type { ReadReceipt } from '@ganghui/core';
import { ok, type ReceiptItem, refuse } from '@ganghui/spec';
import { describe, expect, it } from 'vitest';
import { anIntake, finding, item, receipt, submissionId } from '../../testing/intake.ts';
import { csvLine } from './csv-line.ts';

const refused: ReceiptItem = {
  ...item,
  line: 9,
  sheet: 'Sheet1',
  part: 2,
  sourceId: null,
  outcome: 'refused',
  revision: null,
  status: null,
  score: null,
  grade: null,
  findings: [
    finding,
    { ...finding, rule: 'C-01', field: '/title', from: '岗位名称', evidence: '', message: '没有写岗位名称', fix: '写岗位名称。' },
  ],
};
const pages: ReceiptItem[][] = [[item], [refused]];
const readReceipt: ReadReceipt = async ({ after, limit }) => {
  const page = after === null ? 0 : Number(after);
  return ok({ ...receipt, items: (pages[page] ?? []).slice(0, limit), next: page + 1 < pages.length ? String(page + 1) : null });
};
const get = (path: string, headers: Record<string, string> = {}) =>
  anIntake({ readReceipt }).call('GET', `/submissions/${submissionId}${path}`, { headers });

describe('a receipt as CSV', () => {
  it.each([
    ['?format=csv', {}],
    ['', { Accept: 'text/csv' }],
    ['', { Accept: 'text/csv, application/json;q=0.5' }],
  ])('%s %j: all pages, a row a record, for a spreadsheet', async (path, headers) => {
    const response = await get(path, headers);
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(response.headers.get('content-disposition')).toContain(`receipt-${submissionId}.csv`);
    expect(response.headers.get('link')).toBeNull();
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await response.arrayBuffer());
    expect(text.split('\r\n')).toEqual([
      '\uFEFF行号,工作表,部分,岗位编号,结果,版本,状态,质量分,等级,问题,怎么改,列',
      '1,,,A1,新增,1,已发布,92,优,,,',
      '9,Sheet1,2,,退回,,,,,1. 没有写工作地点（收到：火星） 2. 没有写岗位名称,1. 写明市、区县和详细地址。 2. 写岗位名称。,1. /place 2. 岗位名称',
      '',
    ]);
  });

  it('is a page with a link to the next when a limit is asked for', async () => {
    const response = await get('?format=csv&limit=1&outcome=refused');
    expect((await response.text()).split('\r\n')).toHaveLength(3);
    const next = /^<(.+)>; rel="next"$/.exec(response.headers.get('link') ?? '')?.[1] ?? '';
    const query = new URL(next, 'http://ganghui.test').searchParams;
    expect(Object.fromEntries(query)).toEqual({ format: 'csv', limit: '1', outcome: 'refused', after: '1' });
  });

  it('is JSON when the query says so, whatever Accept says', async () => {
    expect((await get('?format=json', { Accept: 'text/csv' })).headers.get('content-type')).toContain('application/json');
    expect((await get('', { Accept: '*/*' })).headers.get('content-type')).toContain('application/json');
  });

  it('is a problem when there is no such submission', async () => {
    const { call } = anIntake({ readReceipt: async () => refuse({ kind: 'submission-unknown', detail: '没有。', fix: '请核对。' }) });
    expect((await call('GET', `/submissions/${submissionId}?format=csv`)).status).toBe(404);
  });
});

describe('a line of CSV', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+86', "'+86"],
    ['-5', "'-5"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\tx', "'\tx"],
    ['a,b', '"a,b"'],
    ['say "hi"', '"say ""hi"""'],
    ['=HYPERLINK("x","y")', `"'=HYPERLINK(""x"",""y"")"`],
    ['two\nlines', '"two\nlines"'],
    ['车工', '车工'],
  ])('%s is written %s', (text, written) => expect(csvLine([text])).toBe(`${written}\r\n`));
});
