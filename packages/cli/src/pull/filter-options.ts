import { everything, FeedFilter } from '@ganghui/spec';
import { Complaint } from '../world.ts';

export type FilterOptions = { city?: string[]; occupation?: string[]; minScore?: number };

const split = (values: readonly string[] = []): string[] =>
  values
    .flatMap((each) => each.split(','))
    .map((each) => each.trim())
    .filter((each) => each !== '');

/** What `--city`, `--occupation` and `--min-score` ask for; sorted, so that the same wish is the same filter. */
export function filterOf({ city, occupation, minScore }: FilterOptions): FeedFilter {
  const parsed = FeedFilter.safeParse({
    ...everything,
    city: split(city).sort(),
    occupation: split(occupation).sort(),
    minScore: minScore ?? null,
  });
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const fix =
    issue?.path[0] === 'city'
      ? '地区写六位行政区划代码，例如 --city 320100（南京全市）、320000（全省）。'
      : '职业写大典代码或它的前几段，例如 --occupation 6-18。';
  throw new Complaint(`筛选条件写法不对：${String(issue?.path.join('/'))}`, fix);
}

/** The same for a copy, which keeps its own when none of them is given. */
export const ownFilterOf = (options: FilterOptions): FeedFilter | undefined =>
  options.city || options.occupation || options.minScore !== undefined ? filterOf(options) : undefined;
