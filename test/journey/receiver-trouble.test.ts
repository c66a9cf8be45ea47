import { createFeedClient, type FeedClient, verifyCopy } from '@ganghui/client';
import type { ExchangeStatus, Subscription } from '@ganghui/spec';
import { aRecord } from '@ganghui/spec/testing';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type CityReceiver, startReceiver } from './city-receiver.ts';
import { hostileRun } from './hostile-run.ts';

const { local, keyOf, send } = hostileRun();
const [yangzhou, nanjing, taizhou] = ['321000-01', '320100-01', '321200-01'];
let troubled: CityReceiver;
let well: CityReceiver;
let ours: FeedClient;
let subscriptionId: string;
let serial = 0;

async function put(count = 1): Promise<void> {
  for (let index = 0; index < count; index++) {
    const sourceId = `T${++serial}`;
    const body = JSON.stringify(aRecord(sourceId, { employerName: `扬州${sourceId}禾田精密机械有限公司` }));
    const answer = await send(yangzhou, 'PUT', `/postings/${sourceId}`, { body, headers: { 'Content-Type': 'application/json' } });
    expect(answer.status).toBe(201);
  }
  await local().settled();
}
const shown = (): Promise<Subscription> => ours.subscriptions.get(subscriptionId);
const statusOf = async (): Promise<ExchangeStatus> => createFeedClient({ url: local().url, key: keyOf('province') }).status();
const lagOf = async (label: string) => {
  const found = (await statusOf()).subscriptions.find((each) => each.label === label);
  return found && { state: found.state, behind: found.behind, failures: found.failures };
};
const pulse = async (): Promise<void> => {
  const { handler } = await import('@ganghui/functions/pulse');
  await handler();
  await local().settled();
};
const heldBy = ({ copy }: CityReceiver): number => copy.postings.size;

beforeAll(async () => {
  troubled = await startReceiver({ url: local().url });
  well = await startReceiver({ url: local().url });
  ours = createFeedClient({ url: local().url, key: keyOf(nanjing) });
  const issued = await ours.subscriptions.create({ label: '南京', url: troubled.address, maxEvents: 2 });
  subscriptionId = issued.subscription.id;
  troubled.state.secrets.push(issued.secret ?? '');
  const other = await createFeedClient({ url: local().url, key: keyOf(taizhou) }).subscriptions.create({
    label: '泰州',
    url: well.address,
  });
  well.state.secrets.push(other.secret ?? '');
});
afterAll(() => Promise.all([troubled.stop(), well.stop()]));

describe('a receiver that does not answer', () => {
  it('is left alone for as long as it asks, while the other has everything', async () => {
    troubled.state.mood = { status: 503, headers: { 'Retry-After': '2' } };
    await put(3);
    await vi.waitFor(() => expect(heldBy(well)).toBe(3), { timeout: 30_000 });
    expect(heldBy(troubled)).toBe(0);
    const { cursor, behind, failures, failingSince, nextAttemptAt, attempts } = await shown();
    expect({ cursor, behind }).toEqual({ cursor: 0, behind: 3 });
    expect(failures).toBeGreaterThan(0);
    expect([failingSince, nextAttemptAt]).toEqual([expect.any(String), expect.any(String)]);
    expect(attempts[0]).toMatchObject({ outcome: 'refused', status: 503, detail: expect.stringContaining('503') });
  });

  it('shows as a lag in the status of the exchange, and as none once it is back', async () => {
    expect(await lagOf('南京')).toMatchObject({ state: 'active', behind: 3 });
    expect(await lagOf('泰州')).toEqual({ state: 'active', behind: 0, failures: 0 });
    expect((await statusOf()).log).toMatchObject({ head: 3, live: 3 });
    troubled.state.mood = 'well';
    await vi.waitFor(
      async () => {
        await pulse();
        expect(heldBy(troubled)).toBe(3);
      },
      { timeout: 30_000, interval: 300 },
    );
    expect(await lagOf('南京')).toEqual({ state: 'active', behind: 0, failures: 0 });
    expect(troubled.heard).toMatchObject({ gaps: 0, unsigned: 0 });
  });

  it('is told nothing more once it says 410, and goes on where it stood when its owner wants so', async () => {
    troubled.state.mood = { status: 410 };
    await put(2);
    await vi.waitFor(async () => expect((await shown()).state).toBe('disabled'), { timeout: 30_000 });
    expect((await shown()).stateReason).toMatch(/410|不再/);
    expect((await statusOf()).subscriptions.find(({ id }) => id === subscriptionId)?.state).toBe('disabled');
    await expect(ours.subscriptions.resume(subscriptionId)).rejects.toMatchObject({ kind: 'subscription-unverified' });
    troubled.state.mood = 'well';
    expect(await ours.subscriptions.resume(subscriptionId)).toMatchObject({ state: 'active', failures: 0, cursor: 3 });
    await vi.waitFor(() => expect(heldBy(troubled)).toBe(5), { timeout: 30_000 });
  });
});

