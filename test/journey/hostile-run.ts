import { exampleCities } from '@ganghui/local/examples';
import { seedMarkets } from '@ganghui/local/seed';
import { type Local, startLocal } from '@ganghui/local/start-local';
import { PostingLine, Status } from '@ganghui/spec';
import { afterAll, beforeAll } from 'vitest';
import * as z from 'zod';
import { aDataDir } from './local-run.ts';

/** `key`: another than the sender's own; '' for none. */
type Sent = { body?: BodyInit; headers?: Record<string, string>; key?: string };
const Page = z.object({ postings: z.array(PostingLine) });

/** The exchange in this process with the example markets, for the tests of one file; `report` is told of what fails behind the scenes. */
export function hostileRun(report: (error: unknown) => void = (error) => console.error(error)) {
  const { dataDir, remove } = aDataDir();
  let local: Local;
  let keys: Record<string, string> = {};
  beforeAll(async () => {
    local = await startLocal({ port: 0, dataDir, dynamoEndpoint: undefined }, { report });
    keys = (await seedMarkets(local.tableName, dataDir, exampleCities())).keys;
  });
  afterAll(async () => {
    await local.stop();
    remove();
  });
  const keyOf = (holder: string): string => keys[holder] ?? '';

  /** With the key of the holder; an address without /v1 is one of the market itself. */
  async function send(holder: string, method: string, path: string, { body, headers = {}, key = keyOf(holder) }: Sent = {}) {
    const url = `${local.url}${path.startsWith('/v1') ? '' : `/v1/markets/${holder}`}${path}`;
    const response = await fetch(url, { method, body, headers: { ...(key !== '' && { Authorization: `Bearer ${key}` }), ...headers } });
    const type = response.headers.get('content-type') ?? '';
    return { status: response.status, type, headers: response.headers, text: await response.text() };
  }

  /** What a market has: `published@1` by sourceId. */
  async function standing(marketId: string): Promise<Record<string, string>> {
    const pages = await Promise.all(Status.options.map((status) => send(marketId, 'GET', `/postings?status=${status}&limit=1000`)));
    const lines = pages.flatMap(({ text }) => Page.parse(JSON.parse(text)).postings);
    return Object.fromEntries(lines.map(({ sourceId, status, revision }) => [sourceId, `${status}@${revision}`]));
  }

  return { dataDir, local: () => local, keyOf, send, standing };
}
