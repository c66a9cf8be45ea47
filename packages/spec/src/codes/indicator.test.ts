import { describe, expect, it } from 'vitest';
import { rawFieldNames } from '../raw-posting.ts';
import { allIndicators, indicatorLocalities, indicatorsOf, isClashing } from './indicator.ts';

describe('indicator codes', () => {
  it('knows what a code means in each place', () =>
    expect(indicatorsOf('acb214').map(({ locality, name, field }) => [locality, name, field])).toEqual(
      expect.arrayContaining([
        [indicatorLocalities.c, '合同期限', undefined],
        [indicatorLocalities.g, '福利待遇', 'benefits'],
      ]),
    ));

  it.each(['ACB214', 'ACB21G', 'ACB21H', 'ACB202', 'ACB206', 'ACB217', 'ACB224'])('says that localities disagree about %s', (code) =>
    expect(isClashing(code)).toBe(true),
  );
  it.each(['AAB998', 'ACA112', 'ACB21R', 'AAB056', 'ACB210'])('says that %s is the same wherever postings use it', (code) =>
    expect(
      new Set(
        indicatorsOf(code)
          .filter(({ table }) => /^(?:AB|CB)/.test(table))
          .map(({ field }) => field),
      ).size,
    ).toBe(1),
  );

  it('names only fields there are, in localities there are', () => {
    const all = [...allIndicators()];
    expect(all.length).toBeGreaterThan(300);
    const fields = new Set<string>(rawFieldNames);
    for (const { code, locality, name, field, table } of all) {
      expect([code, /^[A-Z]{3,4}\d?[0-9A-Z]{2,3}$/.test(code), name !== '', /^[A-Z]{2}\d\d$/.test(table)]).toEqual([
        code,
        true,
        true,
        true,
      ]);
      expect(Object.values(indicatorLocalities)).toContain(locality);
      if (field !== undefined) expect(fields.has(field)).toBe(true);
    }
  });

  it('does not know other codes', () => expect(indicatorsOf('ZZZ999')).toEqual([]));
});
