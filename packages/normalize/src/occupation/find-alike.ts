import { type OccupationIndex, standings } from './occupation-index.ts';

/** Of the pair with number n the owners stand from `starts[n]` to `starts[n + 1]`, none if they are too many. */
type Pairs = { numbers: Map<number, number>; starts: Uint32Array; owners: Uint16Array; weights: Float32Array; sums: Float64Array };

const commonest = 100;
const leastAlike = 0.25;
// One for each lexicon: a fit looks at several.
const known = new WeakMap<OccupationIndex, Pairs>();

const pairAt = (text: string, at: number): number => (text.charCodeAt(at) << 16) ^ text.charCodeAt(at + 1);

// Pairs of neighbouring characters to the occupations in whose words they stand; the rarer a pair the more it says.
function load({ owners: wordOwners, surfaces, entries }: OccupationIndex): Pairs {
  const numbers = new Map<number, number>();
  const latest: number[] = [];
  const counts: number[] = [];
  const said: number[] = [];
  // By occupation, so that a repeated pair is seen at once.
  const byEntry: number[][] = entries.map(() => []);
  wordOwners.forEach((its, surface) => {
    for (const owner of its) byEntry[Math.floor(owner / standings)]!.push(surface);
  });
  byEntry.forEach((its, entry) => {
    for (const surface of its) {
      const text = surfaces[surface]!;
      for (let at = 0; at < text.length - 1; at++) {
        const number = numbers.get(pairAt(text, at)) ?? numbers.size;
        if (number === numbers.size) numbers.set(pairAt(text, at), number);
        if (latest[number] === entry) continue;
        latest[number] = entry;
        counts[number] = (counts[number] ?? 0) + 1;
        said.push(number, entry);
      }
    }
  });
  const starts = new Uint32Array(counts.length + 1);
  counts.forEach((count, number) => {
    starts[number + 1] = starts[number]! + (count > commonest ? 0 : count);
  });
  const owners = new Uint16Array(starts[counts.length]!);
  const next = starts.slice();
  for (let each = 0; each < said.length; each += 2) {
    const number = said[each]!;
    if (counts[number]! <= commonest) owners[next[number]!++] = said[each + 1]!;
  }
  const weights = Float32Array.from(counts, (count) => Math.log(entries.length / count));
  return { numbers, starts, owners, weights, sums: new Float64Array(entries.length) };
}

/**
 * The occupations whose words share character pairs with the text, each with the share of pairs, 0 to 1, rare pairs counting
 * more; those less than half as alike as the most alike are left out.
 */
export function findAlike(index: OccupationIndex, text: string): [entry: number, alike: number][] {
  const pairs = known.get(index) ?? load(index);
  known.set(index, pairs);
  const { numbers, starts, owners, weights, sums } = pairs;
  const unknown = Math.log(index.entries.length);
  const touched: number[] = [];
  let all = 0;
  for (let at = 0; at < text.length - 1; at++) {
    const number = numbers.get(pairAt(text, at));
    // The head of a Chinese title stands at its end.
    const weight = (number === undefined ? unknown : weights[number]!) * (at === text.length - 2 ? 1.3 : 1);
    all += weight;
    if (number === undefined) continue;
    for (let each = starts[number]!; each < starts[number + 1]!; each++) {
      const entry = owners[each]!;
      if (sums[entry] === 0) touched.push(entry);
      sums[entry]! += weight;
    }
  }
  let most = 0;
  for (const entry of touched) most = Math.max(most, sums[entry]!);
  const least = Math.max(leastAlike * all, most / 2);
  const alike: [number, number][] = [];
  for (const entry of touched) {
    if (sums[entry]! >= least) alike.push([entry, sums[entry]! / all]);
    sums[entry] = 0;
  }
  return alike;
}
