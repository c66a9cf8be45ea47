import { Profile } from '@ganghui/spec';
import { fakeSubmissions } from './fake-submissions.ts';

type Seen = { method: string; path: string; query: URLSearchParams; headers: Headers; body: string };
/** What goes wrong with a request: another answer, or an answer that is lost before or after the work was done. */
export type Fault = (seen: Seen, times: number) => Response | 'lost-before' | 'lost-after' | undefined;

const utf8 = new TextDecoder();

async function bodyOf(request: globalThis.Request): Promise<string> {
  const bytes = await request.arrayBuffer();
  if (request.headers.get('content-encoding') !== 'gzip') return utf8.decode(bytes);
  const plain = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return utf8.decode(await new Response(plain).arrayBuffer());
}

/** A problem document as the exchange writes it. */
export const problem = (status: number, kind: string, also: Record<string, unknown> = {}, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify({ type: `urn:ganghui:problem:${kind}`, title: kind, status, detail: `说明 ${kind}`, ...also }), {
    status,
    headers: { 'Content-Type': 'application/problem+json', ...headers },
  });

/** An exchange in memory, behind a fetch of its own: for tests of programs that push. */
export function fakeExchange({
  marketId = '320100-01',
  key = 'gh_320100-01_test',
  fault,
}: {
  marketId?: string;
  key?: string;
  fault?: Fault;
} = {}) {
  const profiles = new Map<string, Profile>();
  const submissions = fakeSubmissions({ marketId, profiles, refuse: problem });
  const seen: Seen[] = [];
  const faults = new Map<string, number>();

  function answer({ method, path, query, headers, body }: Seen): Response {
    if (headers.get('authorization') !== `Bearer ${key}`) return problem(401, 'key-unknown');
    const [, market, ...rest] = path.split('/').slice(2).map(decodeURIComponent);
    if (market !== marketId) return problem(403, 'market-forbidden');
    const [what, id = '', verb, number] = rest;
    const route = `${method} ${what}`;
    const mode = query.get('mode') === 'full' ? 'full' : 'delta';
    if (route === 'GET profile') return Response.json({ profiles: [...profiles.values()] });
    if (route === 'PUT profile') {
      const profile = Profile.parse(JSON.parse(body));
      profiles.set(profile.profile, profile);
      return Response.json(profile);
    }
    if (route === 'GET postings' && id === '') return submissions.list(query.get('status') ?? 'published');
    if (what !== 'submissions') return problem(404, 'posting-unknown');
    if (method === 'PUT' && verb === 'parts') return submissions.part(id, Number(number), body);
    if (method === 'GET') return submissions.receipt(id, query);
    if (id === '') return query.has('dryRun') ? submissions.dry(mode, query.get('profile') ?? 'none', body) : problem(400, 'query-invalid');
    const said = JSON.parse(body);
    if (id === 'open') return submissions.open(said.mode, said.profile ?? 'none', headers.get('idempotency-key') ?? '');
    if (id === 'preview') return submissions.preview(said.sourceIds, said.unread);
    return submissions.complete(id, said);
  }

  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    request.signal.throwIfAborted();
    const { pathname: path, searchParams: query } = new URL(request.url);
    const call: Seen = { method: request.method, path, query, headers: request.headers, body: await bodyOf(request) };
    seen.push(call);
    const name = `${call.method} ${path}`;
    const times = (faults.get(name) ?? 0) + 1;
    faults.set(name, times);
    const wrong = fault?.(call, times);
    if (wrong === 'lost-before') throw new TypeError('fetch failed', { cause: Object.assign(new Error('reset'), { code: 'ECONNRESET' }) });
    if (wrong instanceof Response) return wrong;
    const given = answer(call);
    if (wrong === 'lost-after') throw new TypeError('fetch failed', { cause: Object.assign(new Error('reset'), { code: 'ECONNRESET' }) });
    return given;
  };
  const puts = (): string[] =>
    seen.filter(({ method, path }) => method === 'PUT' && path.includes('/parts/')).map(({ path }) => path.split('/').at(-1) ?? '');
  return { ...submissions, fetch, seen, profiles, key, marketId, puts };
}
