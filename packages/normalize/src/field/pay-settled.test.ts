import { expect, it } from 'vitest';
import { createTrace } from '../trace.ts';
import { parsePay } from './pay.ts';
import { payOf } from './pay-of.ts';
import { settlementOf } from './pay-period.ts';

const read = (salary: string, salaryPeriod?: string, salaryNote?: string) => {
  const trace = createTrace({});
  const columns = { salary, ...(salaryPeriod ? { salaryPeriod } : {}), ...(salaryNote ? { salaryNote } : {}) };
  return { pay: payOf({ sourceId: 'A1', title: '车工', ...columns }, { trace }), ...trace };
};

it.each([
  ['8K-1W2', '周结', 8000, 'month'],
  ['3000', '日结', 3000, 'month'],
  ['5500-7000', '日结工资', 5500, 'month'],
  ['6000', '当日结', 6000, 'month'],
  ['5500-7000', '半月结', 5500, 'month'],
  ['5500-7000', '月结', 5500, 'month'],
  ['8000', '按方结算', 8000, 'month'],
  ['8000', '完工结', 8000, 'month'],
  ['20-30万', '月结', 200_000, 'year'],
  ['180', '日结', 180, 'day'],
  ['200-260', '日结工资', 200, 'day'],
  ['200', '天结', 200, 'day'],
  ['200', '日结/周结', 200, 'day'],
  ['20元/小时', '日结', 20, 'hour'],
  ['6000-9000', '计件', 6000, 'month'],
  ['3.5', '计件', 3.5, 'piece'],
  ['5500', '周薪', 5500, 'week'],
  ['260', '元/天', 260, 'day'],
])('reads %s beside a column that says %s', (salary, period, min, expected) => {
  expect(read(salary, period).pay).toMatchObject({ min, period: expected });
});

it.each([
  ['1500-2000', '周结'],
  ['900', '周结'],
  ['1200', '日结'],
  ['300', '完工结'],
])('leaves %s alone, settled by %s', (salary, period) => {
  expect(read(salary, period)).toMatchObject({ pay: null, findings: [{ field: '/pay' }] });
});

it('reads a note that names how one is paid the same way', () => {
  expect(read('6000-9000', undefined, '计件').pay).toMatchObject({ min: 6000, period: 'month' });
  expect(read('220-260', undefined, '日结').pay).toMatchObject({ min: 220, period: 'day' });
  expect(read('0.5元/件', undefined, '计件').pay).toMatchObject({ min: 0.5, period: 'piece' });
});

it.each([
  ['日结 3000', 3000, 'month'],
  ['日结工资260-300', 260, 'day'],
  ['周结 8000', 8000, 'month'],
  ['计件 1000-1500', 1000, 'month'],
])('reads the same inside one text: %s', (text, min, period) => {
  expect(parsePay(text)?.pay).toMatchObject({ min, period });
});

it.each(['周结 1200', '日结 1200', '900 计件'])('does not guess at %s', (text) => {
  expect(parsePay(text)).toBeUndefined();
});

it.each(['日薪', '元/天', '小时', '月', '按月', '小时结'])('knows that %s is more than a way to settle', (cell) => {
  expect(settlementOf(cell)).toBeUndefined();
});
