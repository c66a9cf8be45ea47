import type { RawPosting } from '@ganghui/spec';
import { expect, it } from 'vitest';
import { createTrace } from '../trace.ts';
import { payOf } from './pay-of.ts';

const read = (raw: Partial<RawPosting>) => {
  const trace = createTrace({});
  return { pay: payOf({ sourceId: 'A1', title: '车工', ...raw }, { trace }), ...trace };
};

it('reads an amount in any column before 面议, and keeps both', () => {
  expect(read({ salary: '面议', salaryMin: '5000', salaryMax: '8000' }).pay).toMatchObject({ min: 5000, max: 8000, negotiable: true });
  expect(read({ salary: '面议' }).pay).toMatchObject({ min: null, negotiable: true });
  expect(read({ salary: '5000-8000', salaryMin: '1', salaryMax: '2' }).pay).toMatchObject({ min: 5000, max: 8000, negotiable: false });
});

it.each([
  ['元/天', 'day'],
  ['月薪', 'month'],
  ['元·月', 'month'],
  ['小时', 'hour'],
  ['年', 'year'],
])('takes the period from the column: %s', (salaryPeriod, period) => {
  const salaryMin = period === 'year' ? '60000' : '150';
  expect(read({ salaryMin, salaryPeriod }).pay).toMatchObject({ period });
});

it('doubts numbers under a period nobody knows, not a text that says its own', () => {
  expect(read({ salaryMin: '5000', salaryMax: '8000', salaryPeriod: '1' })).toMatchObject({
    pay: null,
    findings: [{ rule: 'N-01', field: '/pay', evidence: '1' }],
  });
  expect(read({ salary: '5000-8000元/月', salaryPeriod: '1' }).pay).toMatchObject({ period: 'month' });
});

it('takes months and period from a note', () => {
  expect(read({ salaryMin: '5000', salaryMax: '8000', salaryNote: '年底双薪，13薪' }).pay).toMatchObject({ months: 13 });
  expect(read({ salaryMin: '150', salaryMax: '180', salaryNote: '元/天' }).pay).toMatchObject({ period: 'day' });
  expect(read({ salaryNote: '底薪3000+提成' }).pay).toMatchObject({ min: 3000, max: null });
});

it('says what it inferred, what it refused, and that 暂无 says nothing', () => {
  expect(read({ salary: '20-30万' }).findings).toMatchObject([{ severity: 'warn', message: expect.stringContaining('年薪') }]);
  expect(read({ salaryMin: '8000', salaryMax: '5000' }).findings).toMatchObject([{ severity: 'warn' }]);
  expect(read({ salary: '3000美元' }).findings).toMatchObject([{ severity: 'deduct', fix: expect.stringContaining('人民币') }]);
  expect(read({ salary: '暂无' })).toMatchObject({ pay: null, findings: [], provenance: { '/pay': { method: 'not-given' } } });
});
