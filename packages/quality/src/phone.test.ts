import { expect, it } from 'vitest';
import { canBeDialled, isMobile, numbersOf } from './phone.ts';

it.each([
  '13812345678',
  '+86 138-1234-5678',
  '025-52345678',
  '(0512) 65551234',
  '0512-65551234-801',
  '025-52345678转8001',
  '０２５－５２３４５６７８',
  '010-62345678',
  '0556-5234567',
  '400-820-8820',
  '95588',
  '12333',
  '12345',
  '65551234',
  '138****5678/025-52345678',
  '13812345678、13912345678',
])('can dial %s', (phone) => expect(canBeDialled(phone)).toBe(true));

it.each(['0512-6555123', '0512-01234567', '025-12345678', '1381234567', '138123456789', '12812345678', '138****5678', '见附件', '123', ''])(
  'cannot dial “%s”',
  (phone) => expect(canBeDialled(phone)).toBe(false),
);

it('knows a mobile from a landline', () => {
  expect(isMobile('138 1234 5678')).toBe(true);
  expect(isMobile('025-52345678')).toBe(false);
});

it.each([
  ['13800001234', ['13800001234']],
  ['+86 138-0000-1234', ['13800001234']],
  ['（025）5234 5678 转 801', ['02552345678']],
  ['025-52345678/13800001234', ['02552345678', '13800001234']],
  ['138****1234', []],
  ['12333', []],
  ['见公告', []],
])('compares %s as %j', (phone, expected) => expect(numbersOf(phone)).toEqual(expected));
