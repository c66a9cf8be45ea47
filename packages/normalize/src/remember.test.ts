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

it('asks again where nothing was understood', () => {
  const remember = createMemory<string | undefined>();
  const read = vi.fn(() => undefined);
  remember('？', read);
  remember('？', read);
  expect(read).toHaveBeenCalledTimes(2);
});
