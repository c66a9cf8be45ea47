import { exampleCities } from '@ganghui/local/examples';
import { seedMarkets } from '@ganghui/local/seed';
import { type Disturb, type Local, startLocal } from '@ganghui/local/start-local';
import { FeedEvent, MarketReport, Posting, ReceiptItem } from '@ganghui/spec';
import { aRecord } from '@ganghui/spec/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { aDataDir } from './local-run.ts';

const { dataDir, remove } = aDataDir();
const marketId = '321000-01';
const postingId = `${marketId}.YZ-J-1`;
let local: Local;
let key: string;

const Page = z.object({ events: z.array(FeedEvent), last: z.number(), more: z.boolean() });
const Found = z.object({ total: z.number(), items: z.array(z.object({ id: z.string(), title: z.string(), score: z.number() })) });

// Every trigger fires twice, the second time in another order: what EventBridge, SQS and a stream may do on a bad day.
const disturb: Disturb = async (_name, event, invoke) => {
  const answer = await invoke(event);
  await invoke(reversed(event));
  return answer;
};
const reversed = (event: unknown): unknown =>
  typeof event === 'object' && event !== null && 'Records' in event && Array.isArray(event.Records)
    ? { ...event, Records: [...event.Records.toReversed(), ...event.Records] }
    : event;

beforeAll(async () => {
  local = await startLocal({ port: 0, dataDir, dynamoEndpoint: undefined }, { report: (error) => console.error(error), disturb });
  const { keys } = await seedMarkets(local.tableName, dataDir, exampleCities());
  key = keys[marketId] ?? '';
});
afterAll(async () => {
  await local.stop();
  remove();
});

const get = async (path: string, headers: Record<string, string> = {}): Promise<Response> => fetch(`${local.url}${path}`, { headers });
const put = async (record: Record<string, string>): Promise<z.infer<typeof ReceiptItem>> => {
  const response = await fetch(`${local.url}/v1/markets/${marketId}/postings/${record.sourceId}`, {
    method: 'PUT',
    headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' },
    body: JSON.stringify(record),
  });
  const item = ReceiptItem.parse(await response.json());
  await local.settled();
  return item;
};
const feed = async (after = 0, headers = {}): Promise<FeedEvent[]> =>
  Page.parse(await (await get(`/v1/feed?after=${after}`, headers)).json()).events;
const search = async (query: string): Promise<z.infer<typeof Found>> => {
  // The reader follows the feed at most once a second.
  await new Promise((resolve) => setTimeout(resolve, 1100));
  return Found.parse(await (await get(`/v1/postings?${query}`)).json());
};
const report = async (): Promise<MarketReport> => MarketReport.parse(await (await get(`/v1/markets/${marketId}/report`)).json());

describe('one posting, from push through revision to close, with every delivery repeated and shuffled', () => {
  it('is accepted with a receipt that has a score', async () => {
    const item = await put(aRecord('YZ-J-1'));
    expect(item).toMatchObject({ outcome: 'created', postingId, revision: 1 });
    expect(item.score).toBeGreaterThan(60);
  });

  it('is in the feed once, as sequence 1', async () => {
    const events = await feed();
    expect(events.map(({ sequence, type, subject }) => [sequence, type, subject])).toEqual([
      [1, 'cn.ganghui.posting.published.v1', postingId],
    ]);
  });

  it('shows its contact to another market and masks it for everybody else', async () => {
    const [open] = await feed(0, { Authorization: `Bearer ${key}` });
    const [masked] = await feed(0);
    expect(open?.data.posting.contact.phone).toBe('0514-80000123');
    expect(masked?.data.posting.contact.phone).not.toContain('80000');
  });

  it('is found by words, city and pay, and opens', async () => {
    expect(await search('q=数控车工&city=扬州&minPay=8000')).toMatchObject({ total: 1, items: [{ id: postingId, title: '数控车工' }] });
    expect(await search('q=数控车工&city=320100')).toMatchObject({ total: 0 });
    const opened = await get(`/v1/postings/${postingId}`);
    expect(opened.status).toBe(200);
    expect(Posting.parse(await opened.json()).pay).toMatchObject({ min: 7000, max: 9000, period: 'month' });
  });

  it('counts in the report of its market', async () => {
    expect(await report()).toMatchObject({ published: 1, held: 0, closed: 0, asOf: { sequence: 1 } });
  });

  it('is unchanged when the same is sent again, and revised when it differs', async () => {
    expect(await put(aRecord('YZ-J-1'))).toMatchObject({ outcome: 'unchanged', revision: 1 });
    expect(await put(aRecord('YZ-J-1', { headcount: '8' }))).toMatchObject({ outcome: 'revised', revision: 2 });
    const events = await feed(1);
    expect(events.map(({ sequence, type, data }) => [sequence, type, data.changed])).toEqual([
      [2, 'cn.ganghui.posting.revised.v1', ['/headcount']],
    ]);
  });

  it('is withheld from the public when a revision turns unlawful, and comes back when it is mended', async () => {
    expect(await put(aRecord('YZ-J-1', { headcount: '8', requirements: '限男性，能吃苦。' }))).toMatchObject({
      outcome: 'held',
      revision: 3,
    });
    expect((await feed(2)).map(({ type }) => type)).toEqual(['cn.ganghui.posting.suspended.v1']);
    expect(JSON.stringify(await feed(0, { Authorization: `Bearer ${key}` }))).not.toContain('限男性');
    expect((await get(`/v1/postings/${postingId}`)).status).toBe(404);
    expect(await report()).toMatchObject({ published: 0, held: 1 });
    expect(await put(aRecord('YZ-J-1', { headcount: '8' }))).toMatchObject({ outcome: 'revised', revision: 4 });
    expect((await feed(3)).map(({ type }) => type)).toEqual(['cn.ganghui.posting.published.v1']);
  });

  it('ends for everybody when it is closed, with the reason, and the contact is gone', async () => {
    const response = await fetch(`${local.url}/v1/markets/${marketId}/postings/YZ-J-1/close`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' },
      body: '{"reason":"filled"}',
    });
    expect(response.status).toBe(200);
    await local.settled();
    const [closed] = await feed(4, { Authorization: `Bearer ${key}` });
    expect(closed).toMatchObject({
      sequence: 5,
      type: 'cn.ganghui.posting.closed.v1',
      data: { posting: { closed: { reason: 'filled' } } },
    });
    expect(closed?.data.posting.contact.phone).toBeNull();
    const past = await feed(0, { Authorization: `Bearer ${key}` });
    expect(JSON.stringify(past)).not.toContain('0514-80000123');
    const gone = await get(`/v1/postings/${postingId}`);
    expect(gone.status).toBe(410);
    expect(z.object({ detail: z.string() }).parse(await gone.json()).detail).toContain('已招满');
    expect(await search('q=数控车工')).toMatchObject({ total: 0 });
    expect(await report()).toMatchObject({ published: 0, held: 0, closed: 1 });
  });

  it('reopens when it is sent again, and the whole log is without gap or double', async () => {
    expect(await put(aRecord('YZ-J-1', { headcount: '8' }))).toMatchObject({ outcome: 'reopened', revision: 6 });
    const events = await feed();
    expect(events.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(new Set(events.map(({ id }) => id)).size).toBe(6);
  });
});
