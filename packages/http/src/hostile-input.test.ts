import { gzipSync } from 'node:zlib';
import type { Problem } from '@ganghui/spec';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anIntake, submissionId } from './testing/intake.ts';

const put = (path: string, body: BodyInit, headers: Record<string, string> = {}) => anIntake().call('PUT', path, { body, headers });
const gzip = { 'Content-Encoding': 'gzip' };

describe('a body nobody should send', () => {
  it.each<[string, BodyInit, Record<string, string>, number]>([
    ['no content type', '{"title":"x"}', { 'Content-Type': '' }, 415],
    ['a type that only begins like JSON', '{}', { 'Content-Type': 'application/jsonx' }, 415],
    ['a huge content type', '{}', { 'Content-Type': `application/${'a'.repeat(5000)}+json` }, 415],
    ['broken JSON', '{"title":', {}, 400],
    ['a list', '[]', {}, 400],
    ['nothing', '', {}, 400],
    ['bytes that are no UTF-8', new Uint8Array([0x7b, 0xff, 0x7d]), {}, 400],
    ['gzip that is none', '{}', gzip, 400],
    ['gzip cut short', gzipSync('{"title":"x"}').subarray(0, 20), gzip, 400],
    ['an unknown compression', '{}', { 'Content-Encoding': 'br' }, 415],
    ['a compressed bomb', gzipSync(Buffer.alloc(50_000_000, ' ')), gzip, 413],
    ['too much', new Uint8Array(6_000_001), {}, 413],
    ['100,000 open brackets', `{"a":${'['.repeat(100_000)}`, {}, 400],
    ['100,000 brackets, well closed', `{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, {}, 400],
    ['100,000 objects in each other', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`, {}, 400],
  ])('%s gets a problem that says what to do', async (_, body, headers, status) => {
    const response = await put('/postings/A1', body, headers);
    const problem: Problem = await response.json();
    expect([response.status, problem.status]).toEqual([status, status]);
    expect(problem.detail.length).toBeGreaterThan(10);
  });

  it('of any bytes is never answered with 5xx', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), fc.boolean(), async (bytes, compressed) => {
        const { status } = await put('/postings/A1', Uint8Array.from(bytes), compressed ? gzip : {});
        expect(status).toBeLessThan(500);
      }),
      { numRuns: 100 },
    );
  });

  it('with brackets inside its texts is none of that', async () => {
    expect((await put('/postings/A1', JSON.stringify({ title: '['.repeat(500), description: '\\"[{' }))).status).toBe(201);
  });
});

describe('an address nobody should ask', () => {
  it.each([
    ['%00', 400],
    ['%E5%8D', 400],
    ['%zz', 400],
    ['%', 400],
    ['a%2Fb', 400],
    ['a%20b', 400],
    ['%F0%9F%98%80', 400],
    ['-a', 400],
    ['..%2F..', 400],
    ['a'.repeat(65), 400],
    ['a'.repeat(20_000), 400],
    ['a/b', 404],
  ])('postings/%s', async (name, status) => {
    const response = await put(`/postings/${name}`, '{"title":"x"}');
    expect(response.status).toBe(status);
    expect((await response.json()).detail.length).toBeLessThan(name.length > 1000 && status === 404 ? 30_000 : 300);
  });

  it('of any characters is never answered with 5xx', async () => {
    const { call } = anIntake();
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 40 }), fc.string({ maxLength: 40 }), async (name, query) => {
        const posting = await call('PUT', `/postings/${encodeURIComponent(name.toWellFormed())}?${query.replaceAll('#', '')}`, {
          body: '{}',
        });
        const receipt = await call('GET', `/submissions/${submissionId}?${new URLSearchParams({ after: name })}`);
        expect([posting.status < 500, receipt.status < 500]).toEqual([true, true]);
      }),
      { numRuns: 100 },
    );
  });
});

describe('a query nobody should send', () => {
  it.each([
    ['/postings?status=open', 'status=open'],
    ['/postings?limit=0', '1 到 1000'],
    ['/postings?limit=1e2', '1 到 1000'],
    ['/postings?limit=1001', '1 到 1000'],
    ['/postings?limit=', '1 到 1000'],
    ['/postings?after=garbage', '上一页的 next'],
    ['/postings?after=2026-11-21T01:00:00Z|A1', '上一页的 next'],
    ['/postings?limit=5&limit=6', '不止一次'],
    ['/postings?lim=5', 'status、after、limit'],
    ['/postings?__proto__=1', 'status、after、limit'],
    [`/postings?after=${'x'.repeat(601)}`, '600'],
    [`/submissions/${submissionId}?outcome=bad`, 'created、revised'],
    [`/submissions/${submissionId}?format=xml`, 'json、csv'],
    ['/submissions?before=x', '上一页的 next'],
    ['/profile?a=1', '不带参数'],
  ])('%s', async (path, said) => {
    const response = await anIntake().call('GET', path);
    const problem: Problem = await response.json();
    expect([response.status, problem.type]).toEqual([400, 'urn:ganghui:problem:query-invalid']);
    expect(problem.detail).toContain(said);
    expect(problem.detail.length).toBeLessThan(300);
  });

  it('never takes a misspelt dry run for a real push', async () => {
    for (const query of ['dryRun=flase', 'dryRun=yes', 'dryrun=true', 'dry_run=1'])
      expect((await anIntake().call('POST', `/submissions?${query}`, { body: '[]' })).status).toBe(400);
  });
});

describe('a header nobody should send', () => {
  it.each([
    ['Idempotency-Key', 'a b'],
    ['Idempotency-Key', ''],
    ['Idempotency-Key', 'x'.repeat(201)],
    ['Idempotency-Key', 'é'],
  ])('%s: %s', async (name, value) => {
    const response = await anIntake().call('POST', '/submissions', { body: '[]', headers: { [name]: value } });
    expect([response.status, (await response.json()).detail]).toEqual([400, expect.stringContaining('Idempotency-Key')]);
  });
});
