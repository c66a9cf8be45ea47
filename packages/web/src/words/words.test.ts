import { gradeOf, type Pay } from '@ganghui/spec';
import { describe, expect, it } from 'vitest';
import { publishedText, validText } from './dates.ts';
import { fieldName } from './field-names.ts';
import { grades } from './grade-words.ts';
import { monthlyText, payText } from './pay-text.ts';
import { educationText, experienceText } from './requirement-words.ts';

const aPay = (overrides: Partial<Pay>): Pay => ({
  ...{ min: null, max: null, period: null, months: null, negotiable: false, monthlyMin: null, monthlyMax: null, text: '' },
  ...overrides,
});

describe('pay', () => {
  it.each<[string, Partial<Pay>]>([
    ['8000–12000 元/月 · 13薪', { min: 8000, max: 12000, period: 'month', months: 13 }],
    ['8000–12000 元/月', { min: 8000, max: 12000, period: 'month', months: 12 }],
    ['6000 元/月', { min: 6000, max: 6000, period: 'month' }],
    ['6000 元/月以上', { min: 6000, period: 'month' }],
    ['最高 9000 元/月', { max: 9000, period: 'month' }],
    ['25–30 元/小时', { min: 25, max: 30, period: 'hour' }],
    ['200 元/天', { min: 200, max: 200, period: 'day' }],
    ['0.35–0.5 元/件', { min: 0.35, max: 0.5, period: 'piece' }],
    ['15–20 万元/年', { min: 150000, max: 200000, period: 'year' }],
    ['1200–1500 元/周', { min: 1200, max: 1500, period: 'week' }],
    ['5000–8000 元', { min: 5000, max: 8000 }],
    ['8000–10000 元/月 · 可面议', { min: 8000, max: 10000, period: 'month', negotiable: true }],
    ['面议', { negotiable: true, text: '面议' }],
    ['薪资未写明', {}],
  ])('reads %s', (text, pay) => expect(payText(aPay(pay))).toBe(text));

  it('says so when there is none', () => expect(payText(null)).toBe('薪资未写明'));

  it('is compared by the month only where it is said otherwise', () => {
    expect(monthlyText(aPay({ min: 25, max: 30, period: 'hour', monthlyMin: 4350, monthlyMax: 5220 }))).toBe('约合 4350–5220 元/月');
    expect(monthlyText(aPay({ min: 8000, period: 'month', monthlyMin: 8000 }))).toBeNull();
    expect(monthlyText(aPay({ min: 0.35, period: 'piece' }))).toBeNull();
  });
});

describe('dates', () => {
  const now = new Date('2026-11-21T00:30:00+08:00');
  it.each([
    ['2026-11-21T00:10:00+08:00', '今天'],
    ['2026-11-20T23:59:00+08:00', '昨天'],
    ['2026-11-18T09:00:00+08:00', '3 天前'],
    ['2026-11-02T09:00:00+08:00', '2026-11-02'],
    ['2026-11-22T09:00:00+08:00', '2026-11-22'],
  ])('says when %s was, by Beijing days', (instant, text) => expect(publishedText(instant, now)).toBe(text));

  it('says how long a posting is valid', () => {
    expect(validText('2026-12-01T23:59:59+08:00', now)).toBe('2026-12-01（还有 10 天）');
    expect(validText('2026-11-21T23:59:59+08:00', now)).toBe('2026-11-21（今天截止）');
    expect(validText(null, now)).toContain('未写明');
  });
});

describe('grades', () => {
  it.each(grades)('$grade begins where the rules say', ({ grade, from }) => {
    expect(gradeOf(from)).toBe(grade);
    expect(from === 0 || gradeOf(from - 0.1) !== grade).toBe(true);
  });
});

describe('requirements', () => {
  it('says the minimum asked', () => {
    expect([educationText('30'), educationText('none'), educationText('11'), educationText(null)]).toEqual([
      '大专及以上',
      '学历不限',
      '博士',
      null,
    ]);
    expect(experienceText({ minYears: 3, maxYears: 5 })).toBe('3–5 年经验');
    expect(experienceText({ minYears: 0, maxYears: null })).toBe('经验不限');
    expect(experienceText({ minYears: 2, maxYears: null })).toBe('2 年以上经验');
    expect(experienceText(null)).toBeNull();
  });

  it('names a field by the nearest name above it', () =>
    expect(['/pay/min', '/employer/uscc', '/unheard-of', ''].map(fieldName)).toEqual(['薪资', '统一社会信用代码', '/unheard-of', '']));
});
