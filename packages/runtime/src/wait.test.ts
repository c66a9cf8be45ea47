import { expect, it } from 'vitest';
import { wait } from './wait.ts';

const took = async (run: () => Promise<void>): Promise<number> => {
  const began = performance.now();
  await run();
  return performance.now() - began;
};

it('waits', async () => expect(await took(() => wait(30))).toBeGreaterThan(25));

it('ends at once when it was aborted before', async () => expect(await took(() => wait(5_000, AbortSignal.abort()))).toBeLessThan(1_000));

it('ends when it is aborted, and leaves nothing behind', async () => {
  const gone = new AbortController();
  setTimeout(() => gone.abort(), 10);
  expect(await took(() => wait(5_000, gone.signal))).toBeLessThan(1_000);
  // A hundred waits on one signal: a listener that stays would make Node warn of a leak.
  const warned: Error[] = [];
  process.on('warning', (warning) => warned.push(warning));
  const kept = new AbortController();
  for (let turn = 0; turn < 100; turn += 1) await wait(0, kept.signal);
  expect(warned).toEqual([]);
});
