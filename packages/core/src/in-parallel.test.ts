import { describe, expect, it } from 'vitest';
import { inParallel } from './in-parallel.ts';

const pause = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('running in parallel', () => {
  it('does everything, eight at a time', async () => {
    const seen: number[] = [];
    let running = 0;
    let most = 0;
    await inParallel(
      Array.from({ length: 30 }, (_, at) => at),
      async (at) => {
        running += 1;
        most = Math.max(most, running);
        await pause();
        running -= 1;
        seen.push(at);
      },
    );
    expect([seen.length, most]).toEqual([30, 8]);
  });

  it('begins nothing after a failure, and throws only when nothing is under way any more', async () => {
    let begun = 0;
    let running = 0;
    const work = inParallel(
      Array.from({ length: 100 }, (_, at) => at),
      async (at) => {
        begun += 1;
        running += 1;
        await pause();
        running -= 1;
        if (at === 3) throw new Error('table down');
      },
    );
    await expect(work).rejects.toThrow('table down');
    expect(running).toBe(0);
    expect(begun).toBeLessThan(20);
  });
});
