import { everything, type FeedEvent, type FeedScope, leftScopeType, type SnapshotEntry } from '@ganghui/spec';
import { moveDigest, stateName } from '@ganghui/spec/proof';
import { advance, entryOf } from './advance.ts';
import type { FeedClient } from './feed-client.ts';
import { checkPage } from './load-snapshot.ts';
import { firstPosition, type Position, type Proof } from './position.ts';

/** What the exchange holds at a place: of postings that the copy holds alike only the name is kept. */
export type Expected = { hash: string; revision: number; sequence: number; scope: FeedScope; entry: SnapshotEntry | undefined };
/** `elsewhere`: a place with exactly the digest that was looked for. */
export type Replayed = { postings: Map<string, Expected>; proof: Proof; elsewhere: number | undefined };

// How far beyond the place a state that equals the copy's is looked for.
const lookAhead = 5000;

/**
 * Builds what the exchange holds at `sequence`, from its snapshot and feed, checking every hash, and looks for the place where its digest is
 * `digest`. `hashOf`: what the copy holds. Undefined when the log does not reach back so far and no snapshot stands before the place.
 */
export async function replayLog(
  client: FeedClient,
  {
    sequence,
    digest,
    hashOf,
    signal,
  }: { sequence: number; digest: string; hashOf: (id: string) => string | undefined; signal?: AbortSignal | undefined },
): Promise<Replayed | undefined> {
  const postings = new Map<string, Expected>();
  const keep = (entry: SnapshotEntry): void => {
    const { posting, hash, scope, sequence: at } = entry;
    const isAlike = hashOf(posting.id) === hash;
    postings.set(posting.id, { hash, revision: posting.revision, sequence: at, scope, entry: isAlike ? undefined : entry });
  };
  const snapshot = await client.snapshot({ signal });
  let position: Position = firstPosition(client.url, everything);
  if (snapshot.asOf > 0 && snapshot.asOf <= sequence) {
    let stateDigest = position.proof?.stateDigest ?? '';
    for (const { page } of snapshot.pages) {
      const read = await client.snapshotPage(snapshot.asOf, page, { signal });
      checkPage(read, snapshot, true);
      for (const entry of read.entries) {
        keep(entry);
        stateDigest = moveDigest(stateDigest, {
          leaves: null,
          enters: stateName(entry.posting.id, { revision: entry.posting.revision, hash: entry.hash }),
        });
      }
    }
    position = { ...position, sequence: snapshot.asOf, proof: { chainHash: snapshot.chainHash, stateDigest, live: postings.size } };
  }
  let elsewhere: number | undefined;
  const look = ({ sequence: at, proof }: Position): void => {
    if (at !== sequence && proof?.stateDigest === digest) elsewhere ??= at;
  };
  look(position);
  const isEvent = (item: { type: string }): item is FeedEvent => item.type !== leftScopeType;
  let there = position.sequence === sequence ? position.proof : undefined;
  while (position.sequence < sequence + lookAhead && (position.sequence < sequence || elsewhere === undefined)) {
    const after = position.sequence;
    const limit = Math.min(500, after < sequence ? sequence - after : 500);
    const { events, last, more } = await client.page({ after, limit, signal });
    for (const event of events.filter(isEvent)) {
      ({ position } = advance(position, { after: position.sequence, last: event.sequence, events: [event] }, new Date(0)));
      look(position);
      if (position.sequence > sequence) continue;
      if (event.data.live) keep(entryOf(event));
      else postings.delete(event.subject);
      if (position.sequence === sequence) there = position.proof;
    }
    if (!more || last === after) break;
  }
  return there ? { postings, proof: there, elsewhere } : undefined;
}
