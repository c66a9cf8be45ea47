import { ok, refuse } from '@ganghui/spec';
import { aPosting, aQuality } from '@ganghui/spec/testing';
import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { createSeekApp, type SeekDeps } from './seek-app.ts';

const notHere = { kind: 'posting-closed' as const, detail: '岗位“车工”已招满。', fix: '请查找其他岗位。' };

function app(overrides: Partial<SeekDeps> = {}) {
  const reported: unknown[] = [];
  const deps: SeekDeps = {
    search: async () => ({ total: 0, items: [], facets: { city: [], grade: [] }, next: null }),
    openPosting: async (id) => (id.endsWith('gone') ? refuse(notHere) : ok({ posting: aPosting(), quality: aQuality(), duplicates: [] })),
    readMarketReport: async () => refuse({ kind: 'market-unknown', detail: '没有这个市场。', fix: '请核对。' }),
    authenticate: async () => refuse({ kind: 'key-unknown', detail: '密钥不正确。', fix: '请核对。' }),
    parseQuery: (url) => (url.searchParams.has('city') ? refuse({ detail: '没有这个城市。', fix: '请写南京。' }) : ok({} as never)),
    pages: new Hono().get('/', (c) => c.html('<h1>岗汇</h1>')),
    problemPage: ({ status, detail }) =>
      new Response(`<p>${status} ${detail}</p>`, { status, headers: { 'Content-Type': 'text/html; charset=utf-8' } }),
    now: () => new Date('2026-11-21T00:00:00Z'),
    report: (error) => reported.push(error),
    ...overrides,
  };
  return { app: createSeekApp(deps), reported };
}
const get = (path: string, headers: Record<string, string> = {}) => app().app.request(path, { headers });

describe('the seek face', () => {
  it('serves a posting with its quality', async () => {
    const response = await get('/v1/postings/320100-01.NJ-2026-0001');
    expect(await response.json()).toMatchObject({ id: '320100-01.NJ-2026-0001', quality: { score: 92 }, duplicates: [] });
  });

  it('answers 410 to a closed posting and 400 to a query it does not understand, each with what to do', async () => {
    const gone = await get('/v1/postings/320100-01.gone');
    expect([gone.status, gone.headers.get('content-type')]).toEqual([410, 'application/problem+json; charset=utf-8']);
    const query = await get('/v1/postings?city=x');
    expect(query.status).toBe(400);
    expect((await query.json()).detail).toBe('没有这个城市。请写南京。');
    const misspelt = await get('/v1/postings?minpay=8000');
    expect([misspelt.status, (await misspelt.json()).detail]).toEqual([400, expect.stringContaining('minPay')]);
  });

  it('does not take a bad key for nobody', async () => {
    expect((await get('/v1/postings/320100-01.A', { Authorization: 'Bearer nonsense' })).status).toBe(401);
  });

  it('answers an unknown address or method with a problem to a program and a page to a person', async () => {
    const program = await get('/v1/nonsense');
    expect([program.status, program.headers.get('content-type')]).toEqual([404, 'application/problem+json; charset=utf-8']);
    const method = await app().app.request('/v1/feed', { method: 'DELETE' });
    expect(method.headers.get('allow')).toBe('GET');
    expect([method.status, method.headers.get('content-type')]).toEqual([405, 'application/problem+json; charset=utf-8']);
    const head = await app().app.request('/nonsense', { method: 'HEAD', headers: { Accept: 'text/html' } });
    expect([head.status, head.headers.get('content-type'), await head.text()]).toEqual([404, 'text/html; charset=utf-8', '']);
    const person = await get('/nonsense', { Accept: 'text/html' });
    expect([person.status, person.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
    expect(await person.text()).toContain('<p>404 ');
  });

  it('answers an outage without its words, on pages too', async () => {
    const pages = new Hono().get('/', () => {
      throw new Error('secret of the table');
    });
    const { app: broken, reported } = app({ pages });
    const response = await broken.request('/');
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('secret');
    expect(reported).toHaveLength(1);
  });
});
