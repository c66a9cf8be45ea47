import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { isWebAddress, parseWebAddress } from './web-address.ts';

it.each([
  ['https://a.cn/x', 'https://a.cn/x'],
  ['www.example.com/job?id=1', 'https://www.example.com/job?id=1'],
  ['//www.example.com/a', 'https://www.example.com/a'],
  ['网址：https://a.cn/b。', 'https://a.cn/b'],
  ['https://a.cn/?a=1&amp;b=2', 'https://a.cn/?a=1&b=2'],
  ['ｈｔｔｐｓ：／／a.cn/x', 'https://a.cn/x'],
  ['https://a.cn https://b.cn', undefined],
  ['javascript:alert(1)', undefined],
  ['javascript:"https://a.cn"', 'https://a.cn'],
  ['example.com', undefined],
  ['http://', undefined],
])('reads %s as %s', (sent, address) => {
  expect(parseWebAddress(sent)).toBe(address);
});

it('gives a web address or none, for any text', () => {
  const any = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[htps:/.a-z@ 网址]{0,30}$/));
  fc.assert(
    fc.property(any, (text) => {
      const address = parseWebAddress(text);
      if (address !== undefined) expect(isWebAddress(address)).toBe(true);
    }),
  );
  expect(parseWebAddress(`https://a.cn/${'x'.repeat(3000)}`)).toBeUndefined();
});
