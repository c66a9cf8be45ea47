import { expect, it } from 'vitest';
import { aWorld } from '../testing/a-world.ts';
import { sayWaiting } from './say-waiting.ts';

it('is told why nothing moves, more and more rarely while it lasts, and at once the next time', () => {
  const world = aWorld();
  let now = 0;
  let told = 0;
  const waits = sayWaiting(
    world,
    () => told++,
    () => now,
  );
  const error = new Error('连不上');
  waits({ error, tried: 1, pauseMs: 900 });
  waits({ error, tried: 2, pauseMs: 3000 });
  waits({ error, tried: 2, pauseMs: 3000 });
  expect(world.stderr.text).toBe('连不上，3 秒后再试\n');
  // A day away, a try every fifteen seconds.
  for (let tries = 0; tries < 5760; tries++) {
    now += 15_000;
    waits({ error, tried: tries + 3, pauseMs: 15_000 });
  }
  expect(told).toBeGreaterThan(140);
  expect(told).toBeLessThan(160);
  now += 3_600_000;
  const before = told;
  waits({ error, tried: 1, pauseMs: 3000 });
  now += 6000;
  waits({ error, tried: 2, pauseMs: 3000 });
  expect(told - before).toBe(2);
});