describe('its owner', () => {
  it('pauses, and has what came meanwhile when it resumes, in batches as small as ordered', async () => {
    await ours.subscriptions.pause(subscriptionId);
    const before = troubled.heard.batches.length;
    await put(3);
    await pulse();
    expect(troubled.heard.batches).toHaveLength(before);
    await ours.subscriptions.resume(subscriptionId);
    await vi.waitFor(() => expect(heldBy(troubled)).toBe(8), { timeout: 30_000 });
    const since = troubled.heard.batches.slice(before).map(({ data }) => [data.after, data.last]);
    expect(since).toEqual([
      [5, 7],
      [7, 8],
    ]);
  });

  it('replays from any place: all is known, nothing is missing, and the batches have ids of their own', async () => {
    const { length } = troubled.heard.ids;
    expect(await ours.subscriptions.replay(subscriptionId, 5)).toMatchObject({ cursor: 5, replays: 1 });
    await vi.waitFor(() => expect(troubled.heard.ids).toHaveLength(length + 2), { timeout: 30_000 });
    expect(troubled.heard.ids.slice(length)).toEqual([`${subscriptionId}.5-7.r1`, `${subscriptionId}.7-8.r1`]);
    expect(troubled.heard).toMatchObject({ known: 2, gaps: 0 });
    expect(await verifyCopy(troubled.copy, ours)).toMatchObject({ ok: true, sequence: 8, count: 8 });
  });

  it('changes the secret while both are good, and then the old one is not', async () => {
    const [old] = troubled.state.secrets;
    const { secret } = await ours.subscriptions.rotate(subscriptionId, { overlapHours: 1 });
    await put();
    await vi.waitFor(() => expect(heldBy(troubled)).toBe(9), { timeout: 30_000 });
    troubled.state.secrets = [secret ?? ''];
    await put();
    await vi.waitFor(() => expect(heldBy(troubled)).toBe(10), { timeout: 30_000 });
    const { secret: last } = await ours.subscriptions.rotate(subscriptionId, { overlapHours: 0 });
    troubled.state.secrets = [old ?? ''];
    await put();
    await vi.waitFor(() => expect(troubled.heard.unsigned).toBeGreaterThan(0), { timeout: 30_000 });
    troubled.state.secrets = [last ?? ''];
    await ours.subscriptions.resume(subscriptionId);
    await vi.waitFor(() => expect(heldBy(troubled)).toBe(11), { timeout: 30_000 });
  });

  it('has a page that shows it without a key, and shows nobody else', async () => {
    const { statePage } = await shown();
    const page = await fetch(new URL(statePage, local().url));
    expect([page.status, page.headers.get('cache-control'), page.headers.get('referrer-policy')]).toEqual([200, 'no-store', 'no-referrer']);
    const html = await page.text();
    expect(html).toContain('南京');
    expect(html).not.toContain(troubled.state.secrets[0]);
    const guessed = await fetch(
      new URL(
        statePage.replace(/.$/, (last) => (last === '0' ? '1' : '0')),
        local().url,
      ),
    );
    expect(guessed.status).toBe(404);
  });

  it('ends it: nothing comes any more, and it is not to be found', async () => {
    const { statePage } = await shown();
    await ours.subscriptions.delete(subscriptionId);
    expect((await fetch(new URL(statePage, local().url))).status).toBe(404);
    const { length } = troubled.heard.batches;
    await put();
    await pulse();
    expect(troubled.heard.batches).toHaveLength(length);
    await expect(shown()).rejects.toMatchObject({ kind: 'subscription-unknown', status: 404 });
  });
});
