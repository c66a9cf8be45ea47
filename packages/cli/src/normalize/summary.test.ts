import { describe, expect, it } from 'vitest';
import { ran } from '../testing/a-world.ts';
import { aRecord, ndjsonOf } from '../testing/records.ts';

const rowOf = (err: string, name: string): string[] => (err.split('\n').find((line) => line.startsWith(name)) ?? '').split(/ {2,}/);

describe('the summary', () => {
  const records = [
    aRecord(),
    aRecord({ sourceId: 'B', headcount: '若干' }),
    aRecord({ sourceId: 'C', headcount: '看情况', education: undefined }),
    aRecord({ sourceId: 'D', headcount: undefined, employerName: undefined }),
  ];

  it('counts for each field what was said, understood, missed and unsaid', async () => {
    const { err } = await ran(['normalize', 'a', '--market', '320100-01'], { a: ndjsonOf(records) });
    expect(rowOf(err, '招聘人数')).toEqual(['招聘人数', '3', '1', '1', '33.3%', '1', '1']);
    expect(rowOf(err, '学历要求')).toEqual(['学历要求', '3', '3', '0', '0.0%', '0', '1']);
    expect(err).toMatch(/never said\)：.*电子邮箱/);
  });

  it('counts outcomes and findings, and gives the speed', async () => {
    const { code, err } = await ran(['normalize', 'a', '--market', '320100-01'], { a: ndjsonOf(records) });
    expect(code).toBe(1);
    expect(err).toMatch(/共 4 条 {2}发布 published 3 {2}待审 held 0 {2}退回 refused 1/);
    expect(rowOf(err, 'C-01').slice(0, 3)).toEqual(['C-01', '退回', '1']);
    expect(err).toMatch(/每秒 [\d,]+ 条/);
  });

  it('is silent when asked, and says nothing of a market that is known', async () => {
    const files = { a: ndjsonOf(records) };
    expect((await ran(['normalize', 'a', '--quiet'], files)).err).toBe('');
    expect((await ran(['normalize', 'a'], files)).err).toContain('000000-00');
    expect((await ran(['normalize', 'a', '--market', '320100-01'], files)).err).not.toContain('000000-00');
  });
});
