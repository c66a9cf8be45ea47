import { expect, it } from 'vitest';
import { rankOccupations } from '../src/occupation/code-occupation.ts';
import { occupationIndex } from '../src/occupation/occupation-index.ts';
import { weights } from '../src/occupation/weights.ts';
import { withoutWhole } from './without-whole.ts';

it('does not know the alias that is the title, and forgets nothing for good', () => {
  const title = '外卖骑手';
  const known = rankOccupations({ title }).ranked[0]!;
  const blind = rankOccupations({ title }, weights, withoutWhole(occupationIndex(), title)).ranked[0]!;
  expect(blind.best).toBeLessThan(known.best);
  expect(rankOccupations({ title }).ranked[0]).toEqual(known);
});

it('keeps the names of the catalogue', () => {
  const title = '车工';
  const blind = rankOccupations({ title }, weights, withoutWhole(occupationIndex(), title)).ranked[0]!;
  expect(blind).toMatchObject({ code: '6-18-01-01', cover: 1 });
});
