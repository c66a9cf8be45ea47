import { mapRecord, normalizePosting, readRecords } from '@ganghui/normalize';
import { assess } from '@ganghui/quality';
import { describe, expect, it } from 'vitest';
import { exampleCities } from './examples.ts';
import { shiftOf, shiftText } from './shift-dates.ts';

const written = new Date('2026-11-21T10:00:00+08:00');

describe('moving the dates of the examples', () => {
  it('keeps the way a date is written', () => {
    expect(shiftText('2026-11-21 2026/11/9 2026.12.05 2026年12月5日 20261231 2026-11-20 08:00:00', 28)).toBe(
      '2026-12-19 2026/12/7 2027.01.02 2027年1月2日 20270128 2026-12-18 08:00:00',
    );
  });

  it('leaves ids, months and other numbers alone', () => {
    const text = 'NJ-2026-1012 YZ2026A002063 TZ321281.2026.04208 2026110001 （2026年11月） 91320100MA1CTEST0X 025-80000123';
    expect(shiftText(text, 28)).toBe(text);
  });

  it('moves by fortnights, and nothing at first', () => {
    expect([shiftOf(written), shiftOf(new Date('2026-12-04T00:00:00Z')), shiftOf(new Date('2026-12-05T00:00:00Z'))]).toEqual([0, 0, 14]);
    expect(shiftOf(new Date('2020-01-01T00:00:00Z'))).toBe(0);
  });
});

describe('the example cities', () => {
  const verdicts = async (now: Date): Promise<string[]> => {
    const all: string[] = [];
    for (const { market, profile, body } of exampleCities(now)) {
      const read = await readRecords({ body, format: profile.format, profile });
      if (!read.ok) throw new Error(read.error.detail);
      for (const record of read.value) {
        const mapped = 'cells' in record ? mapRecord(record.cells, profile) : undefined;
        if (!mapped?.ok) continue;
        const { posting, findings } = normalizePosting(mapped.value.raw, { market, now, profile });
        all.push(`${posting.id} ${assess(posting, { now, findings }).verdict}`);
      }
    }
    return all;
  };

  it.each(['2026-12-30', '2028-02-29', '2033-07-01'])('are judged on %s as on the day they were written', async (day) => {
    expect(await verdicts(new Date(`${day}T10:00:00+08:00`))).toEqual(await verdicts(written));
  });

  it('are the same bytes within a fortnight, and untouched in the first', () => {
    const bytes = (day: string): string[] => exampleCities(new Date(`${day}T10:00:00+08:00`)).map(({ body }) => body.toString('base64'));
    expect(bytes('2027-03-20')).toEqual(bytes('2027-03-19'));
    expect(bytes('2026-11-22')).toEqual(bytes('2026-11-21'));
    expect(bytes('2027-03-20')).not.toEqual(bytes('2026-11-21'));
  });
});
