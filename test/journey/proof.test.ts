import { createFeedClient, createMemoryStore, type FeedClient, followFeed, verifyCopy } from '@ganghui/client';
import { everything, Receipt } from '@ganghui/spec';
import { hashOfNames, isSignedBy, stateName } from '@ganghui/spec/proof';
import { aRecord } from '@ganghui/spec/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { hostileRun } from './hostile-run.ts';

const { local, send } = hostileRun();
const marketId = '320800-01';
const postings = 600;
const record = (index: number): Record<string, string> =>
  aRecord(`P${String(index).padStart(4, '0')}`, {
    employerName: `淮安禾田第${index}精密机械有限公司`,
    place: index % 3 === 0 ? '淮安市清江浦区' : '南京市江宁区',
    address: index % 3 === 0 ? '淮安市清江浦区示例路 3 号' : '南京市江宁区将军大道 1 号',
  });
let client: FeedClient;

async function push(records: readonly object[]): Promise<void> {
  const answer = await send(marketId, 'POST', '/submissions?profile=none', {
    body: JSON.stringify(records),
    headers: { 'Content-Type': 'application/json' },
  });
  expect(Receipt.parse(JSON.parse(answer.text)).items.filter(({ outcome }) => outcome === 'refused')).toEqual([]);
  await local().settled();
}
const seal = async (): Promise<void> => {
  const { handler } = await import('@ganghui/functions/seal');
  await handler();
};

beforeAll(async () => {
  client = createFeedClient({ url: local().url });
  await push(Array.from({ length: postings }, (_, index) => record(index)));
  await seal();
}, 240_000);

describe('the snapshot', () => {
  it('is the log at one place: pages in the order of ids, hashed, counted', async () => {
    const { asOf, count, pages, stateDigest, chainHash } = await client.snapshot();
    expect([asOf >= postings, count, pages.length > 1]).toEqual([true, postings, true]);
    const ids: string[] = [];
    for (const { page, sha256, first, last } of pages) {
      const { entries } = await client.snapshotPage(asOf, page);
      ids.push(...entries.map(({ posting }) => posting.id));
      expect([ids.at(-entries.length), ids.at(-1)]).toEqual([first, last]);
      expect(hashOfNames(entries.map(({ posting, hash }) => stateName(posting.id, { revision: posting.revision, hash })))).toBe(sha256);
    }
    expect(ids).toEqual(ids.toSorted());
    expect(await client.checkpoint(asOf)).toMatchObject({ sequence: asOf, live: count, stateDigest, chainHash });
  });

  it('and the feed after it lead to what the exchange has signed, with a filter as without', async () => {
    await push([{ ...record(0), headcount: '11' }, record(postings)]);
    for (const filter of [everything, { ...everything, city: ['320800'] }]) {
      const copy = createMemoryStore();
      const phases = new Set<string>();
      await followFeed(copy, client, { filter, onProgress: ({ phase }) => phases.add(phase) });
      expect(phases).toEqual(new Set(['snapshot', 'feed']));
      expect(await verifyCopy(copy, client)).toMatchObject({ ok: true, count: filter === everything ? postings + 1 : 201 });
    }
  });

  it('equals the feed from its beginning, to the byte', async () => {
    const copy = createMemoryStore();
    await followFeed(copy, client);
    const held = new Map<string, unknown>();
    for (let after = 0, more = true; more; ) {
      const page = await client.page({ after, limit: 1000 });
      for (const { subject, sequence, data } of page.events)
        if ('posting' in data && data.live) {
          const { hash, scope, posting, quality } = data;
          held.set(subject, { sequence, hash, scope, posting, quality });
        } else held.delete(subject);
      ({ last: after, more } = page);
    }
    expect(Object.fromEntries(copy.postings)).toEqual(Object.fromEntries(held));
  });

  it('a copy that was tampered with is told which field of which posting', async () => {
    const copy = createMemoryStore();
    await followFeed(copy, client);
    const id = `${marketId}.P0007`;
    const entry = copy.postings.get(id);
    if (!entry) throw new Error(`${id} is missing`);
    copy.postings.set(id, { ...entry, posting: { ...entry.posting, headcount: 77 } });
    expect(await verifyCopy(copy, client)).toMatchObject({
      ok: false,
      fault: 'content-differs',
      differing: 1,
      differences: [{ kind: 'altered', postingId: id, fields: [{ pointer: '/headcount', expected: 5, held: 77 }] }],
    });
  });
});

describe('checkpoints', () => {
  it('are signed by a published key, at any place of the log', async () => {
    const [key] = await client.keys();
    if (!key) throw new Error('no key is published');
    const { sequence: head } = await client.checkpoint();
    for (const at of [0, 1, 300, head]) {
      const checkpoint = await client.checkpoint(at);
      expect(checkpoint).toMatchObject({ sequence: at, keyId: key.keyId });
      expect(isSignedBy(checkpoint, key)).toBe(true);
      expect(isSignedBy({ ...checkpoint, live: checkpoint.live + 1 }, key)).toBe(false);
    }
    const kept = [];
    for await (const page of client.checkpoints()) kept.push(...page);
    expect(kept.length).toBeGreaterThan(0);
    for (const checkpoint of kept) expect(isSignedBy(checkpoint, key)).toBe(true);
  });
});
