import { expect, it } from 'vitest';
import { checkUscc } from './uscc.ts';

// The example the standard itself works out.
const valid = '91350100M000100Y43';

it('accepts both check digits, whatever the width and case', () => {
  for (const text of [valid, valid.toLowerCase(), ' ９１３５０１００ M000100Y43 '])
    expect(checkUscc(text)).toEqual({ valid: true, suggestion: null });
});

it('suggests the digit a look-alike letter stood for', () => {
  expect(checkUscc('9135O100M000100Y43')).toEqual({ valid: false, suggestion: valid });
  expect(checkUscc('9I350100M000100Y43')).toEqual({ valid: false, suggestion: valid });
});

it.each(['91350100M000100Y4Z', '91350100M000100Y44', '9135010', '', '9135O1OOM000100Y43'])('refuses %s and suggests nothing', (text) => {
  expect(checkUscc(text)).toEqual({ valid: false, suggestion: null });
});
