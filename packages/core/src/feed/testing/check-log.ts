import { contentHash, emptyDigest, moveDigest, movesOf, type Named, nextChain } from '@ganghui/spec/proof';
import type { Segment } from '../ports.ts';

/** What is wrong with a log, in words; nothing when it has no gap and no double, and chain, digest and count are right. */
export function faultsOf(segments: readonly Segment[]): string[] {
  const faults: string[] = [];
  const last = new Map<string, Named & { sequence: number }>();
  const ids = new Set<string>();
  let head = { last: 0, chainHash: emptyDigest, stateDigest: emptyDigest, live: 0, at: '' };
  const differs = (what: string, said: unknown, is: unknown): void => {
    if (said !== is) faults.push(`${what}: ${said}, not ${is}`);
  };
  for (const segment of segments) {
    differs('first', segment.first, head.last + 1);
    differs('previous hash', segment.previousHash, head.chainHash);
    if (segment.at < head.at) faults.push(`${segment.first} was recorded before the one before`);
    let { chainHash, stateDigest, live } = head;
    for (const [index, event] of segment.events.entries()) {
      const { posting, quality, hash, previous, live: isLive } = event.data;
      const before = last.get(event.subject);
      differs('sequence', event.sequence, segment.first + index);
      differs(`entry before ${event.id}`, previous?.sequence, before?.sequence);
      differs(`hash before ${event.id}`, previous?.hash, before?.hash);
      differs(`hash of ${event.id}`, hash, contentHash({ posting, quality }));
      if (ids.has(event.id)) faults.push(`${event.id} twice`);
      ids.add(event.id);
      const regraded = event.type.includes('regraded');
      if (before && (regraded ? posting.revision !== before.revision : posting.revision <= before.revision))
        faults.push(`${event.id} after revision ${before.revision}`);
      const named = { revision: posting.revision, hash, live: isLive };
      stateDigest = moveDigest(stateDigest, movesOf(event.subject, before, named));
      live += (isLive ? 1 : 0) - (before?.live ? 1 : 0);
      chainHash = nextChain(chainHash, event);
      last.set(event.subject, { ...named, sequence: event.sequence });
      if (JSON.stringify(event.data).includes('80000123')) faults.push(`${event.id} tells a contact`);
    }
    differs('chain', segment.chainHash, chainHash);
    differs('digest', segment.stateDigest, stateDigest);
    differs('live', segment.live, live);
    differs('last', segment.last, segment.first + segment.events.length - 1);
    head = { last: segment.last, chainHash, stateDigest, live, at: segment.at };
  }
  return faults;
}
