import { MarketReport } from '@ganghui/spec';
import { describe, expect, it } from 'vitest';
import { assess } from './assess.ts';
import { type AssessedPosting, reportOf } from './report.ts';
import { aPosting, now } from './testing/a-posting.ts';

const market = { id: '320100-01', name: '南京市公共人力资源市场', region: '320100', city: '南京市', phone: '025-52345678' };
const counts = { held: 2, suspended: 1, closed: 7 };
const asOf = { sequence: 42, at: '2026-11-21T10:00:00+08:00' };
const assessed = (n: number, overrides: Parameters<typeof aPosting>[0] = {}): AssessedPosting => {
  const id = `320100-01.NJ-${n}`;
  return { postingId: id, quality: assess(aPosting({ ...overrides, id }), { now }).quality, duplicated: n % 2 === 0 };
};
const postings = [
  assessed(1),
  assessed(3, { headcount: null }),
  assessed(2, { headcount: null, validThrough: null }),
  assessed(4, { employmentForm: null }),
];
const report = reportOf({ market, assessed: postings, counts, asOf });

describe('the report of a market', () => {
  it('follows the spec and holds no phone', () => {
    expect(MarketReport.parse(report)).toEqual(report);
    expect(report.market).not.toHaveProperty('phone');
  });
  it('can be recomputed from its postings', () => {
    expect(report).toMatchObject({
      published: 4,
      ...counts,
      duplicated: 2,
      meanScore: 96.3,
      grade: '优',
      grades: { 优: 4, 良: 0, 合格: 0, 待改进: 0 },
    });
    expect(report.dimensions).toMatchObject({ complete: 88, timely: 95, normative: 100 });
  });
  it('names first what costs most, how often, and where to look', () =>
    expect(report.topFindings).toMatchObject([
      { rule: 'C-02', severity: 'deduct', count: 2, pointsLost: 10, example: '320100-01.NJ-2' },
      { rule: 'C-03', count: 1, pointsLost: 3 },
      { rule: 'C-05', count: 1, pointsLost: 2 },
    ]));
  it('does not depend on the order of the postings', () =>
    expect(reportOf({ market, assessed: [...postings].reverse(), counts, asOf })).toEqual(report));
  it('has no grade without postings', () =>
    expect(reportOf({ market, assessed: [], counts, asOf })).toMatchObject({
      published: 0,
      meanScore: null,
      grade: null,
      dimensions: null,
      topFindings: [],
    }));
});
