import { get } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { makeReadPage } from '@ganghui/core';
import { createFeedApp } from '@ganghui/http';
import { onHttp, wait } from '@ganghui/runtime';
import { type FeedPage, ok, refuse } from '@ganghui/spec';
import { anEvent, aSegment } from '@ganghui/spec/testing';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createGateway, type HttpAnswer } from './gateway.ts';
import { listen, type Server } from './server.ts';

const refused = refuse({ kind: 'posting-unknown' as const, detail: '', fix: '' });
let looks = 0;
const segments = [aSegment([anEvent(1), anEvent(2)])];
const handler = onHttp(
  'feed',
  createFeedApp({
    readPage: makeReadPage({
      readSegments: async (after) => segments.filter(({ last }) => last > after),
      readHead: async () => {
        looks += 1;
        return segments.at(-1);
      },
      readContacts: async () => new Map(),
      wait,
      now: () => new Date(),
    }),
    readHistory: async () => refused,
    readPostingAsOf: async () => refused,
    authenticate: async () => ok({ holder: '320100-01', keyId: 'k', scopes: ['read'] }),
    report: () => {},
  }),
);

let server: Server;
beforeAll(async () => {
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  // What the gateway hands over and gets back goes through JSON, as it does between API Gateway and Lambda.
  const gateway = createGateway(async (_, event, context) => {
    const answer = await handler(JSON.parse(JSON.stringify(event)), context as never);
    return JSON.parse(JSON.stringify(answer)) as HttpAnswer;
  });
  server = await listen(gateway, 0);
});
afterAll(() => server.close());

/** As the socket has it: `fetch` unpacks. */
function raw(path: string, headers: Record<string, string>): Promise<{ status: number; encoding: string | null; bytes: Buffer }> {
  return new Promise((resolve, reject) => {
    get(`${server.url}${path}`, { headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, encoding: response.headers['content-encoding'] ?? null, bytes: Buffer.concat(chunks) }),
      );
    }).on('error', reject);
  });
}

describe('the feed through the gateway', () => {
  it('comes packed as it was packed, once', async () => {
    const { encoding, bytes } = await raw('/v1/feed', { 'accept-encoding': 'gzip' });
    expect(encoding).toBe('gzip');
    const page: FeedPage = JSON.parse(gunzipSync(bytes).toString());
    expect(page.events.map(({ sequence }) => sequence)).toEqual([1, 2]);
  });

  it('comes as lines in UTF-8', async () => {
    const { bytes } = await raw('/v1/feed', { accept: 'application/x-ndjson' });
    expect(
      bytes
        .toString()
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line).data.posting.title),
    ).toEqual(['数控车工', '数控车工']);
  });

  it('is not sent again to who holds it', async () => {
    const etag = (await fetch(`${server.url}/v1/feed`)).headers.get('etag') ?? '';
    const { status, bytes } = await raw('/v1/feed', { 'if-none-match': etag, 'accept-encoding': 'gzip' });
    expect([status, bytes.length]).toEqual([304, 0]);
  });

  it('waits, and tells what comes', async () => {
    const waiting = fetch(`${server.url}/v1/feed?after=2&wait=10`);
    await wait(350);
    segments.push(aSegment([anEvent(3)], segments.at(-1)));
    expect(await (await waiting).json()).toMatchObject({ events: [{ sequence: 3 }], last: 3 });
  });

  it('does not go on waiting for a caller who went away', async () => {
    const gone = new AbortController();
    const waiting = fetch(`${server.url}/v1/feed?after=3&wait=20`, { signal: gone.signal });
    await wait(400);
    gone.abort();
    await expect(waiting).rejects.toThrow();
    await wait(350);
    const after = looks;
    await wait(700);
    expect(looks).toBe(after);
  });
});
