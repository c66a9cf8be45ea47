import { refuse } from '@ganghui/spec';
import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { type PageDeps, renderProblemPage } from './index.ts';
import { hostile, id, market, pages } from './testing/pages.ts';

const everyPage = ['/', '/?q=x&city=nowhere', `/postings/${id}`, '/markets', `/markets/${market.id}`, '/quality'];

describe('every page', () => {
  it.each(everyPage)('%s runs no script, loads only our stylesheet and may not be framed', async (path) => {
    const { text, headers } = await pages().get(path);
    expect(text).not.toMatch(/<script|<style| style=| on\w+=|javascript:/i);
    expect(text.match(/<(?:link|img|iframe|source)\b[^>]*>/g)).toEqual([
      expect.stringMatching(/^<link rel="stylesheet" href="\/assets\/style\.\w+\.css"\/>$/),
    ]);
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    );
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('same-origin');
  });

  it.each(everyPage)('%s says its language, has one h1, a skip link, and what is owed to seekers', async (path) => {
    const { text } = await pages().get(path);
    expect(text).toMatch(/^<!DOCTYPE html><html lang="zh-CN">/);
    expect(text.match(/<h1>/g)).toHaveLength(1);
    expect(text).toContain('href="#content"');
    expect(text).toContain('信息由各市公共人力资源市场提供');
    expect(text).toContain('不得收取押金、培训费');
  });

  it('has a stylesheet that may be kept for ever, and no other file', async () => {
    const { get } = pages();
    const path = /href="(\/assets\/[^"]+)"/.exec((await get('/')).text)?.[1] ?? '';
    const style = await get(path);
    expect([style.status, style.headers.get('content-type')]).toEqual([200, 'text/css; charset=utf-8']);
    expect(style.headers.get('cache-control')).toContain('immutable');
    expect((await get('/assets/style.000000000000.css')).status).toBe(404);
    expect((await get('/assets/..%2Findex.ts')).status).toBe(404);
  });

  it('leaves an outage to whoever mounts the pages', async () => {
    const reported: Error[] = [];
    const { app } = pages({ search: () => Promise.reject(new Error('table is away')) });
    const mounted = new Hono().route('/', app).onError((error, c) => {
      reported.push(error);
      return c.text('away', 500);
    });
    expect(await (await mounted.request('/')).text()).toBe('away');
    expect(reported).toEqual([new Error('table is away')]);
  });
});

describe('the pages of the markets', () => {
  it('lead from the list to the report and the postings of a market', async () => {
    const { text } = await pages().get('/markets');
    expect(text).toContain('href="/markets/320100-01"');
    expect(text).toContain('href="/?market=320100-01"');
  });

  it('show the report with the sequence it stands at', async () => {
    const { text } = await pages().get('/markets/320100-01');
    for (const each of ['91.5', '没有写招聘人数', '2 个岗位，共扣 10 分', '数据截至共享流序号 241（北京时间 2026-11-21 10:00）'])
      expect(text).toContain(each);
  });

  it('answer an unknown market with 404', async () => {
    const readMarketReport: PageDeps['readMarketReport'] = async () =>
      refuse({ kind: 'market-unknown', detail: '没有编号为 x 的市场。', fix: '请核对编号。' });
    const { status, text } = await pages({ readMarketReport }).get('/markets/x');
    expect([status, text.includes('没有编号为 x 的市场。')]).toEqual([404, true]);
  });
});

describe('a problem page', () => {
  it('says what happened and leads back, whatever the words hold', () => {
    const page = renderProblemPage({ status: 500, title: '服务暂时不可用', detail: hostile });
    expect(page).toContain('服务暂时不可用');
    expect(page).toContain('href="/"');
    expect(page).not.toContain('<script');
  });
});
