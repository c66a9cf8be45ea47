import type { SnapshotEntry } from '@ganghui/spec';
import type { Checkpoint } from '@ganghui/spec/proof';
import { aQuality } from '@ganghui/spec/testing';
import { describe, expect, it } from 'vitest';
import { aReader, fill, job } from '../testing/a-copy.ts';
import { problem } from '../testing/index.ts';
import { createMemoryStore } from './copy-store.ts';
import { followFeed } from './follow-feed.ts';
import type { Position } from './position.ts';
import { verifyCopy } from './verify-copy.ts';

type Copy = Awaited<ReturnType<typeof copied>>;
async function copied(filter?: Position['filter']) {
  const reader = aReader({ maxPage: 9 });
  fill(reader.exchange);
  reader.exchange.build(7);
  reader.exchange.tell(job('B1'), aQuality());
  await followFeed(reader.store, reader.client, { filter });
  reader.exchange.tell(job('B2'), aQuality());
  return reader;
}
const entry = ({ store }: Copy, name: string): SnapshotEntry => structuredClone(store.postings.get(`320100-01.${name}`)!);
const put = ({ store }: Copy, changed: SnapshotEntry, name = changed.posting.sourceId): void =>
  void store.postings.set(`320100-01.${name}`, changed);
const move = async ({ store }: Copy, over: Partial<Position>): Promise<void> => {
  const position = await store.readPosition();
  if (position) await store.commit({ changes: [], position: { ...position, ...over }, source: { kind: 'keys' } });
};

describe('a copy that is right', () => {
  it('is proven at its own place, though the exchange is further on', async () => {
    const copy = await copied();
    const verdict = await verifyCopy(copy.store, copy.client);
    expect(verdict).toMatchObject({ ok: true, sequence: 30, count: 24, filtered: false, checkpoint: { sequence: 30, live: 24 } });
  });

  it('is proven without reading the feed again', async () => {
    const copy = await copied();
    copy.exchange.seen.length = 0;
    await verifyCopy(copy.store, copy.client);
    expect(copy.exchange.seen.map(({ path }) => path).sort()).toEqual(['/v1/feed/checkpoint', '/v1/feed/checkpoint', '/v1/feed/keys']);
  });

  it('stays right whatever contact it holds: no hash covers one', async () => {
    const copy = await copied();
    const changed = entry(copy, 'A07');
    changed.posting.contact.phone = '025-1';
    put(copy, changed);
    expect((await verifyCopy(copy.store, copy.client)).ok).toBe(true);
  });
});

