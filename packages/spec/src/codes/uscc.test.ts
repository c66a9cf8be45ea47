import { expect, it } from 'vitest';
import { isUscc, repairUscc, tidyUscc } from './uscc.ts';

it('reads a code whatever its width, case and blanks', () => {
  expect(tidyUscc(' ９１３５０１００ m000100y43 ')).toBe('91350100M000100Y43');
});

it.each([
  '91110000600037341L',
  '91350100M000100Y43',
  '121200004013590816',
  '911522010783762860',
  '91152201078377449P',
  '92340603MA2PBNLR0R',
  '91620105L015101280',
  '91320115MAWWWWWW1P',
  'N2320900MFWWWWWWXR',
])('accepts %s', (code) => expect(isUscc(code)).toBe(true));

it.each([
  ['91110000600037341N', 'a wrong check digit'],
  ['91350100M000100Y4Z', 'a letter outside the alphabet'],
  ['9111000060003IOZSV', 'letters that are no digits'],
  ['A1110000600037341L', 'another first character'],
  ['91310115MA1H8R7C6D', 'an invented code'],
  ['9132011MAWWWWWW1P', 'seventeen characters'],
])('refuses %s: %s', (code) => expect(isUscc(code)).toBe(false));

it('reads full width, lower case and blanks', () => expect(isUscc(tidyUscc(' ９１320115mawwwwww1p '))).toBe(true));

it.each([
  ['9111OOOO600037341L', null],
  ['91110000600O37341L', '91110000600037341L'],
  ['9I110000600037341L', '91110000600037341L'],
  ['913S0100M000100Y43', '91350100M000100Y43'],
  ['91350100M000100Y43'.replace('1', 'I'), '91350100M000100Y43'],
  ['91110000600037341N', null],
])('offers for %s the code one look-alike away: %s', (code, repaired) => expect(repairUscc(code)).toBe(repaired));
