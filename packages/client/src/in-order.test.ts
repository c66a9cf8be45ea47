import { expect, it } from 'vitest';
import { inOrder } from './in-order.ts';

async function* upTo(count: number, fails = -1): AsyncGenerator<number> {
  for (let n = 0; n < count; n++) {
    if (n === fails) throw new Error('source');
    yield n;
  }
}
const later = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

async function taken(values: AsyncIterable<number>): Promise<{ got: number[]; error: string }> {
  const got: number[] = [];
  try {
    for await (const value of values) got.push(value);
    return { got, error: '' };
  } catch (error) {
    return { got, error: error instanceof Error ? error.message : '' };
  }
}

it('answers in order whatever is slow, and lets the others go on', async () => {
  const begun: number[] = [];
  const work = async (n: number): Promise<number> => {
    begun.push(n);
    await later(n === 0 ? 30 : 1);
    if (n === 0) expect(begun.length).toBeGreaterThan(4);
    return n;
  };
  expect((await taken(inOrder(upTo(20), 3, work))).got).toEqual(Array.from({ length: 20 }, (_, n) => n));
  expect(begun).toHaveLength(20);
});

it('gives what was done before a failure, begins nothing after it, and leaves nothing running', async () => {
  let running = 0;
  const begun: number[] = [];
  const work = async (n: number): Promise<number> => {
    begun.push(n);
    running++;
    await later(n === 2 ? 10 : 1);
    running--;
    if (n === 2) throw new Error('two');
    return n;
  };
  expect(await taken(inOrder(upTo(100), 2, work))).toEqual({ got: [0, 1], error: 'two' });
  expect([running, begun.length < 12]).toEqual([0, true]);
});

it('gives what was read before the source failed', async () => {
  expect(await taken(inOrder(upTo(9, 4), 3, async (n) => n))).toEqual({ got: [0, 1, 2, 3], error: 'source' });
});
