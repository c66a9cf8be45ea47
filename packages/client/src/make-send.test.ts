import { describe, expect, it } from 'vitest';
import { createAdminClient, createClient } from './create-client.ts';
import { ProblemError, UnexpectedAnswerError, UnreachableError } from './problem-error.ts';
import { emptySummary } from './summary.ts';
import { problem } from './testing/index.ts';

const item = {
  line: 1,
  sourceId: 'A1',
  postingId: '320100-01.A1',
  outcome: 'created',
  revision: 1,
  status: 'published',
  score: 90,
  grade: '优',
  dimensions: null,
  findings: [],
};
const receipt = { ...item, submissionId: 'S1' };
const good = (): Response => Response.json(receipt);
const lost = (code = 'ECONNRESET'): never => {
  throw new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) });
};
const page = (status: number): Response =>
  new Response('<html><head><title>Bad\nGateway</title></head><body>nginx</body></html>', {
    status,
    headers: { 'Content-Type': 'text/html' },
  });

/** A client whose calls get these answers, one a try; what it waited for and what it sent stand beside. */
function playing(answers: (() => Response)[], over: Partial<Parameters<typeof createClient>[0]> = {}) {
  const sent: Request[] = [];
  const waits: number[] = [];
  const options = {
    url: 'https://exchange.test/',
    key: 'gh_320100-01_secret',
    random: () => 0.5,
    now: () => new Date('2026-11-21T01:00:00Z'),
    wait: async (ms: number) => void waits.push(ms),
    fetch: async (input: string | URL | globalThis.Request, init?: RequestInit) => {
      sent.push(new Request(input, init));
      const answer = answers[Math.min(sent.length, answers.length) - 1];
      return answer ? answer() : good();
    },
    ...over,
  };
  return { client: createClient(options), admin: createAdminClient(options), sent, waits };
}
const put = ({ client }: ReturnType<typeof playing>, care = {}) => client.postings.put('A1', { title: '电工' }, care);

