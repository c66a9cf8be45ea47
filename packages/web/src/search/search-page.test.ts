import type { SearchQuery } from '@ganghui/core';
import { describe, expect, it } from 'vitest';
import { aSummary, found, hostile, id, nothing, pages } from '../testing/pages.ts';

describe('the search page', () => {
  it('shows what a job seeker needs to decide', async () => {
    const { text } = await pages().get('/?q=车工');
    for (const each of [
      '共 1 个岗位',
      '数控车工',
      '7000–9000 元/月',
      '某机械有限公司',
      '南京市 江宁区',
      '昨天',
      '质量优',
      '五险一金 · 包住',
    ])
      expect(text).toContain(each);
    expect(text).toContain(`href="/postings/${id}"`);
  });

  it('escapes hostile text everywhere', async () => {
    const items = [aSummary({ title: hostile, employer: hostile, city: hostile, benefits: [hostile] })];
    const { text } = await pages({ search: async () => found({ items }) }).get(`/?q=${encodeURIComponent(hostile)}`);
    expect(text).not.toContain('<script');
    expect(text).not.toContain('<img');
    expect(text).toContain('&lt;script&gt;');
  });

  it('keeps the filters when turning the page, and starts anew when one is dropped', async () => {
    const search = async () => found({ total: 60, next: 40 });
    const { text } = await pages({ search }).get('/?q=车工&city=南京&minPay=5000&market=320100-01&cursor=20');
    const q = encodeURIComponent('车工');
    expect(text).toContain(`rel="next" class="button" href="/?q=${q}&amp;city=320100&amp;minPay=5000&amp;market=320100-01&amp;cursor=40"`);
    expect(text).toContain(`href="/?q=${q}&amp;city=320100&amp;minPay=5000&amp;market=320100-01">回到首页`);
    expect(text).toContain(`href="/?q=${q}&amp;city=320100&amp;market=320100-01"><span class="unseen">去掉条件：</span>月薪 5000 元以上`);
    expect(text).toContain('<input type="hidden" name="market" value="320100-01"/>');
  });

  it('keeps a county and several cities selected in the form', async () => {
    const { text } = await pages().get('/?city=江宁区,苏州');
    expect(text).toMatch(/<option value="320115,320500" selected[^>]*>南京市江宁区、苏州市<\/option>/);
  });

  it('names the filter to drop when nothing is found, with what that would find', async () => {
    const search = async ({ text }: SearchQuery) => (text === '' ? found({ total: 57 }) : nothing);
    const { text } = await pages({ search }).get('/?q=宇航员&minPay=8000');
    expect(text).toContain('去掉“宇航员”</a>，有 57 个岗位');
    expect(text).not.toContain('去掉“月薪 8000 元以上”');
  });

  it('refuses an unknown city with help, and forgets nothing else', async () => {
    const { get, queries } = pages();
    const { status, text } = await get('/?q=车工&city=火星&minPay=8000');
    expect(status).toBe(400);
    expect(text).toContain('没有叫“火星”的城市或区县。');
    expect(text).toContain('六位区划代码');
    expect(text).toContain('value="车工"');
    expect(text).toMatch(/<option value="8000" selected/);
    expect(queries).toEqual([]);
  });
});
