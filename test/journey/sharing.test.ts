import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createReadSegments } from '@ganghui/aws/feed-log';
import { createTable } from '@ganghui/aws/table-client';
import { createFeedClient, type FeedClient, verifyCopy } from '@ganghui/client';
import { everything, FeedEvent, type FeedItem, type FeedPage, type HistoryEntry, Problem } from '@ganghui/spec';
import { aRecord } from '@ganghui/spec/testing';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type CityReceiver, startReceiver } from './city-receiver.ts';
import { hostileRun } from './hostile-run.ts';

const { dataDir, local, keyOf, send } = hostileRun();
const [yangzhou, nanjing, huaian, taizhou] = ['321000-01', '320100-01', '320800-01', '321200-01'];
const inYangzhou = { ...everything, city: ['321000'] };
const phone = '0514-80007771';
const bus = 'arn:aws:events:local:111122223333:event-bus/huaian-jobs';
const id = (sourceId: string): string => `${yangzhou}.${sourceId}`;

let pushed: CityReceiver;
let filtered: CityReceiver;
beforeAll(async () => {
  pushed = await startReceiver({ url: local().url });
  filtered = await startReceiver({ url: local().url, filter: inYangzhou });
});
afterAll(async () => {
  vi.useRealTimers();
  await Promise.all([pushed.stop(), filtered.stop()]);
});

const client = (holder?: string): FeedClient => createFeedClient({ url: local().url, ...(holder && { key: keyOf(holder) }) });
const head = async (): Promise<number> => (await client().checkpoint()).sequence;
const page = (query: Partial<Parameters<FeedClient['page']>[0]> = {}, holder?: string): Promise<FeedPage> =>
  client(holder).page({ after: 0, ...query });
const kind = ({ type, subject }: FeedItem): string => `${subject.slice(10)} ${type.split('.').at(-2)}`;
const kinds = (events: readonly FeedItem[]): string[] => events.map(kind);
const dayFromNow = (days: number): string => new Date(Date.now() + (8 + days * 24) * 3_600_000).toISOString().slice(0, 10);

