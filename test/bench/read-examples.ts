import { exampleCities } from '@ganghui/local/examples';
import { mapRecord, normalizePosting, readRecords } from '@ganghui/normalize';
import { assess } from '@ganghui/quality';
import type { Market, RawPosting } from '@ganghui/spec';
import { vary } from './vary.ts';

/** The postings of the example cities in our own field names. */
export async function readExamples(): Promise<{ market: Market; raws: RawPosting[] }[]> {
  const cities = [];
  for (const { market, profile, body } of exampleCities()) {
    const read = await readRecords({ body, format: profile.format, profile });
    if (!read.ok) throw new Error(read.error.detail);
    const raws = read.value.flatMap((record) => {
      const mapped = 'cells' in record ? mapRecord(record.cells, profile) : undefined;
      return mapped?.ok ? [mapped.value.raw] : [];
    });
    cities.push({ market, raws });
  }
  return cities;
}

/** So many varied postings of one example market, all of which would be published today. */
export async function publishable(marketId: string, count: number): Promise<RawPosting[]> {
  const city = (await readExamples()).find(({ market }) => market.id === marketId);
  if (!city) throw new Error(`no example city has the market ${marketId}`);
  const now = new Date();
  const isPublished = (raw: RawPosting): boolean => {
    const { posting, findings } = normalizePosting(raw, { market: city.market, now });
    return assess(posting, { now, findings }).verdict === 'published';
  };
  const found = vary(city.raws, 3 * count)
    .filter(isPublished)
    .slice(0, count);
  if (found.length < count) throw new Error(`only ${found.length} of ${count} varied postings would be published`);
  return found;
}
