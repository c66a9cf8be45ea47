import type { StoredPosting } from '@ganghui/core';
import { exampleCities } from '@ganghui/local/examples';
import { mapRecord, normalizePosting } from '@ganghui/normalize';
import { assess } from '@ganghui/quality';
import { publishable } from './read-examples.ts';

/** So many first publications as the table's stream would hand them over, each posting its own. */
export async function storedPostings(marketId: string, count: number): Promise<StoredPosting[]> {
  const market = exampleCities().find((each) => each.market.id === marketId)?.market;
  if (!market) throw new Error(`no example city has the market ${marketId}`);
  const now = new Date();
  return (await publishable(marketId, count)).map((raw) => {
    const mapped = mapRecord({ ...raw });
    if (!mapped.ok) throw new Error('a varied posting has no id or title');
    const { posting, findings } = normalizePosting(mapped.value.raw, { market, now });
    return {
      posting: { ...posting, revision: 1, status: 'published', closed: null },
      quality: assess(posting, { now, findings }).quality,
      contentHash: '',
      at: now.toISOString(),
      wasPublic: true,
      startsAt: null,
      confirmedAt: null,
      submissionId: 'bench',
    };
  });
}
