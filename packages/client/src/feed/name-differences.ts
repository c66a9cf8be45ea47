import { type FeedFilter, type FeedScope, isEverything, isInScope, type SnapshotEntry } from '@ganghui/spec';
import { canonicalJson } from '@ganghui/spec/proof';
import { byId, differingFields } from './compare-copies.ts';
import type { CopyStore } from './copy-store.ts';
import type { FeedClient } from './feed-client.ts';
import type { Expected } from './replay-log.ts';
import type { Scan, Scanned } from './scan-copy.ts';
import type { Difference } from './verdict.ts';

const mostNamed = 100;

/** What a posting of the exchange looks like there: kept from the replay, or read again. */
async function entryAt(client: FeedClient, { entry, sequence }: Expected): Promise<SnapshotEntry | undefined> {
  if (entry) return entry;
  const { events } = await client.page({ after: sequence - 1, limit: 1 });
  const [event] = events;
  if (!event || !('posting' in event.data)) return undefined;
  const { hash, scope, posting, quality } = event.data;
  return { sequence, hash, scope, posting, quality };
}

const isOtherScope = ({ oddScope }: Scanned, scope: FeedScope): boolean => oddScope !== undefined && oddScope !== canonicalJson(scope);

/** Names what is missing, extra, altered (and in which fields) or unreadable; the first hundred by id. */
export async function nameDifferences(
  store: CopyStore,
  client: FeedClient,
  scan: Scan,
  expected: ReadonlyMap<string, Expected>,
): Promise<{ differences: Difference[]; differing: number }> {
  const found: Difference[] = scan.stray.filter(({ kind, postingId }) => kind === 'extra' || !expected.has(postingId));
  const broken = new Map(scan.stray.filter(({ kind }) => kind === 'unreadable').map((each) => [each.postingId, each]));
  for (const [postingId, { hash, revision, sequence, scope }] of expected) {
    const held = scan.postings.get(postingId);
    const unreadable = broken.get(postingId);
    if (!held) found.push(unreadable ?? { kind: 'missing', postingId, place: null, fields: [] });
    else if (held.hash !== hash || held.revision !== revision || held.sequence !== sequence || !held.isOwn || isOtherScope(held, scope))
      found.push({ kind: 'altered', postingId, place: held.place, fields: [] });
  }
  for (const [postingId, { place }] of scan.postings)
    if (!expected.has(postingId)) found.push({ kind: 'extra', postingId, place, fields: [] });
  found.sort(byId);
  const named = found.slice(0, mostNamed);
  const altered = new Map(named.filter(({ kind }) => kind === 'altered').map((each) => [each.place, each]));
  if (altered.size > 0)
    for await (const { place, entry } of store.entries()) {
      const difference = altered.get(place);
      const known = difference && expected.get(difference.postingId);
      const there = known && (await entryAt(client, known));
      if (difference && entry && there) difference.fields = differingFields(there, entry);
    }
  return { differences: named, differing: found.length };
}

/** What a filter lets through of what the exchange holds. */
export function inFilter(expected: ReadonlyMap<string, Expected>, filter: FeedFilter): Map<string, Expected> {
  if (isEverything(filter)) return new Map(expected);
  return new Map([...expected].filter(([, { scope }]) => isInScope(filter, scope)));
}
