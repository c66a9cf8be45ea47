import { describe, expect, it } from 'vitest';
import { aPosting, monthly } from '../testing/a-posting.ts';
import { found, severities } from '../testing/findings.ts';

const at = (region: string, ...path: string[]) => ({ place: { region, path: ['江苏省', ...path], address: null, location: null } });
const wuxi = at('320214', '无锡市', '新吴区');
const suzhou = at('320505', '苏州市', '虎丘区');
const paid = (pay: Partial<NonNullable<ReturnType<typeof monthly>>>) => ({ pay: { ...monthly(null, null)!, ...pay } });

describe('D-17, the minimum wage', () => {
  it('stops a full-time month that ends below the floor', () =>
    expect(found('D-17', { ...wuxi, pay: monthly(1800, 2300) })).toMatchObject([
      {
        severity: 'block',
        field: '/pay',
        points: 100,
        basis: '劳动法 第48条',
        message: expect.stringContaining('新吴区最低工资 2660 元/月'),
      },
    ]));
  it('deducts when only the lower end is below it, and names floor and place', () =>
    expect(found('D-17', { ...wuxi, pay: monthly(2300, 4000) })).toMatchObject([
      { severity: 'deduct', points: 6, message: '薪资下限 2300 元低于新吴区最低工资 2660 元/月' },
    ]));
  it('passes the floor itself', () => expect(found('D-17', { ...wuxi, pay: monthly(2660, 2660) })).toEqual([]));

  it('holds instead of stopping where the class is only inferred', () => {
    expect(severities('D-17', { ...suzhou, pay: monthly(2200, 2400) })).toEqual(['hold']);
    expect(severities('D-17', { ...suzhou, pay: monthly(1800, 1900) })).toEqual(['block']);
  });
  it('uses the lowest floor where the class is unknown', () => {
    const huaian = at('320812', '淮安市', '清江浦区');
    expect(found('D-17', { ...huaian, pay: monthly(2100, 2300) })).toEqual([]);
    expect(severities('D-17', { ...huaian, pay: monthly(1500, 1900) })).toEqual(['block']);
  });

  it('leaves internships, part-time months, pieces and other provinces alone', () => {
    const low = { ...wuxi, pay: monthly(1500, 1800) };
    expect(found('D-17', { ...low, employmentForm: 'internship' })).toEqual([]);
    expect(found('D-17', { ...low, employmentForm: 'part-time' })).toEqual([]);
    expect(found('D-17', { ...wuxi, ...paid({ min: 2, max: 5, period: 'piece' }) })).toEqual([]);
    expect(
      found('D-17', { pay: monthly(1500, 1800), place: { region: '310101', path: ['上海市', '黄浦区'], address: null, location: null } }),
    ).toEqual([]);
  });
  it('holds a monthly wage below the floor when nobody says full-time, unless it is an internship by name', () => {
    expect(severities('D-17', { ...wuxi, pay: monthly(1500, 1800), employmentForm: null })).toEqual(['hold']);
    expect(found('D-17', { ...wuxi, pay: monthly(1500, 1800), employmentForm: null, title: '车间实习生' })).toEqual([]);
  });
  it('holds a day wage that would not make a month', () =>
    expect(
      severities('D-17', {
        ...wuxi,
        ...paid({ min: 80, max: 100, period: 'day', monthlyMin: 1740, monthlyMax: 2175, text: '80-100元/天' }),
      }),
    ).toEqual(['hold']));
  it('takes 3-5 for thousands gone astray, not for a wage', () => expect(found('D-17', { ...wuxi, pay: monthly(3, 5) })).toEqual([]));
  it('deducts for an hour below the hourly floor', () => {
    const hourly = (amount: number) =>
      paid({ min: amount, max: amount, period: 'hour', monthlyMin: amount * 174, monthlyMax: amount * 174, text: `${amount}元/小时` });
    expect(severities('D-17', { ...wuxi, ...hourly(18), employmentForm: 'part-time' })).toEqual(['deduct']);
    expect(found('D-17', { ...wuxi, ...hourly(30), employmentForm: 'part-time' })).toEqual([]);
    // A full month of such hours is what the law asks about; whether they are full is for a person to see.
    expect(severities('D-17', { ...wuxi, ...hourly(5), employmentForm: 'full-time' })).toEqual(['hold']);
    expect(found('D-17', { ...wuxi, ...hourly(20), employmentForm: 'full-time' })).toEqual([]);
  });
  it('holds work without base pay', () =>
    expect(found('D-17', { description: `${aPosting().description}无底薪，高提成。` })).toMatchObject([{ severity: 'hold', points: 30 }]));
});
