import { type OccupationEntry, occupations } from '@ganghui/spec/codes/occupation';
import { occupationAliases } from '@ganghui/spec/codes/occupation-aliases';
import { foldName } from './fold-title.ts';
import { isTail } from './head-ends.ts';
import { createSurfaceTrie, type SurfaceTrie } from './surface-trie.ts';

/** How a word stands to an occupation; the order is the order of trust. */
export const standing = { name: 0, workType: 1, alias: 2, hint: 3, stem: 4 } as const;
export const standings = 8;

export type OccupationIndex = {
  entries: readonly OccupationEntry[];
  byCode: ReadonlyMap<string, number>;
  /** Names, 工种, aliases and hints. */
  words: SurfaceTrie;
  /** Of each word its owners, as entry × 8 + standing. */
  owners: readonly (readonly number[])[];
  surfaces: readonly string[];
  /** Of each word log(1 + groups that are not its own among the longer words it ends). */
  breadth: Float32Array;
  /** Of each word 1 if it names nothing by itself: 工程师. */
  isVague: Uint8Array;
  /** A market's own category, folded, to entries. */
  categories: ReadonlyMap<string, readonly number[]>;
  cues: SurfaceTrie;
  cueOwners: readonly (readonly number[])[];
  cueSurfaces: readonly string[];
  /** How richly the lexicon speaks of an entry: log(1 + aliases), a stand-in for how often it is posted. */
  richness: Float64Array;
};

const genericTail =
  /(?:工程技术人员|专业人员|研究人员|服务人员|设计人员|技术人员|人员|制造工|生产工|操作工|服务员|管理员|管理师|设计师|工程师|技术员|工|师|员)$/;

// 美容师 → 美容, 机械设计工程技术人员 → 机械设计: what is left when nobody writes the catalogue's tail.
function stemOf(name: string): string | undefined {
  const stem = name.replace(genericTail, '');
  return stem !== name && stem.length >= 2 ? stem : undefined;
}

const owns = (owners: readonly number[], owner: number): boolean => {
  for (const each of owners) if (each >> 3 === owner >> 3) return true;
  return false;
};

function createOwned(slots: number): {
  trie: SurfaceTrie;
  owners: number[][];
  surfaces: readonly string[];
  own: (word: string, owner: number) => void;
} {
  const trie = createSurfaceTrie(slots);
  const owners: number[][] = [];
  const own = (word: string, owner: number): void => {
    // One character, as of the 工种 中、短波广播天线工, is no name.
    if (word.length < 2) return;
    const surface = trie.add(word);
    const known = owners[surface];
    if (!known) owners[surface] = [owner];
    else if (!owns(known, owner)) known.push(owner);
  };
  return { trie, owners, surfaces: trie.words, own };
}

// 操作工 ends the names of many trades: alone it says little.
function breadthOf({ trie, owners, surfaces }: ReturnType<typeof createOwned>, entries: readonly OccupationEntry[]): Float32Array {
  const groups = entries.map(({ code }) => Number(code.slice(0, 7).replaceAll('-', '')));
  const groupOf = (surface: number): number => groups[Math.floor(owners[surface]![0]! / standings)]!;
  const others: (Set<number> | undefined)[] = new Array(surfaces.length);
  const found: number[] = [];
  for (let surface = 0; surface < surfaces.length; surface++) {
    const text = surfaces[surface]!;
    for (let start = 1; start < text.length - 1; start++) {
      trie.walk(text, start, found);
      if (found.length === 0) continue;
      const ending = found.at(-2)!;
      if (found.at(-1) === text.length && groupOf(ending) !== groupOf(surface)) {
        others[ending] ??= new Set();
        others[ending].add(groupOf(surface));
      }
      found.length = 0;
    }
  }
  return Float32Array.from(others, (groups) => Math.log1p(groups?.size ?? 0));
}

function load(): OccupationIndex {
  const entries = occupations();
  const byCode = new Map(entries.map(({ code }, at) => [code, at]));
  // About 72,000 and 3,000 pairs of node and character today.
  const words = createOwned(132_000);
  const cues = createOwned(6000);
  const categories = new Map<string, number[]>();
  const richness = new Float64Array(entries.length);
  const stems: [string, number][] = [];
  // The first standing of a word for an entry stays: names before aliases, aliases before hints, stems last.
  entries.forEach(({ name }, at) => {
    words.own(foldName(name), at * standings + standing.name);
    const stem = stemOf(foldName(name));
    if (stem) stems.push([stem, at]);
  });
  entries.forEach(({ workTypes }, at) => {
    for (const workType of workTypes) {
      words.own(foldName(workType), at * standings + standing.workType);
      const stem = stemOf(foldName(workType));
      if (stem) stems.push([stem, at]);
    }
  });
  const hints: [string, number][] = [];
  for (const { code, word, kind } of occupationAliases()) {
    const at = byCode.get(code);
    if (at === undefined) continue;
    const folded = kind === 'category' ? foldName(word) : word;
    richness[at]! += 1;
    if (kind === 'alias') words.own(folded, at * standings + standing.alias);
    else if (kind === 'hint') hints.push([folded, at]);
    else if (kind === 'cue') cues.own(folded, at);
    else {
      const known = categories.get(folded);
      if (known) known.push(at);
      else categories.set(folded, [at]);
    }
  }
  for (const [word, at] of hints) words.own(word, at * standings + standing.hint);
  for (const [word, at] of stems) words.own(word, at * standings + standing.stem);
  for (let at = 0; at < richness.length; at++) richness[at] = Math.log1p(richness[at]!);
  return {
    entries,
    byCode,
    words: words.trie,
    owners: words.owners,
    surfaces: words.surfaces,
    breadth: breadthOf(words, entries),
    isVague: Uint8Array.from(words.surfaces, (word) => (isTail(word) ? 1 : 0)),
    categories,
    cues: cues.trie,
    cueOwners: cues.owners,
    cueSurfaces: cues.surfaces,
    richness,
  };
}

let made: OccupationIndex | undefined;

/** Built when the first posting needs it. */
export const occupationIndex = (): OccupationIndex => {
  made ??= load();
  return made;
};
