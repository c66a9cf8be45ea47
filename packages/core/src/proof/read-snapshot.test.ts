import { gzipSync } from 'node:zlib';
import { everything } from '@ganghui/spec';
import { contentHash } from '@ganghui/spec/proof';
import { aFeedEvent, aPosting } from '@ganghui/spec/testing';
import { describe, expect, it } from 'vitest';
import { foldLog } from './fold-log.ts';
import type { SnapshotManifest } from './ports.ts';
import { makeReadSnapshot, makeReadSnapshotPage } from './read-snapshot.ts';
import { memoryLog, memoryPages } from './testing/memory.ts';

const contact = { name: '周女士', phone: '025-80000123', email: null, consent: false };
const nanjing = aPosting({ sourceId: 'A', contact });
const suzhou = aPosting({
  sourceId: 'B',
  place: { region: '320505', path: ['江苏省', '苏州市', '虎丘区'], address: null, location: null },
});

async function kept() {
  const events = [nanjing, suzhou].map((posting, index) => aFeedEvent({ sequence: index + 1, posting }));
  const [log, pages] = [memoryLog(events), memoryPages()];
  const { pages: stored, count, stateDigest, chainHash } = await foldLog({ ...log, pages }, undefined, log.segments[0]!);
  const [rows, files] = [stored.map(({ row }) => row), stored.map(({ file }) => file)];
  const manifest: SnapshotManifest = { asOf: 2, madeAt: '2026-11-21T02:00:00Z', count, stateDigest, chainHash, pages: rows, files };
  const ports = { pages, readManifests: async () => [manifest], readContacts: async () => new Map([[nanjing.id, contact]]) };
  return { manifest, pages, ports, readPage: makeReadSnapshotPage(ports) };
}
const asked = { asOf: 2, page: 1, filter: everything, viewer: 'public' as const };

describe('a page of a snapshot', () => {
  it.each([
    ['market', '025-80000123'],
    ['public', '025****0123'],
  ] as const)('shows the contact of what is open now to the %s as %s, and its hash holds', async (viewer, phone) => {
    const answer = await (await kept()).readPage({ ...asked, viewer });
    if (!answer.ok) throw new Error(answer.error.detail);
    expect(answer.value).toMatchObject({ asOf: 2, page: 1, pages: 1 });
    expect(answer.value.entries.map(({ posting }) => posting.contact.phone)).toEqual([phone, null]);
    for (const { posting, quality, hash } of answer.value.entries) expect(contentHash({ posting, quality })).toBe(hash);
  });

  it('shows what a filter asks for', async () => {
    const answer = await (await kept()).readPage({ ...asked, filter: { ...everything, city: ['320500'] } });
    expect(answer).toMatchObject({ ok: true, value: { entries: [{ posting: { id: suzhou.id } }] } });
  });

  it.each([
    [{ asOf: 1 }, 'snapshot-gone', /没有序号为 1 的快照/],
    [{ page: 2 }, 'query-invalid', /没有第 2 页/],
  ] as const)('is refused for %o as %s', async (wrong, kind, detail) => {
    const answer = await (await kept()).readPage({ ...asked, ...wrong });
    expect(answer).toMatchObject({ ok: false, error: { kind, detail: expect.stringMatching(detail) } });
  });

  it('is gone when a newer snapshot took its place meanwhile, and said to be damaged when it did not', async () => {
    const { manifest, pages, ports } = await kept();
    pages.files.clear();
    let looks = 0;
    const readManifests = async () => [looks++ === 0 ? manifest : { ...manifest, asOf: 9 }];
    expect(await makeReadSnapshotPage({ ...ports, readManifests })(asked)).toMatchObject({ ok: false, error: { kind: 'snapshot-gone' } });
    const missing = await makeReadSnapshotPage(ports)(asked);
    expect(missing).toMatchObject({ ok: false, error: { kind: 'snapshot-gone', fix: expect.stringContaining('/v1/feed?after=0') } });
  });

  it.each([
    ['cut', (bytes: Uint8Array) => bytes.slice(0, 40), 'cannot be unpacked'],
    ['altered', () => gzipSync('another text'), 'is not what was written'],
  ] as const)('is not shown when it was %s, and the operators hear why', async (_, harm, why) => {
    const { manifest, pages, readPage } = await kept();
    const name = manifest.files[0]!;
    pages.files.set(name, harm(pages.files.get(name)!));
    const answer = await readPage(asked);
    expect(answer).toMatchObject({ ok: false, error: { kind: 'snapshot-gone', detail: expect.stringContaining('存坏了') } });
    expect(answer.ok || String(answer.error.cause)).toContain(why);
  });
});

it('tells of the newest snapshot without the names of its files, and of none', async () => {
  const { ports } = await kept();
  const newest = await makeReadSnapshot(ports)();
  expect(newest).toMatchObject({ asOf: 2, count: 2 });
  expect(newest).not.toHaveProperty('files');
  expect(await makeReadSnapshot({ readManifests: async () => [] })()).toMatchObject({ asOf: 0, madeAt: null, count: 0, pages: [] });
});