describe('a call is made again', () => {
  it.each([
    ['ENOTFOUND', 2],
    ['ECONNREFUSED', 2],
    ['bad port', 2],
    ['ECONNRESET', 5],
  ])('an address that never answered, after %s: %i tries', async (code, tries) => {
    const play = playing([() => lost(code)], { retry: { tries: 5, unheardTries: 2 } });
    await expect(put(play)).rejects.toMatchObject({ name: 'UnreachableError', isUnheard: tries === 2 });
    expect(play.sent).toHaveLength(tries);
  });

  it('an address that has answered once is tried patiently', async () => {
    const play = playing([good, () => lost('ECONNREFUSED')], { retry: { tries: 5, unheardTries: 2 } });
    await put(play);
    await expect(put(play)).rejects.toMatchObject({ isUnheard: false });
    expect(play.sent).toHaveLength(6);
  });

  it.each<[string, (() => Response)[], number[]]>([
    ['after 429, as long later as it asks', [() => problem(429, 'rate-exceeded', {}, { 'Retry-After': '7' })], [7250]],
    ['at the date it asks for', [() => problem(503, 'store-interrupted', {}, { 'Retry-After': 'Sat, 21 Nov 2026 01:00:09 GMT' })], [9250]],
    [
      'with back-off and jitter when nothing is asked',
      [() => problem(500, 'x'), () => problem(503, 'x'), () => problem(502, 'x')],
      [250, 500, 1000],
    ],
    ['after a page of a proxy', [() => page(502)], [250]],
    ['after a lost connection', [() => lost(), () => lost('ETIMEDOUT')], [250, 500]],
    ['after an answer that was cut off', [() => new Response('{"line":1,"sour')], [250]],
    ['after 408 and 425', [() => problem(408, 'x'), () => problem(425, 'x')], [250, 500]],
    ['while its own first try is under way', [() => problem(409, 'submission-under-way', {}, { 'Retry-After': '3' })], [3250]],
  ])('%s', async (_, answers, waits) => {
    const play = playing([...answers, good]);
    expect(await put(play)).toEqual(receipt);
    expect(play.waits).toEqual(waits);
    expect(play.sent).toHaveLength(answers.length + 1);
  });

  it.each<[string, () => Response]>([
    ['a refusal', () => problem(422, 'posting-refused', { errors: [] })],
    ['a conflict', () => problem(409, 'posting-stale')],
    ['an unknown key', () => problem(401, 'key-unknown')],
    ['what the exchange cannot do', () => page(501)],
    ['a wait beyond all patience', () => problem(429, 'rate-exceeded', {}, { 'Retry-After': '3600' })],
  ])('not after %s', async (_, answer) => {
    const play = playing([answer]);
    await expect(put(play)).rejects.toThrow(ProblemError);
    expect([play.sent.length, play.waits]).toEqual([1, []]);
  });

  it('and the waiting is told', async () => {
    const told: unknown[] = [];
    await put(playing([() => problem(429, 'rate-exceeded', {}, { 'Retry-After': '7' }), good], { onRetry: (retry) => told.push(retry) }));
    expect(told).toEqual([{ error: expect.objectContaining({ kind: 'rate-exceeded' }), tried: 1, pauseMs: 7250 }]);
  });

  it('not more often than allowed, and the last answer is told', async () => {
    const play = playing(
      [() => problem(503, 'store-interrupted', { receipt: { summary: emptySummary(), items: [item] } }, { 'Retry-After': '5' })],
      {
        retry: { tries: 3 },
      },
    );
    const error = await put(play).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ status: 503, kind: 'store-interrupted', retryAfter: 5, problem: { receipt: { items: [item] } } });
    expect(play.sent).toHaveLength(3);
  });

  it.each<[string, (play: ReturnType<typeof playing>) => Promise<unknown>]>([
    ['a write under a condition, whose own success would spoil the condition', (play) => put(play, { ifRevision: 3 })],
    ['a new key, whose secret nobody would see', ({ admin }) => admin.keys.issue('320100-01', { label: 'x' })],
  ])('never blindly: %s', async (_, call) => {
    const play = playing([() => lost()]);
    await expect(call(play)).rejects.toThrow(UnreachableError);
    expect(play.sent).toHaveLength(1);
    const limited = playing([() => problem(429, 'rate-exceeded'), () => lost()]);
    await expect(call(limited)).rejects.toThrow(UnreachableError);
    expect(limited.sent).toHaveLength(2);
  });

  it('under one idempotency key a call, and another one for the next', async () => {
    const play = playing([() => lost(), () => Response.json({})]);
    const body = { body: '{}\n', contentType: 'application/x-ndjson' };
    await play.client.submissions.push(body).catch(() => {});
    await play.client.submissions.push(body).catch(() => {});
    const keys = play.sent.map(({ headers }) => headers.get('idempotency-key'));
    expect(keys[0]).toMatch(/^[\w-]{36}$/);
    expect([keys[1] === keys[0], keys[2] === keys[0]]).toEqual([true, false]);
  });
});

