import { assessBehaviour, withFindings } from '@ganghui/quality';
import type { Market } from '@ganghui/spec';
import type { StoredPosting } from '../ports.ts';
import type { Candidate } from './judge-record.ts';

export type Judgement = Pick<Candidate, 'quality' | 'verdict'>;

/**
 * What the records of one body say together, by posting id; only of those it says something about. A record alone has no company.
 * New is what was never public: a held posting that is sent again stays in the count.
 */
export function judgeTogether(
  candidates: readonly Candidate[],
  { current, market }: { current: ReadonlyMap<string, StoredPosting>; market: Market },
): Map<string, Judgement> {
  if (candidates.length < 2) return new Map();
  const batch = candidates.map(({ postingId, content }) => ({ ...content, isNew: !current.get(postingId)?.wasPublic }));
  const found = assessBehaviour(batch, { marketPhones: market.phone ? [market.phone] : [] });
  const judged = new Map<string, Judgement>();
  candidates.forEach(({ postingId, quality: alone }, index) => {
    const findings = found[index] ?? [];
    if (findings.length === 0) return;
    const { quality, verdict } = withFindings(alone, findings);
    judged.set(postingId, { quality, verdict: verdict === 'published' ? 'published' : 'held' });
  });
  return judged;
}
