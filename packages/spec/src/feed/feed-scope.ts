import type { FeedScope } from '../event.ts';
import type { Quality } from '../finding.ts';
import type { Posting } from '../posting.ts';

/** What the feed can be filtered by of a posting: all its places of work, else the region of its market. */
export function scopeOf(posting: Posting, { score, grade }: Quality): FeedScope {
  const { marketId, place, places, occupation } = posting;
  const regions = [...new Set([place.region, ...places.map(({ region }) => region)])].filter((region) => region !== null);
  return { regions: regions.length > 0 ? regions : [marketId.slice(0, 6)], occupation: occupation.code, score, grade };
}