async function put(sourceId: string, overrides: Record<string, string> = {}): Promise<void> {
  // An employer each: two of the same would be judged as one, and told so.
  const record = { contactPhone: phone, employerName: `扬州${sourceId}禾田精密机械有限公司`, ...overrides };
  const body = JSON.stringify(aRecord(sourceId, record));
  const answer = await send(yangzhou, 'PUT', `/postings/${sourceId}`, { body, headers: { 'Content-Type': 'application/json' } });
  expect(answer.status, answer.text).toBeLessThan(300);
  await local().settled();
}
async function act(sourceId: string, verb: string, body?: object): Promise<void> {
  const json = body && { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } };
  const answer = await send(yangzhou, 'POST', `/postings/${sourceId}/${verb}`, json);
  expect(answer.status, answer.text).toBeLessThan(300);
  await local().settled();
}
const onTheBus = (): FeedEvent[] =>
  readFileSync(join(dataDir, 'buses', 'huaian-jobs.ndjson'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => FeedEvent.parse(JSON.parse(line).detail));
/** Waits until a receiver has been told all there is. */
const upToDate = ({ copy }: CityReceiver): Promise<void> =>
  vi.waitFor(async () => expect((await copy.readPosition())?.sequence).toBe(await head()), { timeout: 30_000, interval: 100 });

describe('what Yangzhou publishes, in the other cities', () => {
  it('is ordered by webhook after a handshake, and on a bus of one’s own', async () => {
    const { subscriptions } = client(nanjing);
    const { subscription, secret } = await subscriptions.create({ label: '南京就业网', url: pushed.address, maxEvents: 2 });
    expect(subscription).toMatchObject({ state: 'active', cursor: 0, attempts: [{ kind: 'handshake', outcome: 'delivered' }] });
    expect(secret).toMatch(/^whsec_/);
    pushed.state.secrets.push(secret ?? '');
    // Again, now that the signature can be checked.
    await subscriptions.verify(subscription.id);
    expect(pushed.heard).toMatchObject({ handshakes: 1, unsigned: 0 });
    // With a secret that is in place before, the first handshake can be checked.
    const own = `whsec_${Buffer.alloc(32, 'taizhou').toString('base64')}`;
    filtered.state.secrets.push(own);
    const order = { label: '泰州', url: filtered.address, filter: inYangzhou, secret: own };
    expect(await client(taizhou).subscriptions.create(order)).toMatchObject({ secret: null, subscription: { state: 'active' } });
    expect(filtered.heard).toMatchObject({ handshakes: 1, unsigned: 0 });
    const onBus = await client(huaian).subscriptions.create({ label: '淮安', busArn: bus, filter: inYangzhou });
    expect(onBus).toMatchObject({ secret: null, subscription: { kind: 'bus', state: 'active', filter: inYangzhou } });
  });

  it('is pulled, pushed in order with a signature, and on the bus', async () => {
    for (const sourceId of ['A', 'B', 'C']) await put(sourceId);
    await put('A', { headcount: '9' });
    const told = ['A published', 'B published', 'C published', 'A revised'];
    const { events, last, more, head: end } = await page();
    expect([kinds(events), last, more, end]).toEqual([told, 4, false, 4]);
    expect(events.at(-1)?.data).toMatchObject({ changed: ['/headcount'], live: true, previous: { sequence: 1, revision: 1 } });
    expect(kinds((await page({ filter: inYangzhou })).events)).toEqual(told);
    expect((await page({ filter: { ...everything, city: ['320100'] } })).events).toEqual([]);
    await upToDate(pushed);
    expect(kinds(pushed.heard.batches.flatMap(({ data }) => data.events))).toEqual(told);
    expect(pushed.heard).toMatchObject({ unsigned: 0, gaps: 0 });
    expect(kinds(onTheBus())).toEqual(told);
  });

  it('is told by a long poll as soon as it is there', async () => {
    const started = performance.now();
    const waiting = page({ after: 4, wait: 15 });
    await put('D');
    expect(kinds((await waiting).events)).toEqual(['D published']);
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it('leaves a filter when its place moves, and stays with those who take everything', async () => {
    await put('B', { place: '泰州市海陵区', address: '泰州市海陵区鼓楼路 1 号' });
    expect(kinds((await page({ after: 5, filter: inYangzhou })).events)).toEqual(['B left-scope']);
    expect(kinds((await page({ after: 5 })).events)).toEqual(['B revised']);
    await Promise.all([upToDate(pushed), upToDate(filtered)]);
    expect([...pushed.copy.postings.keys()].sort()).toEqual(['A', 'B', 'C', 'D'].map(id));
    expect([...filtered.copy.postings.keys()].sort()).toEqual(['A', 'C', 'D'].map(id));
    // The rule of the bus sees where it was before.
    expect(kinds(onTheBus()).at(-1)).toBe('B revised');
  });

  it('leaves everywhere when it is suspended or closed', async () => {
    await act('C', 'suspend');
    await act('D', 'close', { reason: 'filled', hires: 3 });
    expect(kinds((await page({ after: 6, filter: inYangzhou })).events)).toEqual(['C suspended', 'D closed']);
    await Promise.all([upToDate(pushed), upToDate(filtered)]);
    expect([...pushed.copy.postings.keys()].sort()).toEqual(['A', 'B'].map(id));
    expect([...filtered.copy.postings.keys()]).toEqual([id('A')]);
    expect(kinds(onTheBus()).slice(-2)).toEqual(['C suspended', 'D closed']);
    await act('C', 'reopen');
    expect(kinds((await page({ after: 8 })).events)).toEqual(['C published']);
  });

  it('waits for its first day, and is told on that day with the clock as its cause', async () => {
    const before = await head();
    await put('L', { validFrom: dayFromNow(2) });
    expect(await head()).toBe(before);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 3 * 86_400_000 });
    const { handler } = await import('@ganghui/functions/clock');
    await handler();
    await local().settled();
    const { events } = await page({ after: before });
    expect(kinds(events)).toEqual(['L published']);
    expect(events[0]?.data).toMatchObject({ cause: { by: 'clock', submissionId: null }, previous: null });
    vi.useRealTimers();
    await upToDate(pushed);
    expect(pushed.copy.postings.has(id('L'))).toBe(true);
  });

  it('is proven: both copies are what the exchange has signed', async () => {
    for (const { copy } of [pushed, filtered]) {
      await upToDate({ copy } as CityReceiver);
      expect(await verifyCopy(copy, client())).toMatchObject({ ok: true, sequence: await head() });
    }
  });
});

describe('the past of a posting', () => {
  const history = async (sourceId: string, holder?: string): Promise<HistoryEntry[]> => {
    const entries: HistoryEntry[] = [];
    for await (const some of client(holder).history(id(sourceId), { limit: 1 })) entries.push(...some);
    return entries;
  };

  it('is told newest first, with what each change did, who made it and the value before', async () => {
    const [revised, published] = await history('A');
    expect(published).toMatchObject({ sequence: 1, revision: 1, live: true, diff: [], cause: { by: 'market' } });
    expect(revised).toMatchObject({ sequence: 4, revision: 2, type: expect.stringContaining('revised') });
    expect(revised?.diff).toContainEqual({ op: 'replace', path: '/headcount', before: 5, value: 9 });
  });

  it('can be read as it was at any instant', async () => {
    const [revised, published] = await history('A');
    const then = await client().asOf(id('A'), published?.recordedAt ?? '');
    expect(then).toMatchObject({ sequence: 1, live: true, posting: { headcount: 5, contact: { phone: null } } });
    expect(await client().asOf(id('A'), revised?.recordedAt ?? '')).toMatchObject({ sequence: 4, posting: { headcount: 9 } });
    const before = await send(nanjing, 'GET', `/v1/postings/${id('A')}/history?asOf=2020-01-01T00:00:00Z`);
    expect(Problem.parse(JSON.parse(before.text)).detail).not.toBe('');
    expect(before.status).toBe(404);
  });

  it('is for those with a key once the posting is closed', async () => {
    await expect(history('D')).rejects.toMatchObject({ kind: 'history-closed', status: 410 });
    const [closed] = await history('D', nanjing);
    expect(closed).toMatchObject({ live: false, type: expect.stringContaining('closed') });
    expect(closed?.diff).toContainEqual(expect.objectContaining({ path: '/closed' }));
  });
});

describe('a contact', () => {
  const phones = ({ events }: FeedPage): (string | null)[] =>
    events.flatMap(({ subject, data }) => ('posting' in data && subject === id('A') ? [data.posting.contact.phone] : []));

  it('is seen by markets, masked for the public', async () => {
    expect(phones(await page({}, nanjing))).toEqual([phone, phone]);
    for (const shown of phones(await page())) expect(shown).toMatch(/^\d{3}\*+\d{4}$/);
    expect(pushed.copy.postings.get(id('A'))?.posting.contact.phone).toBe(phone);
  });

  it('ends with the posting, for the past as well', async () => {
    await act('A', 'close', { reason: 'withdrawn' });
    expect(phones(await page({}, nanjing)).filter((shown) => shown?.includes('80007771'))).toEqual([]);
  });

  it('is in no event of the bus, and in no segment of the log', async () => {
    expect(onTheBus().length).toBeGreaterThan(8);
    expect(JSON.stringify(onTheBus())).not.toMatch(/80007771|周女士/);
    const table = createTable(local().tableName);
    const segments = await createReadSegments(table)(0, 1000);
    expect(segments.flatMap(({ events }) => events)).toHaveLength(await head());
    expect(JSON.stringify(segments)).not.toMatch(/80007771|周女士/);
    table.client.destroy();
  });
});

describe('an order', () => {
  it('is seen by who made it and by the province, and by nobody else', async () => {
    const labels = async (holder: string): Promise<string[]> =>
      (await client(holder).subscriptions.list()).map(({ label }) => label).sort();
    expect(await labels('province')).toEqual(['南京就业网', '泰州', '淮安'].sort());
    expect(await labels(huaian)).toEqual(['淮安']);
    expect(await labels(yangzhou)).toEqual([]);
  });

  it('for a bus ends with it: nothing more is written there', async () => {
    const { subscriptions } = client(huaian);
    const [order] = await subscriptions.list();
    await subscriptions.delete(order?.id ?? '');
    const before = onTheBus().length;
    await put('Z');
    expect(kinds((await page({ after: (await head()) - 1 })).events)).toEqual(['Z published']);
    expect(onTheBus()).toHaveLength(before);
  });
});
