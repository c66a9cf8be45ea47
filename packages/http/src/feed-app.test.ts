import { gunzipSync } from 'node:zlib';
import type { PageAsked } from '@ganghui/core';
import { everything, type KeyScope, ok, type PostingHistory, refuse } from '@ganghui/spec';
import { anEvent } from '@ganghui/spec/testing';
import { describe, expect, it } from 'vitest';
import { createFeedApp } from './feed-app.ts';

const events = [anEvent(5), anEvent(6)];
const page = { events, last: 9, more: true, head: 12 };
const history: PostingHistory = { postingId: '320100-01.A', entries: [], next: 3, cut: false };
const scopes: Record<string, KeyScope[]> = { 'Bearer good': ['push'], 'Bearer admin': ['admin'] };
const asked: PageAsked[] = [];
const askedOfHistory: object[] = [];
const app = createFeedApp({
  readPage: async (input) => {
    asked.push(input);
    return input.after === 99 ? refuse({ kind: 'cursor-pruned', detail: '没有了。', fix: '' }) : ok(page);
  },
  readHistory: async (input) => {
    askedOfHistory.push(input);
    return ok(history);
  },
  readPostingAsOf: async (input) => {
    askedOfHistory.push(input);
    return refuse({ kind: 'history-closed', detail: '', fix: '' });
  },
  authenticate: async ({ authorization = '' }) =>
    scopes[authorization]
      ? ok({ holder: '321000-01', keyId: 'k_1', scopes: scopes[authorization] })
      : refuse({ kind: 'key-unknown', detail: '', fix: '' }),
  report: () => {},
});
const get = async (address: string, headers: Record<string, string> = {}): Promise<Response> => app.request(address, { headers });

describe('a page of the feed', () => {
  it('is JSON with where to go on', async () => {
    const response = await get('/v1/feed?after=4&limit=2&city=320100');
    expect(response.headers.get('content-type')).toBe('application/json');
    expect(await response.json()).toEqual(page);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'ganghui-last': '9',
      'ganghui-more': 'true',
      'ganghui-head': '12',
      link: '</v1/feed?after=9&limit=2&city=320100>; rel="next"',
      'cache-control': 'private, no-cache',
      vary: 'Accept, Accept-Encoding, Authorization',
    });
  });

  it('is a line for each item for who asks so', async () => {
    const response = await get('/v1/feed', { Accept: 'application/x-ndjson' });
    expect(response.headers.get('content-type')).toBe('application/x-ndjson; charset=utf-8');
    expect(response.headers.get('ganghui-last')).toBe('9');
    const lines = (await response.text()).split('\n');
    expect(lines.pop()).toBe('');
    expect(lines.map((line) => JSON.parse(line))).toEqual(events);
  });

  it.each([
    [undefined, 'application/json'],
    ['', 'application/json'],
    ['*/*', 'application/json'],
    ['application/*', 'application/json'],
    ['text/html,application/xhtml+xml,*/*;q=0.8', 'application/json'],
    ['application/x-ndjson, application/json;q=0.9', 'application/x-ndjson'],
    ['application/x-ndjson;q=0.1, application/json;q=0.9', 'application/json'],
    ['*/*, application/json;q=0', 'application/x-ndjson'],
  ])('for Accept: %s is %s', async (accept, type) =>
    expect((await get('/v1/feed', accept === undefined ? {} : { Accept: accept })).headers.get('content-type')).toContain(type),
  );

  it.each(['text/csv', 'nonsense', 'application/json;q=0', ';;;,,', 'x'.repeat(5000), 'application/x-ndjson;q=abc'])(
    'for Accept: %s is refused before anybody waits, and says what to write',
    async (accept) => {
      const before = asked.length;
      const response = await get('/v1/feed?wait=20', { Accept: accept });
      expect(response.status).toBe(400);
      expect(await response.json()).toMatchObject({
        type: 'urn:ganghui:problem:query-invalid',
        detail: expect.stringContaining('x-ndjson'),
      });
      expect(asked.length).toBe(before);
    },
  );

  it('is packed for who takes gzip, with a tag of its own', async () => {
    const plain = await get('/v1/feed');
    const packed = await get('/v1/feed', { 'Accept-Encoding': 'br, gzip;q=0.5' });
    expect(packed.headers.get('content-encoding')).toBe('gzip');
    expect(gunzipSync(await packed.arrayBuffer()).toString()).toBe(await plain.text());
    expect(packed.headers.get('etag')).not.toBe(plain.headers.get('etag'));
    for (const never of ['gzip;q=0', 'identity', 'br'])
      expect((await get('/v1/feed', { 'Accept-Encoding': never })).headers.get('content-encoding')).toBeNull();
  });

  it.each<Record<string, string>>([{}, { 'Accept-Encoding': 'gzip' }, { Accept: 'application/x-ndjson' }])(
    'that is held with %j is not sent again',
    async (headers) => {
      const first = await get('/v1/feed', headers);
      const tag = first.headers.get('etag') ?? '';
      expect(tag).toMatch(/^"[0-9a-f]{32}(?:-gzip)?"$/);
      for (const held of [tag, `W/${tag}`, `"other", ${tag}`, '*']) {
        const again = await get('/v1/feed', { ...headers, 'If-None-Match': held });
        expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', tag]);
        expect(again.headers.get('ganghui-last')).toBe('9');
      }
      for (const other of ['"other"', tag.replaceAll('"', ''), 'nonsense', ''])
        expect((await get('/v1/feed', { ...headers, 'If-None-Match': other })).status).toBe(200);
    },
  );

  it('is asked for with role, filter and the signal of who may go away', async () => {
    const gone = new AbortController();
    const lambdaContext = { signal: gone.signal };
    await app.request(
      '/v1/feed?after=7&wait=20&city=320100,320600&city=320115&occupation=6-18&minScore=60',
      {
        headers: { Authorization: 'Bearer good' },
      },
      { lambdaContext },
    );
    expect(asked.at(-1)).toEqual({
      after: 7,
      limit: 100,
      waitSeconds: 20,
      filter: { city: ['320100', '320600', '320115'], occupation: ['6-18'], minScore: 60 },
      viewer: 'market',
      signal: gone.signal,
    });
    await get('/v1/feed?city=320100&city=320100');
    expect(asked.at(-1)).toMatchObject({ filter: { ...everything, city: ['320100'] }, viewer: 'public', waitSeconds: 0 });
  });

  it.each([
    ['5 seconds by who shows no key', {}, 20, 5],
    ['less when that was asked', {}, 3, 3],
    ['20 seconds with a key', { Authorization: 'Bearer good' }, 20, 20],
  ])('is waited for %s', async (_, headers, wait, seconds) => {
    await get(`/v1/feed?wait=${wait}`, headers);
    expect(asked.at(-1)).toMatchObject({ waitSeconds: seconds });
  });

  it.each([
    ['Bearer bad', 401, 'key-unknown'],
    ['Bearer admin', 403, 'scope-missing'],
  ])('is not for %s', async (Authorization, status, kind) => {
    const response = await get('/v1/feed', { Authorization });
    expect([response.status, (await response.json()).type]).toEqual([status, `urn:ganghui:problem:${kind}`]);
  });
});

