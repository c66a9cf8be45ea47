import { dashed } from '@ganghui/spec/codes/occupation';
import { headLeanings } from './head-leanings.ts';
import type { OccupationIndex } from './occupation-index.ts';

const longest = 6;
const known = new WeakMap<OccupationIndex, Map<string, Uint8Array>>();

function load({ entries }: OccupationIndex): Map<string, Uint8Array> {
  const made = new Map<string, Uint8Array>();
  for (const line of headLeanings.split('\n')) {
    const [head, codes] = line.split('|');
    if (!head || !codes) continue;
    const starts = codes.split(' ').map(dashed);
    made.set(
      head,
      Uint8Array.from(entries, ({ code }) => (starts.some((start) => code.startsWith(start)) ? 1 : 0)),
    );
  }
  return made;
}

/** For a title's stretch that ends with a known head: of each entry 1 if such a title may mean it. */
export function headLeaning(index: OccupationIndex, text: string): Uint8Array | undefined {
  const masks = known.get(index) ?? load(index);
  known.set(index, masks);
  for (let length = Math.min(longest, text.length); length > 0; length--) {
    const mask = masks.get(text.slice(-length));
    if (mask) return mask;
  }
  return undefined;
}
