import { canonicalJson } from '@ganghui/spec/proof';
import { describe, expect, it } from 'vitest';
import { makeBuildSnapshot, manifestName } from './build-snapshot.ts';
import { asOfOf } from './page-file.ts';
import { entriesIn, foldPlainly, logOf, memoryLog, memoryManifests, memoryPages, type Step } from './testing/memory.ts';

const writes = (count: number, from = 1000): Step[] =>
  Array.from({ length: count }, (_, index) => ({ posting: from + index, act: 'write' }));
const start = Date.parse('2026-11-21T02:00:00Z');
const dayMs = 86_400_000;

function exchange(first: readonly Step[]) {
  let events = logOf(first);
  const [log, pages, manifests] = [memoryLog(events, 99), memoryPages(), memoryManifests()];
  const clock = { at: start };
  const ports = { ...log, pages, ...manifests, limits: { entries: 50, bytes: 1e6 }, now: () => new Date(clock.at) };
  const go = (steps: readonly Step[]): void => {
    const longer = logOf(steps, events);
    log.append(longer.slice(events.length));
    events = longer;
  };
  return { log, pages, clock, ports, go, kept: manifests.kept, events: () => events, build: makeBuildSnapshot(ports) };
}

/** Every kept snapshot is what the log said at its place, and the store holds nothing else. */
async function expectWhole({ pages, kept, events }: ReturnType<typeof exchange>): Promise<void> {
  for (const { asOf, files } of kept()) {
    const entries = await entriesIn(pages, files);
    expect(entries.map(canonicalJson)).toEqual(foldPlainly(events(), asOf).map(canonicalJson));
  }
}

describe('when a snapshot is made', () => {
  it.each<[string, number, Step[], number, string]>([
    ['not of a log that is quickly read', 499, [], 0, 'none'],
    ['of five hundred entries', 500, [], 0, 'saved'],
    ['not again for a few', 500, writes(999), dayMs, 'none'],
    ['again after a thousand', 500, writes(1000), 0, 'saved'],
    ['after a day, for one', 500, writes(1), dayMs + 1, 'saved'],
    ['not after a day of nothing', 500, [], dayMs * 9, 'none'],
  ])('%s', async (_, first, then, later, outcome) => {
    const { build, go, clock } = exchange(writes(first));
    const made = await build();
    go(then);
    clock.at += later;
    expect((then.length > 0 || later > 0 ? await build() : made).outcome).toBe(outcome);
  });
});

describe('what is kept', () => {
  it('is the newest three and nothing else, whole, also what a builder left that died', async () => {
    const city = exchange(writes(600));
    await city.pages.put(`${'0'.repeat(9)}123-${'a'.repeat(64)}.gz`, Buffer.from('left by the dead'));
    await city.pages.put('notes.txt', Buffer.from('not ours'));
    for (let day = 0; day < 5; day++) {
      await city.build();
      city.go([{ posting: 1000 + day * 60, act: day % 2 ? 'close' : 'write' }]);
      city.clock.at += dayMs + 1;
    }
    expect(city.kept().map(({ asOf }) => asOf)).toEqual([604, 603, 602]);
    await expectWhole(city);
    const used = new Set(city.kept().flatMap(({ files }) => files));
    const lists = city.pages.files.size - used.size;
    // The lists of pages themselves are kept by whoever saves them, which this memory does not do as files.
    expect([...city.pages.files.keys()].filter((name) => !used.has(name))).toEqual(['notes.txt']);
    expect(lists).toBe(1);
  });

  it('stands when a builder dies between the pages and the list of them, and the next one makes it good', async () => {
    const city = exchange(writes(600));
    await city.build();
    const before = structuredClone(city.kept());
    city.go(writes(1200));
    for (const dies of ['pages', 'list'] as const) {
      let puts = 0;
      const dying = makeBuildSnapshot({
        ...city.ports,
        pages: {
          ...city.pages,
          put: async (name, bytes) => {
            if (dies === 'pages' && ++puts > 3) throw new Error('killed');
            await city.pages.put(name, bytes);
          },
        },
        saveManifests: () => Promise.reject(new Error('killed')),
      });
      await expect(dying()).rejects.toThrow('killed');
      expect(city.kept()).toEqual(before);
      await expectWhole(city);
    }
    expect((await city.build()).outcome).toBe('saved');
    await expectWhole(city);
    const used = new Set(city.kept().flatMap((manifest) => [manifestName(manifest), ...manifest.files]));
    expect([...city.pages.files.keys()].filter((name) => !used.has(name))).toEqual([]);
  });

  it.each(['at one place', 'at two places'])('bears two builders at once %s: one is stale and takes nothing away', async (places) => {
    const city = exchange(writes(600));
    await city.build();
    city.go(writes(1100));
    // The slow one has written its pages, and saves only when the other is through.
    let saveNow = (): void => {};
    const held = new Promise<void>((resolve) => {
      saveNow = resolve;
    });
    const slow = makeBuildSnapshot({
      ...city.ports,
      saveManifests: async (...given) => {
        await held;
        return city.ports.saveManifests(...given);
      },
    })();
    await new Promise((resolve) => setTimeout(resolve, 150));
    if (places === 'at two places') city.go(writes(40, 9000));
    expect((await city.build()).outcome).toBe('saved');
    saveNow();
    expect(await slow).toMatchObject({ outcome: 'stale', removed: 0 });
    expect(city.kept()).toHaveLength(2);
    await expectWhole(city);
  });

  it.each([
    ['missing', (files: Map<string, Uint8Array>, name: string) => void files.delete(name)],
    ['damaged', (files: Map<string, Uint8Array>, name: string) => void files.set(name, Buffer.from('rubbish'))],
  ])('is made anew from the whole log at once when a page is %s', async (_, harm) => {
    const city = exchange(writes(600));
    await city.build();
    expect(await city.build()).toMatchObject({ outcome: 'none', repaired: 0 });
    for (const more of [[], writes(20, 5000)]) {
      city.go(more);
      harm(city.pages.files, city.kept()[0]!.files[3]!);
      expect(await city.build()).toMatchObject({ outcome: 'saved', repaired: 1 });
      expect(city.kept()).toHaveLength(1);
      await expectWhole(city);
    }
  });

  it('is made anew when the list of its pages cannot be read', async () => {
    const city = exchange(writes(600));
    await city.build();
    city.go(writes(3, 5000));
    let kept = city.kept();
    const build = makeBuildSnapshot({
      ...city.ports,
      readManifests: async () => [],
      readSnapshotHead: async () => kept[0],
      saveManifests: async (manifests, expected) => {
        if (kept[0]?.asOf !== expected) return 'stale';
        kept = [...manifests];
        return 'saved';
      },
    });
    expect(await build()).toMatchObject({ outcome: 'saved', repaired: 1 });
    expect(kept.map(({ asOf }) => asOf)).toEqual([603]);
  });

  it('takes nothing from a builder that stands further on', async () => {
    const city = exchange(writes(600));
    await city.build();
    city.go(writes(1100));
    const later = `000000099999-${'b'.repeat(64)}.gz`;
    await city.pages.put(later, Buffer.from('under way'));
    await city.build();
    expect(city.pages.files.has(later)).toBe(true);
  });
});

it.each<[string, number]>([
  [`000000001200-${'a'.repeat(64)}.gz`, 1200],
  [`000000001200-${'a'.repeat(63)}.gz`, Number.NaN],
  ['notes.txt', Number.NaN],
])('reads the place out of %s', (name, asOf) => expect(asOfOf(name)).toBe(asOf));