describe('a question that cannot be answered', () => {
  it.each([
    ['after=-1', '整数'],
    ['after=1e9', '整数'],
    ['after=abc', '整数'],
    ['after=', '整数'],
    ['after=1&after=2', '只保留一个'],
    ['limit=0', '1 到 1000'],
    ['limit=1001', '1 到 1000'],
    ['wait=999', '0 到 20'],
    ['wait=-1', '0 到 20'],
    ['city=32', '六位'],
    ['city=', '六位'],
    ['city=南京', '六位'],
    ['city=320100,,320600', '六位'],
    ['city=999999', '没有 999999'],
    [`city=${'320100,'.repeat(60)}320100`, '50'],
    ['occupation=x', '6-18'],
    ['occupation=6-18-01-01-01', '6-18'],
    ['occupation=9-99', '没有 9-99'],
    ['minScore=101', '0 到 100'],
    ['minScore=1.5', '0 到 100'],
    ['from=1', 'after、limit、wait、city、occupation、minScore'],
  ])('?%s is told what to write: %s', async (query, told) => {
    const response = await get(`/v1/feed?${query}`);
    const problem = await response.json();
    expect([response.status, problem.type]).toEqual([400, 'urn:ganghui:problem:query-invalid']);
    expect(problem.detail).toContain(told);
    const english = await (await get(`/v1/feed?${query}`, { 'Accept-Language': 'en' })).json();
    expect(english.detail.replaceAll('南京', '')).not.toMatch(/\p{Script=Han}/u);
  });

  it('for what is not kept any more is 410', async () => expect((await get('/v1/feed?after=99')).status).toBe(410));
});

describe('the history of a posting', () => {
  const address = '/v1/postings/320100-01.A/history';

  it('is read by page', async () => {
    const response = await get(`${address}?before=7&limit=3`, { Authorization: 'Bearer good' });
    expect(await response.json()).toEqual(history);
    expect(response.headers.get('link')).toBe(`<${address}?before=3&limit=3>; rel="next"`);
    expect(askedOfHistory.at(-1)).toEqual({ postingId: '320100-01.A', before: 7, limit: 3, viewer: 'market' });
  });

  it.each(['2026-11-21T10:00:00%2B08:00', '2026-11-21T10:00:00+08:00'])(
    'as of %s is read though the plus is not encoded',
    async (instant) => {
      expect((await get(`${address}?asOf=${instant}`)).status).toBe(410);
      expect(askedOfHistory.at(-1)).toEqual({ postingId: '320100-01.A', asOf: '2026-11-21T10:00:00+08:00', viewer: 'public' });
    },
  );

  it.each([
    'asOf=2026-11-21',
    'asOf=now',
    'asOf=2026-11-21T10:00:00',
    'asOf=2026-11-21T10:00:00Z&before=1',
    'before=0',
    'limit=101',
    'x=1',
  ])('is not answered for ?%s', async (query) => {
    const response = await get(`${address}?${query}`);
    expect([response.status, (await response.json()).type]).toEqual([400, 'urn:ganghui:problem:query-invalid']);
  });
});
