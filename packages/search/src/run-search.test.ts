import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anIndexOf, aQuery, found } from './testing/a-feed.ts';

const pay = (monthlyMin: number | null, monthlyMax: number | null, negotiable = false) => ({
  pay: { min: null, max: null, period: null, months: null, negotiable, monthlyMin, monthlyMax, text: '' },
});
const coded = (name: string | null, local: string | null = null) => ({
  occupation: { code: null, name, confidence: 1, candidates: [], local: local === null ? null : { code: null, name: local } },
});
const at = (region: string | null, ...path: string[]) => ({ place: { region, path, address: null, location: null } });
const employer = (name: string) => ({ employer: { name, uscc: null, nature: null, size: null, industry: null, intro: null } });

describe('words', () => {
  it('must all occur, in whatever field', async () => {
    const index = await anIndexOf({ title: '电工', benefits: ['双休'] }, { title: '电工' }, { title: '焊工', benefits: ['双休'] });
    expect(await found(index, '电工 双休')).toBe('A');
    expect(await found(index, '电工　双休')).toBe('A');
    expect(await found(index, '电工 双休 夜班')).toBe('');
  });

  it('of several characters stand together in their order', async () => {
    const index = await anIndexOf(
      { title: '数控车工' },
      { title: '车床数控工' },
      { title: '数控、控车、车工' },
      { title: '车工', description: '数控' },
    );
    expect(await found(index, '数控车工')).toBe('A');
  });

  it('are found in title, occupation, employer, benefits, place and description', async () => {
    const index = await anIndexOf({
      title: '绣花机操作',
      ...coded('缝纫工', '平车工'),
      ...employer('禾田刺绣厂'),
      benefits: ['包午餐'],
      ...at('320585', '江苏省', '苏州市', '太仓市'),
      places: [{ region: '320612', path: ['江苏省', '南通市', '通州区'] }],
      description: '看懂花样图纸',
    });
    const words = [
      '绣花机',
      '缝纫工',
      '平车工',
      '禾田刺绣',
      '午餐',
      '太仓',
      '苏州太仓',
      '苏州市太仓市',
      '江苏',
      '南通通州',
      '花样图纸',
      '绣',
    ];
    for (const word of words) expect([word, await found(index, word)]).toEqual([word, 'A']);
  });

  it('of Latin letters are whole, whatever their width and case', async () => {
    const index = await anIndexOf(
      { title: 'C++开发' },
      { title: 'C#开发' },
      { title: 'ＪＡＶＡ开发' },
      { title: 'JavaScript开发' },
      { title: '.NET' },
    );
    expect(await found(index, 'c++')).toBe('A');
    expect(await found(index, 'C# 开发')).toBe('B');
    expect(await found(index, 'java')).toBe('C');
    expect(await found(index, '.net')).toBe('E');
    expect(await found(index, 'c')).toBe('');
  });

  it('find a licence class by its letter and character', async () => {
    const index = await anIndexOf({ title: '司机', description: '持A照优先' }, { title: '司机', description: '持B2照优先' });
    expect(await found(index, 'A照')).toBe('A');
    expect(await found(index, 'b2照 司机')).toBe('B');
  });

  it('never reach requirements or the contact', async () => {
    const index = await anIndexOf({
      requirements: { age: '十八至三十五周岁', gender: '限女性', householdRegister: '本地户籍' },
      contact: { name: '周梅梅', phone: '13800138000', email: 'zhou@example.com', consent: true },
      description: '电话13800138000',
    });
    for (const word of ['三十五周岁', '女性', '限女性', '户籍', '周梅梅', '13800138000', 'zhou', 'example'])
      expect([word, await found(index, word)]).toEqual([word, '']);
  });

  it('that are no words are ignored', async () => {
    const index = await anIndexOf({ title: '电工' }, { title: '焊工' });
    expect(await found(index, '电工 ——')).toBe('A');
    expect(await found(index, '？！ "" * ()')).toBe('BA');
  });

  it('of any kind never break the search', async () => {
    const index = await anIndexOf({ title: '电工 OR "焊工"' });
    const hostile = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc
        .array(
          fc.constantFrom(
            '"',
            '*',
            '^',
            'NEAR(',
            'AND',
            'NOT',
            '{title}:',
            '-',
            '+',
            '.',
            'title:',
            '电',
            '\u0000',
            '\ud800',
            ' ',
            "'",
            ')',
          ),
        )
        .map((all) => all.join('')),
    );
    await fc.assert(
      fc.asyncProperty(hostile, hostile, async (text, other) => {
        const { total } = await index.search(aQuery({ text, marketId: other || null, regions: other ? [other] : [] }));
        expect(total).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('the order', () => {
  it('puts the title before the occupation, that before the employer, and the description last', async () => {
    const index = await anIndexOf(
      { description: '焊接' },
      { ...employer('南京禾田精密焊接有限公司') },
      { ...coded('焊接工') },
      { title: '焊接' },
      ...Array.from({ length: 12 }, () => ({})),
    );
    expect(await found(index, '焊接')).toBe('DCBA');
  });

  it('is newest first among equals and without words, then by id', async () => {
    const publishedAt = '2026-11-01T08:00:00+08:00';
    const index = await anIndexOf({ publishedAt }, { publishedAt: '2026-11-01T00:00:00Z' }, { publishedAt: '2026-11-01T00:00:01Z' });
    expect(await found(index, '')).toBe('CAB');
    expect(await found(index, '普工')).toBe('CAB');
  });
});

describe('filters', () => {
  it('take a city for its counties and for what is known only to the city, a county for itself', async () => {
    const index = await anIndexOf(at('320115'), at('320100'), at('320106'), at('320505'), at('320000'), at(null));
    const regions = async (...codes: string[]) => [...(await found(index, { regions: codes }))].sort().join('');
    expect(await regions('320100')).toBe('ABC');
    expect(await regions('320115')).toBe('A');
    expect(await regions('320115', '320500')).toBe('AD');
    expect(await regions('320000')).toBe('ABCDE');
    expect(await regions('330100')).toBe('');
    expect(await regions('', '32', '000000', 'x')).toBe('');
    expect([...(await found(index, { text: '普工', regions: ['320100'] }))].sort().join('')).toBe('ABC');
  });

  it('compare the pay a month at its upper end and leave out what is negotiable or unsaid', async () => {
    const index = await anIndexOf(pay(5000, 8000), pay(8000, null), pay(5000, 7999), pay(9000, 12000, true), pay(null, null), {
      pay: null,
    });
    expect(await found(index, { minPay: 8000 })).toBe('BA');
    expect(await found(index, { minPay: 0 })).toBe('CBA');
    expect(await found(index, { minPay: null })).toBe('FEDCBA');
  });

  it('leave out what is past its last day, wherever its clock stands', async () => {
    const index = await anIndexOf(
      { validThrough: '2026-11-21T07:59:59+08:00' },
      { validThrough: '2026-11-21T08:00:00+08:00' },
      { validThrough: null },
    );
    expect(await found(index, '')).toBe('CB');
    expect(await found(index, '普工')).toBe('CB');
  });

  it('keep to one market', async () => {
    const index = await anIndexOf({ marketId: '320100-01' }, { marketId: '320100-02' }, { marketId: '320200-01' });
    expect(await found(index, { marketId: '320100-02' })).toBe('B');
    expect(await found(index, { text: '普工', marketId: '320200-01' })).toBe('C');
    expect(await found(index, { text: '320100', marketId: null })).toBe('');
  });
});

describe('totals, facets and pages', () => {
  it('count every city although one is chosen, and grades within the choice', async () => {
    const index = await anIndexOf(at('320115'), at('320100'), at('320505'), at('320000'), at(null), at('110105'));
    for (const text of ['', '普工']) {
      const { total, facets } = await index.search(aQuery({ text, regions: ['320100'] }));
      expect(total).toBe(2);
      expect(facets.city).toEqual([
        { value: '320100', name: '南京市', count: 2 },
        { value: '110100', name: '北京市', count: 1 },
        { value: '320500', name: '苏州市', count: 1 },
      ]);
      expect(facets.grade).toEqual([{ value: '优', name: '优', count: 2 }]);
    }
  });

  it('give what is needed to decide whether to open a posting', async () => {
    const index = await anIndexOf({ title: '电工', benefits: ['双休'] });
    const { items } = await index.search(aQuery());
    expect(items).toMatchObject([
      { id: '320100-01.A', title: '电工', city: '南京市', county: '江宁区', region: '320115', benefits: ['双休'], score: 92, grade: '优' },
    ]);
    expect(JSON.stringify(items)).not.toContain('80000123');
  });

  it('lead through everything exactly once, page by page', async () => {
    const index = await anIndexOf(
      ...Array.from({ length: 23 }, (_, each) => ({ title: each % 3 ? '电工' : '电工电工', sourceId: `S${each}` })),
    );
    for (const text of ['', '电工']) {
      const seen: string[] = [];
      let next: number | null = 0;
      while (next !== null) {
        const page = await index.search(aQuery({ text, limit: 5, cursor: next }));
        expect(page.total).toBe(23);
        seen.push(...page.items.map(({ id }) => id));
        next = page.next;
      }
      expect(new Set(seen).size).toBe(23);
      expect(seen).toHaveLength(23);
    }
    expect(await index.search(aQuery({ limit: 5, cursor: 40 }))).toMatchObject({ total: 23, items: [], next: null });
  });
});
