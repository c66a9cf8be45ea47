import { expect, it, vi } from 'vitest';
import { createMemory } from './remember.ts';

it('reads a text once and hands out the same frozen answer', () => {
  const remember = createMemory<{ code: string }>();
  const read = vi.fn(() => ({ code: '30' }));
  const first = remember('大专', read);
  expect(remember('大专', read)).toBe(first);
  expect(read).toHaveBeenCalledOnce();
  expect(Object.isFrozen(first)).toBe(true);
});

it('keeps neither long texts nor more than its share', () => {
  const remember = createMemory<string>(2);
  const read = vi.fn(() => 'read');
  for (const key of ['a', 'b', 'c', 'a', '长'.repeat(200), '长'.repeat(200)]) remember(key, read);
  expect(read).toHaveBeenCalledTimes(6);
});

it('remembers also what was not understood', () => {
  const remember = createMemory<string | undefined>();
  const read = vi.fn(() => undefined);
  remember('？', read);
  remember('？', read);
  expect(read).toHaveBeenCalledOnce();
});

it('shares nothing that could be changed, however deep', () => {
  const remember = createMemory<{ pay: { min: number } }>();
  const { pay } = remember('5千', () => ({ pay: { min: 5000 } }));
  expect(() => Object.assign(pay, { min: 1 })).toThrow(TypeError);
});

it('does not hold on to the file a word was cut from', () => {
  const remember = createMemory<number>();
  const before = process.memoryUsage().external;
  for (let file = 0; file < 40; file++) {
    const body = Buffer.alloc(4_000_000, `${file}，扬州禾田精密机械有限公司第${file}分公司，`).toString('utf8');
    remember(body.slice(10, 40), () => file);
  }
  globalThis.gc?.();
  // Forty files of some three megabytes: kept, they would be a hundred.
  expect(process.memoryUsage().external - before).toBeLessThan(40_000_000);
});
