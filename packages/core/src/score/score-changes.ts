import { assessInContext, duplicateKey } from '@ganghui/quality';
import { eventSource, type FeedEvent, type GanghuiEvent, scoredType } from '@ganghui/spec';
import type { FollowFeed } from '../feed/follow-feed.ts';
import type { Publish } from '../feed/relay-changes.ts';
import { inParallel } from '../in-parallel.ts';
import type { Assessment, DropAssessment, FindSame, ReadAssessments, ReadPostings, SaveAssessment } from '../ports.ts';

export type ScorePorts = {
  followFeed: FollowFeed;
  readPostings: ReadPostings;
  readAssessments: ReadAssessments;
  saveAssessment: SaveAssessment;
  dropAssessment: DropAssessment;
  findSame: FindSame;
  publish: Publish;
};

// A posting names this many others that say the same; in a group of thousands a longer list would help nobody and cost all.
const namedDuplicates = 20;

/**
 * Gives every visible posting the score it has among all others: a job that two cities post is known to both. When a posting
 * comes or goes, those that say the same are scored again, each group once per page of the feed.
 */
export const makeScoreChanges = (ports: ScorePorts) => (): Promise<{ handled: number }> =>
  ports.followFeed('score', async (events) => {
    const last = new Map(events.map((event) => [event.subject, event]));
    const before = await ports.readAssessments([...last.keys()]);
    const scored = new Map<string, Assessment>();
    const keys = new Set([...before.values()].flatMap((known) => known.duplicateKey ?? []));
    await inParallel([...last.values()], async (event) => {
      const assessment = alone(event);
      if (!assessment) return ports.dropAssessment(event.subject, event.sequence);
      if (assessment.duplicateKey) keys.add(assessment.duplicateKey);
      scored.set(event.subject, assessment);
      await ports.saveAssessment(assessment);
    });
    const end = events.at(-1);
    for (const key of keys) for (const each of await scoreGroup(ports, key, end?.sequence ?? 0)) scored.set(each.postingId, each);
    await ports.publish([...scored.values()].map((assessment) => scoredEvent(assessment, end?.time ?? '')));
  });

/** The assessment of a posting as if nobody else posted the same; undefined when it is not visible. */
function alone({ subject, sequence, data: { posting, quality } }: FeedEvent): Assessment | undefined {
  if (posting.status !== 'published') return undefined;
  const { marketId, revision } = posting;
  return { postingId: subject, marketId, revision, sequence, quality, duplicates: [], duplicateKey: duplicateKey(posting) };
}

async function scoreGroup(
  { findSame, readAssessments, readPostings, saveAssessment }: ScorePorts,
  key: string,
  sequence: number,
): Promise<Assessment[]> {
  const members = (await findSame(key)).toSorted();
  const known = await readAssessments(members);
  const changed = members.flatMap((id) => {
    const assessment = known.get(id);
    const duplicates = members.filter((each) => each !== id).slice(0, namedDuplicates);
    return assessment && duplicates.join() !== assessment.duplicates.join() ? [{ assessment, duplicates }] : [];
  });
  const postings = await readPostings(changed.map(({ assessment }) => assessment.postingId));
  const scored: Assessment[] = [];
  await inParallel(changed, async ({ assessment, duplicates }) => {
    const stored = postings.get(assessment.postingId);
    // A newer revision is on its way through the feed and will be scored there.
    if (!stored || stored.posting.revision !== assessment.revision) return;
    const quality = assessInContext(stored.posting, stored.quality, { duplicates });
    const next = { ...assessment, sequence: Math.max(sequence, assessment.sequence), quality, duplicates };
    await saveAssessment(next);
    scored.push(next);
  });
  return scored;
}

const scoredEvent = ({ postingId, marketId, revision, sequence, quality, duplicates }: Assessment, time: string): GanghuiEvent => ({
  specversion: '1.0',
  id: `${postingId}@${revision}/scored-at-${sequence}`,
  source: `${eventSource}/markets/${marketId}`,
  type: scoredType,
  subject: postingId,
  time,
  datacontenttype: 'application/json',
  hop: 1,
  data: { postingId, revision, sequence, quality, duplicates },
});
