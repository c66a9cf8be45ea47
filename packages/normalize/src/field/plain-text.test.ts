import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { plainLine, plainText } from './plain-text.ts';

it('keeps the lines of a web form and drops its marks', () => {
  expect(plainText('<p>负责&nbsp;车床<br/>操作</p><p style="x">薪资 &lt;5000&gt;</p>')).toBe('负责 车床\n操作\n薪资 <5000>');
  expect(plainText('第一行\r\n\r\n\r\n\r\n第二行\u200b\u0000  完')).toBe('第一行\n\n第二行 完');
  expect(plainText('&lt;p&gt;两次转义&lt;/p&gt;')).toBe('两次转义');
});

it('does not take a comparison for a tag', () => {
  expect(plainText('年龄<45岁，工龄>3年')).toBe('年龄<45岁，工龄>3年');
});

it('puts a line on one line', () => {
  expect(plainLine(' 江宁区\n将军大道 ')).toBe('江宁区 将军大道');
  expect(plainLine('\u3000')).toBeNull();
});

it('is done after one turn, for any text', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => plainText(text).isWellFormed()));
  expect(plainText(`${' '.repeat(20_000)}x`)).toBe('x');
});
