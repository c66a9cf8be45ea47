import type { RawPosting } from '@ganghui/spec';
import { expect, it } from 'vitest';
import { createTrace } from '../trace.ts';
import { datesOf } from './dates.ts';

const now = Date.parse('2026-11-21T15:30:00+08:00');
function dates(fields: Partial<RawPosting>, validDays?: number) {
  const trace = createTrace({});
  const read = datesOf({ sourceId: 'A1', title: '车工', ...fields }, { trace, now, validDays });
  return { ...read, findings: trace.findings, provenance: trace.provenance };
}

it('leaves an end that cannot be read open, and says so, also when the profile has a usual length', () => {
  const { validThrough, findings } = dates({ validThrough: '2026-02-30' }, 30);
  expect(validThrough).toBeNull();
  expect(findings).toMatchObject([{ rule: 'N-01', severity: 'deduct', points: 3, field: '/validThrough', evidence: '2026-02-30' }]);
});

it('takes 长期有效 for an open end and an unset date for no date', () => {
  expect(dates({ validThrough: '长期有效' }, 30)).toMatchObject({
    validThrough: null,
    findings: [],
    provenance: { '/validThrough': { method: 'open-ended' } },
  });
  expect(dates({ validThrough: '0000-00-00' }, 30)).toMatchObject({ validThrough: '2026-12-21T23:59:59+08:00', findings: [] });
  expect(dates({ publishedAt: '--', validThrough: '暂无' })).toMatchObject({
    publishedAt: '2026-11-21T15:30:00+08:00',
    validThrough: null,
    findings: [],
  });
});

it('counts 30天 and 一个月 from the day of publication', () => {
  expect(dates({ publishedAt: '2026-11-01', validThrough: '30天' }).validThrough).toBe('2026-12-01T23:59:59+08:00');
  expect(dates({ validThrough: '一个月' }).validThrough).toBe('2026-12-21T23:59:59+08:00');
});

it('puts an end without a year behind the day of publication', () => {
  expect(dates({ publishedAt: '2026-11-01', validThrough: '06-30' }).validThrough).toBe('2027-06-30T23:59:59+08:00');
  expect(dates({ publishedAt: '06-30' }).publishedAt).toBe('2026-06-30T00:00:00+08:00');
});

it('says when a posting holds from a day after its last', () => {
  const { findings } = dates({ validFrom: '2026-12-31', validThrough: '2026-12-01' });
  expect(findings).toMatchObject([{ rule: 'C-03', severity: 'deduct', field: '/validFrom', evidence: '2026-12-31 至 2026-12-01' }]);
  expect(dates({ validFrom: '2026-12-01', validThrough: '2026-12-01' }).findings).toEqual([]);
});

it("counts the profile's usual length from publication or the last update, whichever is later, and never sets an end that is past", () => {
  expect(dates({ publishedAt: '2026-11-01' }, 30)).toMatchObject({
    validThrough: '2026-12-01T23:59:59+08:00',
    provenance: { '/validThrough': { method: 'default-validity', raw: '30 天' } },
  });
  expect(dates({ publishedAt: '2026-09-01', updatedAt: '2026-11-11' }, 30).validThrough).toBe('2026-12-11T23:59:59+08:00');
  expect(dates({ publishedAt: '2026-09-01' }, 30).validThrough).toBeNull();
});

it.each(['2026-12-20 00:00:00', '2026-12-20T00:00:00+08:00', '2026/12/20 0:00', '20261220000000', '2026-12-20'])(
  'keeps open until the day is over when the end is printed as %s',
  (validThrough) => expect(dates({ validThrough }).validThrough).toBe('2026-12-20T23:59:59+08:00'),
);

it('closes at the hour where one is said', () =>
  expect(dates({ validThrough: '2026-12-20 17:00:00' }).validThrough).toBe('2026-12-20T17:00:00+08:00'));
