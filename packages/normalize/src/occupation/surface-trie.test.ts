import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { createSurfaceTrie } from './surface-trie.ts';

const word = fc.string({ unit: fc.constantFrom('车', '工', '焊', 'a'), minLength: 1, maxLength: 5 });

it('finds at every place exactly the words that begin there', () =>
  fc.assert(
    fc.property(
      fc.uniqueArray(word, { maxLength: 30 }),
      fc.string({ unit: fc.constantFrom('车', '工', '焊', 'a', '外') }),
      (words, text) => {
        const trie = createSurfaceTrie(4);
        const numbers = words.map((each) => trie.add(each));
        expect(words.map((each) => trie.add(each))).toEqual(numbers);
        for (let at = 0; at < text.length; at++) {
          const found: number[] = [];
          trie.walk(text, at, found);
          const expected = words
            .map((each, rank) => [numbers[rank], at + each.length])
            .filter((_, rank) => text.startsWith(words[rank]!, at))
            .sort(([, a = 0], [, b = 0]) => a - b);
          expect(found).toEqual(expected.flat());
        }
      },
    ),
  ));
