import { dashed } from '@ganghui/spec/codes/occupation';
import { industryLeanings } from './industry-leanings.ts';
import type { OccupationIndex } from './occupation-index.ts';
import { createSurfaceTrie, type SurfaceTrie } from './surface-trie.ts';

type Leanings = { words: SurfaceTrie; towards: string[][] };

let made: Leanings | undefined;

function load(): Leanings {
  const words = createSurfaceTrie(1 << 10);
  const towards: string[][] = [];
  for (const line of industryLeanings.split('\n')) {
    const [word, codes] = line.split('|');
    if (word && codes) towards[words.add(word)] = codes.split(' ').map(dashed);
  }
  return { words, towards };
}

/** Beginnings of codes (x-xx…) that the employer's industry and name speak for, each with its word. */
export function industryLeaning(text: string): Map<string, string> {
  made ??= load();
  const { words, towards } = made;
  const found = new Map<string, string>();
  const hits: number[] = [];
  for (let at = 0; at < text.length; at++) {
    hits.length = 0;
    words.walk(text, at, hits);
    for (let each = 0; each < hits.length; each += 2)
      for (const start of towards[hits[each]!]!) if (!found.has(start)) found.set(start, text.slice(at, hits[each + 1]));
  }
  return found;
}

/** The word that speaks for this entry, if any. */
export function leaningFor(leaning: ReadonlyMap<string, string>, index: OccupationIndex, entry: number): string | undefined {
  const { code } = index.entries[entry]!;
  for (const [start, word] of leaning) if (code.startsWith(start)) return word;
  return undefined;
}
