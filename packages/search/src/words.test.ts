import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexWords, matchExpression } from './words.ts';

describe('the words of a text', () => {
  it.each([
    ['数控车工', '数控 控车 车工'],
    ['Ｃ＋＋ 和 C#、.NET、ASP.NET', 'c++ 和 c# .net asp .net'],
    ['Java+Vue/Node.js', 'java vue node js'],
    ['3D 打印 5.5级 802.11ac', '3d 打印 5.5 级 802.11ac'],
    ['A照', 'a 照'],
    ['１．熟悉Ｅｘｃｅｌ．', '1 熟悉 excel'],
    ['零​宽', '零宽'],
    ['𠮷野家', '𠮷野 野家'],
    ['!"\'()*:^-', ''],
  ])('%s gives %s', (text, words) => expect(indexWords(text)).toBe(words));

  it('hold a boundary between two Han runs, which no query can hold', () => {
    expect(indexWords('数控，车工')).toBe('数控 \uE000 车工');
    expect(matchExpression('\uE000', null)).toBeNull();
  });

  it('leave out telephone numbers', () => expect(indexWords('电话13800138000，转8012，微信13800138000')).toBe('电话 \uE000 转 8012 微信'));

  it('add single characters where asked', () => expect(indexWords('车工', { singles: true })).toBe('车工 \uE000 车 工'));
});

describe('what somebody typed', () => {
  it.each([
    ['数控车工', '"数控 控车 车工"'],
    ['java 数控', '"java" AND "数控"'],
    ['java开发', '"java" AND "开发"'],
    ['车', '"车"'],
    ['A照', '"a" AND "照" *'],
    ['双休 双休', '"双休"'],
    ['" OR title:x* NEAR(', '"or" AND "title" AND "x" AND "near"'],
    ['…… ！', null],
  ])('%s becomes %s', (text, expression) => expect(matchExpression(text, null)).toBe(expression));

  it('is cut where it is longer than anybody types', () => {
    const many = Array.from({ length: 500 }, (_, at) => `w${at}`).join(' ');
    expect(matchExpression(many, null)?.split(' AND ')).toHaveLength(16);
  });

  it('never yields more than quoted words', () => {
    expect(() =>
      fc.assert(
        fc.property(fc.string({ unit: 'binary' }), (text) => {
          const expression = matchExpression(text, null);
          return expression === null || /^"[^"]+"(?: \*)?(?: AND "[^"]+"(?: \*)?)*$/.test(expression);
        }),
      ),
    ).not.toThrow();
  });
});
