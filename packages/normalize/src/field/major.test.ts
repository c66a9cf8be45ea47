import { expect, it } from 'vitest';
import { majorOf } from './major.ts';

it.each(['不限', '专业不限', '不限专业', '无', '无要求', '', undefined])('sees that %s asks none', (text) => {
  expect(majorOf(text)).toBeNull();
});

it('keeps every other word on one line', () => {
  expect(majorOf('机械类、 数控技术\n（不限方向）')).toBe('机械类、 数控技术 （不限方向）');
});
