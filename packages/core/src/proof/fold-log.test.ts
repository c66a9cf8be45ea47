import { canonicalJson, hashOfNames, stateName } from '@ganghui/spec/proof';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldLog } from './fold-log.ts';
import type { SnapshotManifest } from './ports.ts';
import { entriesIn, foldPlainly, logOf, memoryLog, memoryPages, type Step } from './testing/memory.ts';

const limits = { entries: 4, bytes: 9_000 };
const step = fc.record<Step>({
  posting: fc.integer({ min: 1, max: 30 }),
  act: fc.constantFrom<Step['act']>('write', 'write', 'write', 'suspend', 'close'),
});

const manifestOf = (asOf: number, { pages, ...rest }: Awaited<ReturnType<typeof foldLog>>): SnapshotManifest => ({
  asOf,
  madeAt: null,
  count: rest.count,
  stateDigest: rest.stateDigest,
  chainHash: rest.chainHash,
  pages: pages.map(({ row }) => row),
  files: pages.map(({ file }) => file),
});

describe('a fold of the log', () => {
  it('is the plain fold at every place where a build stopped, whatever the cuts, and the feed goes on from it', async () => {
    const stories = fc.record({
      parts: fc.array(fc.array(step, { minLength: 1, maxLength: 25 }), { minLength: 1, maxLength: 5 }),
      size: fc.integer({ min: 1, max: 9 }),
      maxHeldBytes: fc.constantFrom(1, 2_000, 1_000_000),
    });
    await fc.assert(
      fc.asyncProperty(stories, async ({ parts, size, maxHeldBytes }) => {
        const [log, pages] = [memoryLog([], size), memoryPages()];
        let events = logOf([]);
        const made: SnapshotManifest[] = [];
        for (const part of parts) {
          const longer = logOf(part, events);
          log.append(longer.slice(events.length));
          events = longer;
          const head = await log.readHead();
          if (!head) continue;
          const folded = await foldLog({ ...log, pages, limits, maxHeldBytes }, made.at(-1), head);
          const manifest = manifestOf(head.last, folded);
          made.push(manifest);
          const plain = foldPlainly(events);
          const scratch = await foldLog({ ...log, pages: memoryPages(), limits }, undefined, head);
          const entries = await entriesIn(pages, manifest.files);
          expect(entries.map(canonicalJson)).toEqual(plain.map(canonicalJson));
          expect([folded.count, folded.stateDigest, folded.chainHash]).toEqual([scratch.count, scratch.stateDigest, scratch.chainHash]);
          let at = 0;
          for (const [index, { page, count, first, last, sha256, bytes }] of manifest.pages.entries()) {
            const here = plain.slice(at, at + count);
            at += count;
            expect([page, here[0]?.posting.id, here.at(-1)?.posting.id]).toEqual([index + 1, first, last]);
            expect(hashOfNames(here.map((each) => stateName(each.posting.id, { revision: each.posting.revision, hash: each.hash })))).toBe(
              sha256,
            );
            expect(pages.files.get(manifest.files[index] ?? '')?.length).toBe(bytes);
            expect(count).toBeLessThanOrEqual(limits.entries);
          }
        }
        for (const { asOf, files } of made) {
          const feed = events.filter(({ sequence }) => sequence > asOf);
          const held = foldPlainly(feed, events.length, await entriesIn(pages, files));
          expect(held.map(canonicalJson)).toEqual(foldPlainly(events).map(canonicalJson));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('takes the very files of the pages in whose range nothing changed', async () => {
    const writes = (...numbers: number[]): Step[] => numbers.map((posting) => ({ posting, act: 'write' }));
    const first = logOf(writes(...Array.from({ length: 40 }, (_, index) => index + 100)));
    const [log, pages] = [memoryLog(first), memoryPages()];
    const before = manifestOf(40, await foldLog({ ...log, pages, limits: { entries: 8, bytes: 1e6 } }, undefined, log.segments.at(-1)!));
    log.append(logOf(writes(117), first).slice(40));
    let read = 0;
    const counted = {
      ...pages,
      get: async (name: string) => {
        read += 1;
        return pages.get(name);
      },
    };
    const after = await foldLog({ ...log, pages: counted, limits: { entries: 8, bytes: 1e6 } }, before, log.segments.at(-1)!);
    const files = after.pages.map(({ file }) => file);
    expect(before.files).toHaveLength(5);
    expect(files.filter((file) => before.files.includes(file))).toHaveLength(4);
    expect(read).toBe(1);
  });

  it('does not leave a trail of crumbs when most of it closes', async () => {
    const steps = Array.from({ length: 200 }, (_, index): Step => ({ posting: 1000 + index, act: 'write' }));
    const events = logOf(steps);
    const [log, pages] = [memoryLog(events), memoryPages()];
    const size = { entries: 20, bytes: 1e6 };
    const before = manifestOf(200, await foldLog({ ...log, pages, limits: size }, undefined, log.segments.at(-1)!));
    const closings = steps.filter((_, index) => index % 20 !== 3).map(({ posting }): Step => ({ posting, act: 'close' }));
    log.append(logOf(closings, events).slice(200));
    const after = await foldLog({ ...log, pages, limits: size }, before, log.segments.at(-1)!);
    expect([after.count, after.pages.length]).toEqual([10, 1]);
  });

  it('cuts by bytes where postings are long', async () => {
    const events = logOf(Array.from({ length: 30 }, (_, index): Step => ({ posting: 100 + index, act: 'write' })));
    const [log, pages] = [memoryLog(events), memoryPages()];
    const { pages: made } = await foldLog({ ...log, pages, limits: { entries: 250, bytes: 10_000 } }, undefined, log.segments.at(-1)!);
    expect(made.length).toBeGreaterThan(3);
    for (const { row } of made) expect(row.count).toBeLessThan(10);
  });
});

describe('what is damaged is never built upon', () => {
  const story = logOf(Array.from({ length: 30 }, (_, index): Step => ({ posting: 100 + index, act: 'write' })));
  const built = async () => {
    const [log, pages] = [memoryLog(story), memoryPages()];
    const manifest = manifestOf(30, await foldLog({ ...log, pages, limits }, undefined, log.segments.at(-1)!));
    log.append(logOf([{ posting: 101, act: 'write' }], story).slice(30));
    const build = () => foldLog({ ...log, pages, limits }, manifest, log.segments.at(-1)!);
    return { log, pages, manifest, build };
  };

  it('builds on what is whole', async () => expect((await (await built()).build()).count).toBe(30));

  it.each<[string, RegExp, (given: Awaited<ReturnType<typeof built>>) => void]>([
    ['a page that is gone', /is missing/, ({ pages, manifest }) => pages.files.delete(manifest.files[0]!)],
    ['a page that is no gzip', /cannot be unpacked/, ({ pages, manifest }) => pages.files.set(manifest.files[0]!, Buffer.from('rubbish'))],
    [
      'a page that is another',
      /not what was written/,
      ({ pages, manifest }) => pages.files.set(manifest.files[0]!, pages.files.get(manifest.files[1]!)!),
    ],
    [
      'a page that was cut',
      /cannot be unpacked/,
      ({ pages, manifest }) => pages.files.set(manifest.files[0]!, pages.files.get(manifest.files[0]!)!.subarray(0, 90)),
    ],
    ['a page without its file', /has no file/, ({ manifest }) => manifest.files.pop()],
    ['a digest that is wrong', /not what the log says/, ({ log }) => Object.assign(log.segments.at(-1)!, { stateDigest: 'f'.repeat(64) })],
    ['a count that is wrong', /not what the log says/, ({ log }) => Object.assign(log.segments.at(-1)!, { live: 31 })],
    ['a chain that is wrong', /not what the log says/, ({ log }) => Object.assign(log.segments.at(-1)!, { chainHash: 'f'.repeat(64) })],
    [
      'an entry whose hash is not its content',
      /hash says/,
      ({ log }) => Object.assign(log.segments.at(-1)!.events[0]!.data.posting, { title: '电工' }),
    ],
    [
      'an entry with a contact',
      /hash says/,
      ({ log }) => Object.assign(log.segments.at(-1)!.events[0]!.data.posting.contact, { phone: '025-80000123' }),
    ],
    [
      'an entry that is gone',
      /gap/,
      ({ log }) => Object.assign(log.segments.at(-1)!, { last: 32 }) && Object.assign(log.segments.at(-1)!.events[0]!, { sequence: 32 }),
    ],
    ['a log that is cut off', /not kept any more/, ({ log }) => Object.assign(log, { readSegments: async () => [] })],
    ['a log that says nothing', /hold nothing/, ({ log }) => Object.assign(log.segments.at(-1)!, { events: [] })],
  ])('not %s', async (_, says, damage) => {
    const given = await built();
    damage(given);
    await expect(given.build()).rejects.toThrow(says);
  });
});
