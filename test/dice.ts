/** Whole numbers below 2³² that one seed decides (mulberry32): what is drawn can be drawn again. */
export function drawn(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}

/** The same, from 0 to below 1. */
export const chances = (seed: number): (() => number) => {
  const draw = drawn(seed);
  return () => draw() / 2 ** 32;
};
