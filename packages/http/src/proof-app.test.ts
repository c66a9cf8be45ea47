import { gunzipSync } from 'node:zlib';
import { type KeyScope, ok, refuse, type SnapshotEntry } from '@ganghui/spec';
import { aFeedEvent, aPosting } from '@ganghui/spec/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { createProofApp, type ProofDeps } from './proof-app.ts';

const entry = (sourceId: string): SnapshotEntry => {
  const { sequence, data } = aFeedEvent({ posting: aPosting({ sourceId }) });
  return { sequence, hash: data.hash, scope: data.scope, posting: data.posting, quality: data.quality };
};
const zeros = '0'.repeat(64);
const checkpoint = (sequence: number) => ({
  sequence,
  chainHash: zeros,
  stateDigest: zeros,
  live: 1,
  signedAt: '2026-11-21T02:00:00.000Z',
  keyId: 'k',
  signature: 's',
});
const scopes: Record<string, KeyScope[]> = { 'Bearer good': ['read'], 'Bearer admin': ['admin'] };
let asked: unknown[] = [];
beforeEach(() => {
  asked = [];
});
const deps: ProofDeps = {
  readSnapshot: async () => ({ asOf: 9, madeAt: '2026-11-21T02:00:00.000Z', count: 2, stateDigest: zeros, chainHash: zeros, pages: [] }),
  readSnapshotPage: async (input) => {
    asked.push(input);
    if (input.asOf !== 9) return refuse({ kind: 'snapshot-gone', detail: '没有序号为 1 的快照，或它已被新的取代。', fix: '' });
    return ok({ asOf: 9, page: input.page, pages: 3, entries: [entry('A'), entry('B')] });
  },
  readCheckpoint: async (at) => (at === 99 ? refuse({ kind: 'cursor-pruned', detail: '', fix: '' }) : ok(checkpoint(at ?? 9))),
  listCheckpoints: async (before, limit) => {
    asked.push({ before, limit });
    return [8, 5]
      .filter((sequence) => before === null || sequence < before)
      .slice(0, limit)
      .map(checkpoint);
  },
  listSigningKeys: async () => [],
  authenticate: async ({ authorization = '' }) =>
    scopes[authorization]
      ? ok({ holder: '321000-01', keyId: 'k_1', scopes: scopes[authorization] })
      : refuse({ kind: 'key-unknown', detail: '', fix: '' }),
  report: () => {},
};
const app = createProofApp(deps);
const page = '/v1/snapshot/9/pages/2';

describe('the proof face', () => {
  it('shows a page as JSON, and by role', async () => {
    const response = await app.request(`${page}?city=320100,320500&minScore=60`, { headers: { Authorization: 'Bearer good' } });
    expect(await response.json()).toMatchObject({ asOf: 9, page: 2, pages: 3, entries: [{ posting: { sourceId: 'A' } }, {}] });
    expect(asked).toEqual([{ asOf: 9, page: 2, filter: { city: ['320100', '320500'], occupation: [], minScore: 60 }, viewer: 'market' }]);
  });

  it('shows a page as lines, packed, and not twice to who has it', async () => {
    const headers = { Accept: 'application/x-ndjson', 'Accept-Encoding': 'gzip' };
    const response = await app.request(page, { headers });
    const lines = gunzipSync(await response.arrayBuffer())
      .toString('utf8')
      .trimEnd()
      .split('\n');
    expect(lines.map((line) => JSON.parse(line).posting.sourceId)).toEqual(['A', 'B']);
    const told = ['Ganghui-As-Of', 'Ganghui-Page', 'Ganghui-Pages', 'Content-Encoding'].map((name) => response.headers.get(name));
    expect(told).toEqual(['9', '2', '3', 'gzip']);
    const again = await app.request(page, { headers: { ...headers, 'If-None-Match': response.headers.get('etag') ?? '' } });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  it.each([
    ['/v1/snapshot', { asOf: 9, count: 2 }],
    ['/v1/feed/checkpoint', { sequence: 9 }],
    ['/v1/feed/checkpoint?at=0', { sequence: 0 }],
    ['/v1/feed/checkpoints', { checkpoints: [{ sequence: 8 }, { sequence: 5 }], next: null }],
    ['/v1/feed/checkpoints?limit=1', { checkpoints: [{ sequence: 8 }], next: 8 }],
    ['/v1/feed/checkpoints?limit=1&before=8', { checkpoints: [{ sequence: 5 }], next: 5 }],
    ['/v1/feed/keys', { keys: [] }],
  ])('answers %s to anybody, whatever key they show', async (path, answer) => {
    expect(await (await app.request(path)).json()).toMatchObject(answer);
    expect((await app.request(path, { headers: { Authorization: 'Bearer bad' } })).status).toBe(200);
  });

  it.each([
    [page, 'Bearer bad', 401, 'key-unknown'],
    [page, 'Bearer admin', 403, 'scope-missing'],
    ['/v1/snapshot/1/pages/1', 'Bearer good', 410, 'snapshot-gone'],
    ['/v1/snapshot/-1/pages/1', 'Bearer good', 400, 'query-invalid'],
    ['/v1/snapshot/9/pages/0', 'Bearer good', 400, 'query-invalid'],
    ['/v1/snapshot/9/pages/1e3', 'Bearer good', 400, 'query-invalid'],
    [`${page}?city=32`, 'Bearer good', 400, 'query-invalid'],
    [`${page}?minScore=101`, 'Bearer good', 400, 'query-invalid'],
    [`${page}?after=1`, 'Bearer good', 400, 'query-invalid'],
    ['/v1/feed/checkpoint?at=99', 'Bearer good', 410, 'cursor-pruned'],
    ['/v1/feed/checkpoint?at=-1', 'Bearer good', 400, 'query-invalid'],
    ['/v1/feed/checkpoint?at=', 'Bearer good', 400, 'query-invalid'],
    ['/v1/feed/checkpoints?limit=201', 'Bearer good', 400, 'query-invalid'],
    ['/v1/feed/checkpoints?before=0', 'Bearer good', 400, 'query-invalid'],
    ['/v1/feed/keys?x=1', 'Bearer good', 400, 'query-invalid'],
    ['/v1/snapshot?city=320100', 'Bearer good', 400, 'query-invalid'],
  ])('refuses %s with %s: %i', async (path, Authorization, status, kind) => {
    const response = await app.request(path, { headers: { Authorization } });
    expect([response.status, (await response.json()).type]).toEqual([status, `urn:ganghui:problem:${kind}`]);
  });
});
