import { expect, it } from 'vitest';
import { cursorOf, readCursor } from './posting-cursor.ts';

it.each(['321000-01.A1', `321000-01.${'𠀀'.repeat(64)}`, '321000-01.南京:~1'])('finds %s again', (postingId) => {
  const place = { at: '2026-11-21T01:00:00.000Z', postingId };
  expect(readCursor(cursorOf(place))).toEqual(place);
});

it.each([
  '',
  'garbage',
  '2026-11-21|',
  '|321000-01.A',
  '2026-11-21|A1',
  '2026-11-21|321000-01.A|B',
  'x-11-21|321000-01.A',
  '2026-'.repeat(1000),
])('takes %s for no place', (cursor) => expect(readCursor(cursor)).toBeUndefined());
