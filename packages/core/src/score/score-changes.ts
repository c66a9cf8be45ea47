import { assessInContext, duplicateKey } from '@ganghui/quality';
import { eventSource, type FeedEvent, type GanghuiEvent, scoredType } from '@ganghui/spec';
import type { FollowFeed } from '../feed/follow-feed.ts';
import type { Publish } from '../feed/relay-changes.ts';
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

/**
 * Gives every visible posting the score it has among all others: a job that two cities post is known to both. When a posting
 * comes or goes, those that say the same are scored again.
 */
export const makeScoreChanges = (ports: ScorePorts) => (): Promise<{ handled: number }> =>
  ports.followFeed('score', async (events) => {
    const scored: Assessment[] = [];
    for (const event of events) scored.push(...(await scoreChange(ports, event)));
    const last = new Map(scored.map((assessment) => [assessment.postingId, assessment]));
    await ports.publish([...last.values()].map((assessment) => scoredEvent(assessment, events)));
  });

async function scoreChange(ports: ScorePorts, { subject, sequence, data }: FeedEvent): Promise<Assessment[]> {
  const { posting } = data;
  const previous = (await ports.readAssessments([subject])).get(subject);
  const visible = posting.status === 'published';
  const key = visible ? duplicateKey(posting) : null;
  const touched = new Set([previous?.duplicateKey, key].filter((each) => typeof each === 'string'));
  if (visible) {
    const same = key === null ? [] : (await ports.findSame(key)).filter((id) => id !== subject);
    const quality = assessInContext(posting, data.quality, { duplicates: same });
    const { marketId, revision } = posting;
    await ports.saveAssessment({ postingId: subject, marketId, revision, sequence, quality, duplicates: same, duplicateKey: key });
  } else await ports.dropAssessment(subject, sequence);

  const group = new Set<string>();
  for (const each of touched) for (const id of await ports.findSame(each)) group.add(id);
  group.delete(subject);
  const others = await scoreAgain(ports, [...group], sequence);
  return [...others, ...(visible ? [...(await ports.readAssessments([subject])).values()] : [])];
}

async function scoreAgain(ports: ScorePorts, ids: readonly string[], sequence: number): Promise<Assessment[]> {
  if (ids.length === 0) return [];
  const [assessments, postings] = await Promise.all([ports.readAssessments(ids), ports.readPostings(ids)]);
  const again: Assessment[] = [];
  for (const id of ids) {
    const known = assessments.get(id);
    const stored = postings.get(id);
    // A newer revision of the other posting is on its way through the feed and will be scored there.
    if (!known?.duplicateKey || !stored || stored.posting.revision !== known.revision) continue;
    const duplicates = (await ports.findSame(known.duplicateKey)).filter((each) => each !== id);
    if (duplicates.join() === known.duplicates.join()) continue;
    const quality = assessInContext(stored.posting, stored.quality, { duplicates });
    const next = { ...known, sequence: Math.max(sequence, known.sequence), quality, duplicates };
    await ports.saveAssessment(next);
    again.push(next);
  }
  return again;
}

function scoredEvent(
  { postingId, marketId, revision, sequence, quality, duplicates }: Assessment,
  events: readonly FeedEvent[],
): GanghuiEvent {
  return {
    specversion: '1.0',
    id: `${postingId}@${revision}/scored-at-${sequence}`,
    source: `${eventSource}/markets/${marketId}`,
    type: scoredType,
    subject: postingId,
    time: events.find((event) => event.sequence === sequence)?.time ?? events[0]?.time ?? new Date(0).toISOString(),
    datacontenttype: 'application/json',
    hop: 1,
    data: { postingId, revision, sequence, quality, duplicates },
  };
}
