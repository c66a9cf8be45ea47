import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createQueue } from './queue.ts';

const newPath = () => join(mkdtempSync(join(tmpdir(), 'ganghui-queue-')), 'bus.sqlite');
const bodies = (deliveries: { body: string }[]) => deliveries.map(({ body }) => body);

describe('the queue', () => {
  it('gives deliveries back in the order of acceptance, by target, up to the limit', () => {
    const queue = createQueue(newPath());
    queue.accept([
      { target: 'index', body: 'a', at: 5 },
      { target: 'score', body: 'b', at: 5 },
      { target: 'index', body: 'c', at: 3 },
      { target: 'index', body: 'd', at: 4 },
    ]);
    expect(bodies(queue.due('index', 5, 2))).toEqual(['a', 'c']);
    expect(bodies(queue.due('score', 5, 2))).toEqual(['b']);
    expect(queue.targets()).toEqual(['index', 'score']);
    expect(queue.count()).toBe(4);
    queue.close();
  });

  it('holds a retried delivery back until it is due, and counts the attempt', () => {
    const queue = createQueue(newPath());
    queue.accept([{ target: 'index', body: 'a', at: 10 }]);
    const [delivery] = queue.due('index', 10, 1);
    queue.retry(delivery?.id ?? '', 50);
    expect(queue.due('index', 49, 1)).toEqual([]);
    expect(queue.nextDueAt('index')).toBe(50);
    expect(queue.due('index', 50, 1)).toEqual([{ ...delivery, attempts: 1, dueAt: 50 }]);
    queue.close();
  });

  it('forgets what is done', () => {
    const queue = createQueue(newPath());
    queue.accept([{ target: 'index', body: 'a', at: 1 }]);
    queue.done(queue.due('index', 1, 10).map(({ id }) => id));
    expect(queue.count()).toBe(0);
    expect(queue.nextDueAt('index')).toBeUndefined();
    queue.close();
  });

  it('accepts all deliveries of a call or none of them', () => {
    const queue = createQueue(newPath());
    const broken = { target: 'index', body: 'b', at: Number.NaN };
    expect(() => queue.accept([{ target: 'index', body: 'a', at: 1 }, broken])).toThrow();
    expect(queue.count()).toBe(0);
    queue.close();
  });

  it('is as it was when its file is opened again without having been closed', () => {
    const path = newPath();
    const first = createQueue(path);
    first.accept([{ target: 'index', body: '岗位 🧰', at: 7 }]);
    const second = createQueue(path);
    expect(second.due('index', 7, 10)).toEqual(first.due('index', 7, 10));
    first.close();
    second.close();
  });

  it('loses nothing that was accepted before kill -9', () => {
    const path = newPath();
    const program = `
      const { createQueue } = await import(${JSON.stringify(new URL('queue.ts', import.meta.url).href)});
      const queue = createQueue(${JSON.stringify(path)});
      for (let i = 0; i < 50; i++) queue.accept([{ target: 'index', body: String(i), at: i }]);
      process.kill(process.pid, 'SIGKILL');
    `;
    const { signal } = spawnSync(process.execPath, ['--input-type=module', '-e', program]);
    expect(signal).toBe('SIGKILL');
    const queue = createQueue(path);
    expect(bodies(queue.due('index', 50, 100))).toEqual(Array.from({ length: 50 }, (_, i) => String(i)));
    queue.close();
  });

  it('is a list by target, whatever the calls', () => {
    const call = fc.array(fc.record({ target: fc.constantFrom('index', 'score'), body: fc.string({ unit: 'grapheme' }), at: fc.nat() }));
    fc.assert(
      fc.property(fc.array(call, { maxLength: 8 }), (calls) => {
        const queue = createQueue(':memory:');
        for (const deliveries of calls) queue.accept(deliveries);
        for (const target of ['index', 'score']) {
          const expected = calls.flat().filter((delivery) => delivery.target === target);
          expect(bodies(queue.due(target, Number.MAX_SAFE_INTEGER, 1000))).toEqual(bodies(expected));
        }
        queue.close();
      }),
      { numRuns: 40 },
    );
  });
});
