import { gunzipSync } from 'node:zlib';
import { json, No } from './fake-answers.ts';
import type { Bug } from './fake-bugs.ts';
import { type IfRevision, makeFakePostings } from './fake-postings.ts';
import { makeFakeSubmissions } from './fake-submissions.ts';

export const fakeMarket = '320100-01';
export const fakeKey = `gh_${fakeMarket}_${'k'.repeat(43)}`;

const maxBytes = 6_000_000;
const settle = (): Promise<void> => new Promise((done) => setTimeout(done, 5));
const knownQuery = ['mode', 'dryRun', 'confirmClose', 'profile', 'limit', 'after', 'outcome', 'status'];
const isCells = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** An exchange in memory that keeps every promise except the planted bugs. */
export function makeFakeExchange(...planted: Bug[]): { fetch: typeof fetch; open: () => string[] } {
  const bugs = new Set(planted);
  const postings = makeFakePostings(fakeMarket, bugs, settle);
  const submissions = makeFakeSubmissions(fakeMarket, bugs, postings);

  async function bodyOf(request: Request): Promise<string> {
    let bytes: Buffer = Buffer.from(await request.arrayBuffer());
    try {
      if (request.headers.get('content-encoding') === 'gzip') bytes = gunzipSync(bytes, { maxOutputLength: maxBytes });
    } catch {
      throw new No(bugs.has('bomb-is-500') ? 500 : 413, 'body-too-large');
    }
    try {
      return new TextDecoder('utf-8', { fatal: !bugs.has('any-encoding') }).decode(bytes);
    } catch {
      throw new No(400, 'body-unreadable');
    }
  }
  function parse(text: string): unknown {
    try {
      return JSON.parse(text);
    } catch {
      if (bugs.has('nonsense-taken')) return {};
      throw new No(400, 'body-unreadable');
    }
  }
  function recordsOf(text: string, type: string): (Record<string, unknown> | null)[] {
    const line = (each: string): Record<string, unknown> | null => {
      try {
        const value: unknown = JSON.parse(each);
        return isCells(value) ? value : null;
      } catch {
        return null;
      }
    };
    const lines = type.includes('ndjson') ? text.trim().split('\n').map(line) : undefined;
    if (lines && bugs.has('always-200')) return lines.slice(0, lines.indexOf(null) < 0 ? undefined : lines.indexOf(null));
    const records = lines ?? parse(text);
    if (!Array.isArray(records)) throw new No(400, 'body-unreadable');
    if (records.length > 1000 && !bugs.has('no-limit-of-records')) throw new No(413, 'too-many-records');
    return records.map((record) => (isCells(record) ? record : null));
  }

  function publicPosting(sourceId: string): Response {
    const row = postings.rows.get(sourceId);
    if (!row || row.status === 'suspended') throw new No(404, 'posting-unknown');
    if (row.status === 'closed') throw new No(410, 'posting-closed');
    const { contactPhone, contactEmail } = row.cells;
    const contact = bugs.has('contacts-shown') ? { phone: contactPhone, email: contactEmail } : { phone: '138****', email: '****' };
    return json(200, { title: row.cells.title, contact });
  }

  function guard(request: Request, url: URL, marketId: string): void {
    const known = request.headers.get('authorization') === `Bearer ${fakeKey}` || bugs.has('open-door');
    if (!known) throw new No(401, 'key-missing');
    if (marketId !== fakeMarket && !bugs.has('any-market')) throw new No(403, 'market-forbidden');
    if (!bugs.has('any-query') && [...url.searchParams.keys()].some((name) => !knownQuery.includes(name)))
      throw new No(400, 'query-invalid');
  }

  const ifRevision = ({ headers }: Request): IfRevision =>
    headers.get('if-none-match') === '*'
      ? 'none'
      : headers.has('if-match')
        ? Number(headers.get('if-match')?.replaceAll('"', ''))
        : undefined;

  async function onePosting(request: Request, url: URL, sourceId: string, act: string | undefined): Promise<Response> {
    const type = request.headers.get('content-type') ?? '';
    if (request.method === 'GET') {
      const row = postings.rows.get(sourceId);
      if (!row) throw new No(404, 'posting-unknown');
      const closed = row.reason && { reason: row.reason };
      return json(200, { posting: { ...row.cells, revision: row.revision, status: row.status, closed } });
    }
    if (act) return json(200, { ...postings.act(sourceId, act), submissionId: 'S0' });
    if (!type.includes('json') && !bugs.has('any-type')) throw new No(415, 'format-unknown');
    const text = await bodyOf(request);
    const cells = type.includes('json') ? parse(text) : {};
    if (!isCells(cells)) throw new No(400, 'body-unreadable');
    const dryRun = url.searchParams.has('dryRun');
    const item = await postings.receive(1, { ...cells, sourceId }, !dryRun, ifRevision(request));
    const errors = item.findings.map(({ field, rule, message, fix }) => ({ pointer: field, rule, detail: message, fix }));
    if (item.outcome === 'refused') throw new No(422, 'posting-refused', { errors });
    if (item.outcome === 'stale') throw new No(409, 'posting-stale', { errors });
    const receipt = { ...item, ...(bugs.has('score-missing') && { score: null }), submissionId: dryRun ? null : 'S0' };
    return json(item.outcome === 'created' && !dryRun ? 201 : 200, receipt, { ETag: `"${item.revision}"` });
  }

  async function batches(request: Request, url: URL, rest: string[]): Promise<Response> {
    const [id = '', act, number] = rest;
    const { searchParams: query } = url;
    if (request.method === 'GET') {
      const { receipt } = submissions.find(id);
      const wanted = query.get('outcome');
      const items = bugs.has('receipt-shortened') ? receipt.items.map((item) => ({ ...item, findings: [] })) : receipt.items;
      const all = items.filter(({ outcome }) => wanted === null || bugs.has('receipt-unfiltered') || outcome === wanted);
      const from = Number(query.get('after') ?? 0);
      const to = from + Number(query.get('limit') ?? 200);
      return json(200, { ...receipt, items: all.slice(from, to), next: to < all.length ? String(to) : null });
    }
    const text = await bodyOf(request);
    const type = request.headers.get('content-type') ?? '';
    if (act === 'parts') return json(200, await submissions.part(id, Number(number), recordsOf(text, type), text));
    if (id === '') {
      const confirm = query.get('confirmClose');
      const key = request.headers.get('idempotency-key') ?? undefined;
      const ask = {
        mode: query.get('mode') ?? 'delta',
        dryRun: query.has('dryRun'),
        confirmClose: confirm === null ? undefined : Number(confirm),
        key,
      };
      const { receipt, replayed } = await submissions.receive(recordsOf(text, type), text, ask);
      return json(200, receipt, replayed ? { 'Idempotent-Replayed': 'true' } : {});
    }
    const asked = parse(text);
    if (!isCells(asked)) throw new No(400, 'body-unreadable');
    if (id === 'open') return json(201, submissions.open(String(asked.mode)));
    if (id === 'preview') {
      const ids = Array.isArray(asked.sourceIds) ? asked.sourceIds.map(String) : [];
      return json(200, submissions.closingOf(new Set(ids), Number(asked.unread)));
    }
    return json(
      200,
      submissions.complete(id, Number(asked.parts), typeof asked.confirmClose === 'number' ? asked.confirmClose : undefined),
    );
  }

  async function route(request: Request): Promise<Response> {
    const url = new URL(request.url);
    const [, , scope, marketId = '', area, sourceId, ...rest] = url.pathname.split('/').map(decodeURIComponent);
    if (scope === 'postings') return publicPosting(marketId.slice(fakeMarket.length + 1));
    guard(request, url, marketId);
    if (area === 'submissions') return batches(request, url, [sourceId ?? '', ...rest]);
    if (sourceId !== undefined) return onePosting(request, url, sourceId, rest[0]);
    const listed = postings.open().filter(({ status }) => status === (url.searchParams.get('status') ?? 'published'));
    const lines = listed.map((row) => ({
      postingId: `${fakeMarket}.${row.sourceId}`,
      sourceId: row.sourceId,
      revision: row.revision,
      status: row.status,
      at: '2026-11-21T00:00:00.000Z',
    }));
    return json(200, { postings: lines, next: null });
  }

  return {
    open: () => postings.open().map(({ sourceId }) => sourceId),
    fetch: async (url, init) => {
      const answer = await route(new Request(url, init)).catch((error: unknown) => {
        if (error instanceof No) return error.answer(bugs);
        throw error;
      });
      if (!bugs.has('no-rate-headers')) {
        answer.headers.set('RateLimit-Policy', '"market";q=6000;w=60');
        answer.headers.set('RateLimit', '"market";r=5990;t=41');
      }
      return answer;
    },
  };
}