describe('what was done to a copy is named', () => {
  it.each<[string, (copy: Copy) => unknown, object]>([
    [
      'a field altered',
      (copy) => put(copy, { ...entry(copy, 'A07'), posting: { ...entry(copy, 'A07').posting, headcount: 50 } }),
      { kind: 'altered', postingId: '320100-01.A07', fields: [{ pointer: '/headcount', expected: 5, held: 50 }] },
    ],
    [
      'a field altered, its hash with it',
      (copy) => put(copy, { ...entry(copy, 'A03'), hash: 'f'.repeat(64), posting: { ...entry(copy, 'A03').posting, title: '保安' } }),
      { kind: 'altered', postingId: '320100-01.A03', fields: [{ pointer: '/title', expected: '数控铣工', held: '保安' }] },
    ],
    [
      'a deep member gone and one put in',
      (copy) => {
        const changed = entry(copy, 'B1');
        Reflect.deleteProperty(changed.posting.place, 'address');
        put(copy, { ...changed, posting: { ...changed.posting, benefits: [...changed.posting.benefits, '班车'] } });
      },
      {
        kind: 'altered',
        fields: [
          { pointer: '/benefits/2', expected: undefined, held: '班车' },
          { pointer: '/place/address', expected: '江宁区将军大道 1 号', held: undefined },
        ],
      },
    ],
    [
      'a score altered',
      (copy) => put(copy, { ...entry(copy, 'A06'), quality: aQuality() }),
      { kind: 'altered', fields: [{ pointer: '/quality/score', expected: 75, held: 92 }, { pointer: '/quality/grade' }] },
    ],
    [
      'only the kept hash altered',
      (copy) => put(copy, { ...entry(copy, 'A08'), hash: 'f'.repeat(64) }),
      { kind: 'altered', postingId: '320100-01.A08', fields: [{ pointer: '/hash', held: 'f'.repeat(64) }] },
    ],
    ['a posting missing', ({ store }) => store.postings.delete('320100-01.A11'), { kind: 'missing', postingId: '320100-01.A11' }],
    [
      'a posting too many',
      (copy) => put(copy, { ...entry(copy, 'A01'), posting: job('Z9') }),
      { kind: 'extra', postingId: '320100-01.Z9', place: '320100-01.Z9' },
    ],
    [
      'one under the id of another',
      (copy) => put(copy, entry(copy, 'A01'), 'A02'),
      { kind: 'altered', postingId: '320100-01.A02', fields: [{ pointer: '/id' }, { pointer: '/sourceId' }] },
    ],
    [
      'one that is no posting any more',
      (copy) => put(copy, { ...entry(copy, 'A09'), posting: { ...entry(copy, 'A09').posting, provenance: null as never } }),
      { kind: 'unreadable', postingId: '320100-01.A09' },
    ],
    [
      'an older revision put back',
      (copy) => put(copy, { ...entry(copy, 'A03'), posting: job('A03') }),
      { kind: 'altered', fields: [{ pointer: '/revision', expected: 2, held: 1 }, { pointer: '/title' }] },
    ],
  ])('%s', async (_, harm, difference) => {
    const copy = await copied();
    await harm(copy);
    const verdict = await verifyCopy(copy.store, copy.client);
    expect(verdict).toMatchObject({ ok: false, fault: 'content-differs', differing: 1, differences: [difference] });
  });

  it('all of it at once, the first by id first', async () => {
    const copy = await copied();
    for (const name of ['A01', 'A02', 'B1']) copy.store.postings.delete(`320100-01.${name}`);
    const verdict = await verifyCopy(copy.store, copy.client);
    expect(verdict).toMatchObject({
      differing: 3,
      differences: [{ postingId: '320100-01.A01' }, { postingId: '320100-01.A02' }, { postingId: '320100-01.B1' }],
    });
  });

  it('through a filter too', async () => {
    const copy = await copied({ city: [], occupation: [], minScore: 80 });
    copy.store.postings.delete('320100-01.A12');
    put(copy, { ...entry(copy, 'A13'), posting: { ...entry(copy, 'A13').posting, headcount: 6 } });
    copy.exchange.tell(job('B3'), aQuality());
    const verdict = await verifyCopy(copy.store, copy.client);
    expect(verdict).toMatchObject({
      ok: false,
      differences: [
        { kind: 'missing', postingId: '320100-01.A12' },
        { kind: 'altered', fields: [{ pointer: '/headcount', expected: 5, held: 6 }] },
      ],
    });
  });
});

describe('a place that is not right is named', () => {
  it.each<[string, Partial<Position>, string, RegExp]>([
    ['one too far back', { sequence: 29 }, 'wrong-sequence', /正是序号 30 .*却记着 29/],
    ['one too far on', { sequence: 31 }, 'wrong-sequence', /正是序号 30 .*却记着 31/],
    ['one that is not there yet', { sequence: 99 }, 'ahead', /99/],
    ['another chain', { proof: { chainHash: 'e'.repeat(64), stateDigest: '', live: 0 } }, 'chain-differs', /链散列/],
    ['a snapshot half in', { loading: { asOf: 29, done: 1, upTo: 'x', chainHash: '', stateDigest: '', live: 7 } }, 'incomplete', /快照/],
  ])('%s', async (_, over, fault, says) => {
    const copy = await copied();
    await move(copy, over);
    const verdict = await verifyCopy(copy.store, copy.client);
    expect(verdict).toMatchObject({ ok: false, fault, detail: expect.stringMatching(says) });
  });

  it('none at all, and one that is not kept any more', async () => {
    const copy = await copied();
    expect(await verifyCopy(createMemoryStore(), copy.client)).toMatchObject({ fault: 'no-copy' });
    copy.exchange.build();
    copy.exchange.prune(31);
    expect(await verifyCopy(copy.store, copy.client)).toMatchObject({ fault: 'pruned', fix: expect.stringContaining('ganghui pull') });
  });

  it('says so when it is equal to nothing and cannot name what differs', async () => {
    const copy = await copied();
    copy.store.postings.delete('320100-01.A12');
    copy.exchange.snapshots.length = 0;
    copy.exchange.prune(5);
    const verdict = await verifyCopy(copy.store, copy.client);
    expect(verdict).toMatchObject({ ok: false, fault: 'content-differs', differences: [], detail: expect.stringContaining('取不全') });
  });
});