describe('time', () => {
  const never: typeof fetch = (_, init) =>
    new Promise((_done, fail) => init?.signal?.addEventListener('abort', () => fail(init.signal?.reason)));

  it('of one try is limited', async () => {
    const play = playing([], { fetch: never, retry: { tries: 2, timeoutMs: 20 } });
    await expect(put(play)).rejects.toThrow('0.02 秒没有答复');
    expect(play.waits).toHaveLength(1);
  });

  it('ends when the caller stops, during a try and during a wait', async () => {
    const during = new AbortController();
    const call = put(playing([], { fetch: never }), { signal: during.signal });
    during.abort();
    await expect(call).rejects.toMatchObject({ name: 'AbortError' });
    const waiting = new AbortController();
    const play = playing([() => problem(503, 'x', {}, { 'Retry-After': '60' })], { wait: undefined });
    const late = put(play, { signal: waiting.signal });
    setTimeout(() => waiting.abort(), 10);
    await expect(late).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('answers that are not the exchange’s', () => {
  it('are told as what they are, in the words they hold', async () => {
    await expect(put(playing([() => page(403)]))).rejects.toThrow('也许来自代理或网关）：Bad Gateway nginx');
    await expect(put(playing([() => problem(409, 'posting-stale', { item: 'odd' })]))).rejects.toMatchObject({ kind: 'posting-stale' });
    await expect(put(playing([() => page(200)], { retry: { tries: 2 } }))).rejects.toThrow(UnexpectedAnswerError);
    await expect(put(playing([() => Response.json({ ...receipt, outcome: 'lost' })]))).rejects.toThrow('/outcome');
  });

  it('are never followed: the key belongs to one address', async () => {
    const play = playing([() => new Response(null, { status: 302, headers: { Location: 'https://elsewhere.test/v1' } })]);
    await expect(put(play)).rejects.toThrow('https://elsewhere.test/v1');
    expect(play.sent.map(({ url, redirect }) => [new URL(url).host, redirect])).toEqual([['exchange.test', 'manual']]);
  });

  it('never show the key', async () => {
    for (const answer of [() => page(502), () => problem(401, 'key-unknown'), () => lost()]) {
      const error = await put(playing([answer], { retry: { tries: 1 } })).catch((thrown: unknown) => thrown);
      expect(`${error instanceof Error ? error.stack : ''}${JSON.stringify(error)}`).not.toContain('secret');
    }
  });
});

describe('a request', () => {
  it('escapes what stands in its path and says its condition', async () => {
    const play = playing([]);
    await play.client.postings.put('南京:1', { title: 'x' }, { ifRevision: 'none', dryRun: true });
    await play.client.postings.close('A1', { reason: 'filled', hires: 2 }, { ifRevision: 4 });
    const [first, second] = play.sent;
    expect(first?.url).toBe('https://exchange.test/v1/markets/320100-01/postings/%E5%8D%97%E4%BA%AC%3A1?dryRun=true');
    expect([first?.headers.get('if-none-match'), second?.headers.get('if-match')]).toEqual(['*', '"4"']);
    expect(await second?.json()).toEqual({ reason: 'filled', hires: 2 });
  });

  it('is signed anew for each try, with what is sent', async () => {
    const signed: string[] = [];
    const play = playing([() => lost(), good], {
      key: undefined,
      marketId: '320100-01',
      sign: async ({ method, url, headers, body }) => {
        signed.push(`${method} ${new URL(url).pathname} ${new TextDecoder().decode(body)}`);
        return { ...headers, Authorization: `AWS4-HMAC-SHA256 ${signed.length}` };
      },
    });
    await put(play);
    expect(signed).toEqual(Array(2).fill('PUT /v1/markets/320100-01/postings/A1 {"title":"电工"}'));
    expect(play.sent.map(({ headers }) => headers.get('authorization'))).toEqual(['AWS4-HMAC-SHA256 1', 'AWS4-HMAC-SHA256 2']);
  });

  it('needs a market', () => {
    expect(() => createClient({ url: 'http://x', key: 'gh_province_abc' })).toThrow('marketId');
    expect(createClient({ url: 'http://x', key: 'gh_320100-01_a-_b' }).marketId).toBe('320100-01');
  });

  it('reads pages until there is no next, and no cursor twice', async () => {
    const line = { postingId: '320100-01.A', sourceId: 'A', revision: 1, status: 'published', at: '2026-11-21T01:00:00Z' };
    const play = playing([
      () => Response.json({ postings: [line], next: 'b' }),
      () => Response.json({ postings: [line, line], next: 'b' }),
    ]);
    const pages: number[] = [];
    for await (const postings of play.client.postings.list({ status: 'published' })) pages.push(postings.length);
    expect(pages).toEqual([1, 2]);
    expect(new URL(play.sent[1]?.url ?? '').searchParams.get('after')).toBe('b');
  });
});
