import { describe, expect, it } from 'vitest';
import { parseSearchParams } from './parse-search-params.ts';
import { searchUrl } from './search-url.ts';

const at = new Date('2026-11-21T02:00:00Z');
const parse = (query: string) => parseSearchParams(new URL(`http://ganghui.test/?${query}`), at);
const queryOf = (query: string) => {
  const parsed = parse(query);
  if (!parsed.ok) throw new Error(parsed.error.detail);
  return parsed.value;
};
const refusalOf = (query: string) => {
  const parsed = parse(query);
  if (parsed.ok) throw new Error('was understood');
  return parsed.error;
};

describe('the query string of a search', () => {
  it('is everything, newest first, when empty', () =>
    expect(queryOf('q=&city=&minPay=&market=')).toEqual({
      ...{ text: '', regions: [], minPay: null, marketId: null, limit: 20, cursor: 0 },
      at: '2026-11-21T02:00:00.000Z',
    }));

  it.each([
    ['南京', '320100'],
    ['南京市', '320100'],
    ['320100', '320100'],
    ['江宁区', '320115'],
    ['昆山', '320583'],
    ['南京鼓楼区', '320106'],
    ['江苏省徐州市鼓楼区', '320302'],
    ['姜堰市', '321204'],
    ['３２０１００', '320100'],
  ])('understands the place %s', (written, code) => expect(queryOf(`city=${encodeURIComponent(written)}`).regions).toEqual([code]));

  it('takes several places, repeated or with commas, once each', () =>
    expect(queryOf('city=南京,苏州&city=南京市&city=江宁区').regions).toEqual(['320100', '320500', '320115']));

  it('refuses an unknown place and says what is allowed', () => {
    expect(refusalOf('city=火星')).toMatchObject({ field: 'city', detail: '没有叫“火星”的城市或区县。' });
    expect(refusalOf('city=999999').fix).toContain('六位区划代码');
  });

  it('asks which one is meant when a name stands for several places', () => {
    const { detail, fix } = refusalOf('city=鼓楼区');
    expect(detail).toContain('不止一处');
    expect(fix).toContain('南京市鼓楼区（320106）');
  });

  it.each([
    ['minPay=8k', 'minPay'],
    ['minPay=-1', 'minPay'],
    ['limit=0', 'limit'],
    ['limit=51', 'limit'],
    ['cursor=-5', 'cursor'],
    ['cursor=1.5', 'cursor'],
    ['market=nanjing', 'market'],
    [`q=${'工'.repeat(101)}`, 'q'],
  ])('refuses %s, naming the field', (query, field) => {
    const refusal = refusalOf(query);
    expect(refusal.field).toBe(field);
    expect(refusal.fix).not.toBe('');
  });

  it('counts characters, not code units, of the words', () => expect(queryOf(`q=${'𠮷'.repeat(100)}`).text).toHaveLength(200));

  it('survives the way into an address and back', () => {
    const query = queryOf('q=C%2B%2B 车工&city=南京,江宁区&minPay=8000&market=320100-01&limit=5&cursor=10');
    const { search } = new URL(searchUrl(query, { cursor: 10 }), 'http://ganghui.test');
    expect(queryOf(search.slice(1))).toEqual(query);
  });
});