describe('a proof that cannot be believed is refused', () => {
  const altered = async (copy: Copy, make: (checkpoint: Checkpoint) => unknown) => {
    copy.exchange.alterWith(({ path }, answer) => (path === '/v1/feed/checkpoint' ? make(answer as Checkpoint) : answer));
    return verifyCopy(copy.store, copy.client);
  };

  it('when it was changed after it was signed', async () => {
    const copy = await copied();
    copy.store.postings.delete('320100-01.A12');
    const forged = await altered(copy, (checkpoint) => ({ ...checkpoint, live: checkpoint.live - 1, stateDigest: 'd'.repeat(64) }));
    expect(forged).toMatchObject({ ok: false, fault: 'forged-checkpoint' });
  });

  it('when it is a true one of another place', async () => {
    const copy = await copied();
    expect(await altered(copy, () => copy.exchange.checkpoint(12))).toMatchObject({
      fault: 'wrong-checkpoint',
      detail: expect.stringContaining('12'),
    });
  });

  it('when its key was never seen, though it is published now', async () => {
    const copy = await copied();
    const key = copy.exchange.rotate('somebody else', { isForeign: true });
    const refused = await verifyCopy(copy.store, copy.client);
    expect(refused).toMatchObject({ fault: 'unknown-key', fix: expect.stringContaining(key.publicKey) });
    // Asked for by telephone, and the same.
    expect((await verifyCopy(copy.store, copy.client, { trust: [key.publicKey] })).ok).toBe(true);
    expect((await verifyCopy(copy.store, copy.client)).ok).toBe(true);
  });

  it('when its key is not even published', async () => {
    const copy = await copied();
    copy.exchange.rotate('somebody else', { isForeign: true });
    copy.exchange.alterWith(({ path }, answer) => (path === '/v1/feed/keys' ? { keys: copy.exchange.keys.slice(1) } : answer));
    expect(await verifyCopy(copy.store, copy.client)).toMatchObject({ fault: 'unknown-key' });
  });

  it('when a key only says that it is the old one', async () => {
    const copy = await copied();
    const [old] = copy.exchange.keys;
    const key = copy.exchange.rotate('somebody else', { isForeign: true });
    Object.assign(key, { keyId: old?.keyId });
    const forged = await altered(copy, (checkpoint) => ({ ...checkpoint, keyId: old?.keyId }));
    expect(forged).toMatchObject({ fault: 'forged-checkpoint' });
  });

  it('but not when the key changed twice and each was endorsed by the one before', async () => {
    const copy = await copied();
    copy.exchange.rotate('second');
    copy.exchange.rotate('third');
    expect((await verifyCopy(copy.store, copy.client)).ok).toBe(true);
    expect((await copy.store.readPosition())?.keys).toHaveLength(3);
  });

  it('when there is no key at all', async () => {
    const copy = await copied();
    await move(copy, { keys: [] });
    copy.exchange.alterWith(({ path }, answer) => (path === '/v1/feed/keys' ? { keys: [] } : answer));
    expect(await verifyCopy(copy.store, copy.client)).toMatchObject({ fault: 'no-key' });
  });

  it('when what the exchange tells does not lead to what it signs', async () => {
    const copy = await copied();
    copy.store.postings.delete('320100-01.A12');
    copy.exchange.alterWith(({ path }, answer) =>
      path === '/v1/snapshot' ? { ...(answer as object), chainHash: 'c'.repeat(64) } : answer,
    );
    expect(await verifyCopy(copy.store, copy.client)).toMatchObject({ fault: 'exchange-inconsistent' });
  });
});

it('an exchange that is away is no verdict', async () => {
  const copy = await copied();
  copy.exchange.alterWith(() => problem(503, 'store-interrupted'));
  await expect(verifyCopy(copy.store, copy.client)).rejects.toMatchObject({ status: 503 });
});
