import { benefitLines } from './data/benefits.ts';

type Benefit = { name: string; also: string };

const lines = (): string[] =>
  benefitLines()
    .split('\n')
    .filter((line) => line !== '');

// A line whose first word holds a plus is a writing for several benefits and no benefit of its own.
const readBenefits = (): Benefit[] =>
  lines().flatMap((line) => {
    const [name = '', ...also] = line.split('|');
    return name.includes('+') ? [] : [{ name, also: also.join('|') }];
  });

/**
 * Every benefit in our word; `also` the writings we know, between bars. After indicator ACC214, whose values were not to be had:
 * inferred.
 */
export const benefits: readonly Benefit[] = /* @__PURE__ */ readBenefits();

let table: Map<string, readonly string[]> | undefined;

function load(): Map<string, readonly string[]> {
  if (table) return table;
  table = new Map();
  for (const line of lines()) {
    const [meant = '', ...also] = line.split('|');
    const several = meant.split('+');
    for (const word of several.length === 1 ? [meant, ...also] : also) if (!table.has(word)) table.set(word, several);
  }
  return table;
}

/** The benefits one word means, 包吃住 two of them; undefined for an unknown word. */
export const benefitsOfWord = (word: string): readonly string[] | undefined => load().get(word);
