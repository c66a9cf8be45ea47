import { assessInContext, duplicateKey } from '@ganghui/quality';
import { eventSource, type FeedEvent, type GanghuiEvent, scoredType } from '@ganghui/spec';
import type { FollowFeed } from '../feed/follow-feed.ts';
import type { Publish } from '../feed/relay-changes.ts';
import { inParallel } from '../in-parallel.ts';
import type { Assessment, DropAssessment, FindSame, ReadAssessments, ReadPostings, SaveAssessment } from '../ports.ts';
import { namedOthers } from './named-others.ts';

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
 * comes or goes, those that say the same are scored again, each group once per page of the feed.
 *
 * Others first, the page's own postings last: a crash between leaves the key of what changed where the next run finds it.
 */
export const makeScoreChanges = (ports: ScorePorts) => (): Promise<{ handled: number }> =>
  ports.followFeed('score', async (events) => {
    const last = new Map(events.map((event) => [event.subject, event]));
    const own = new Map([...last].flatMap(([id, event]) => (isVisible(event) ? [[id, alone(event)] as const] : [])));
    const before = await ports.readAssessments([...last.keys()]);
    const keys = new Set([...before.values(), ...own.values()].flatMap((each) => each.duplicateKey ?? []));
    const page = { first: events[0]?.sequence ?? 0, last: events.at(-1)?.sequence ?? 0 };
    const announced: Assessment[] = [];
    for (const key of keys) announced.push(...(await scoreGroup(ports, key, { subjects: last, own, page })));
    await inParallel([...last.values()], async ({ subject, sequence }) => {
      const assessment = own.get(subject);
      await (assessment ? ports.saveAssessment(assessment) : ports.dropAssessment(subject, sequence));
    });
    const time = events.at(-1)?.time ?? '';
    await ports.publish([...announced, ...own.values()].map((assessment) => scoredEvent(assessment, time)));
  });

const isVisible = ({ data }: FeedEvent): boolean => data.posting.status === 'published';

/** The assessment of a posting as if nobody else posted the same. */
function alone({ subject, sequence, data: { posting, quality } }: FeedEvent): Assessment {
  const { marketId, revision } = posting;
  return { postingId: subject, marketId, revision, sequence, quality, duplicates: [], duplicateKey: duplicateKey(posting) };
}

type Change = { subjects: Map<string, FeedEvent>; own: Map<string, Assessment>; page: { first: number; last: number } };

/** Puts the page's own postings of a group in context and saves the others that see a difference; answers those. */
async function scoreGroup(ports: ScorePorts, key: string, { subjects, own, page }: Change): Promise<Assessment[]> {
  const stored = [...(await ports.findSame(key)).values()].filter(({ postingId }) => !subjects.has(postingId));
  const joining = [...own.values()].filter((each) => each.duplicateKey === key);
  const group = [...stored, ...joining].sort((a, b) => (a.postingId < b.postingId ? -1 : 1));
  for (const assessment of joining) {
    const event = subjects.get(assessment.postingId);
    if (!event) continue;
    const duplicates = namedOthers(assessment, group);
    const quality = assessInContext(event.data.posting, event.data.quality, { duplicates });
    own.set(assessment.postingId, { ...assessment, duplicates, quality });
  }
  const moved = stored.map((assessment) => ({ assessment, duplicates: namedOthers(assessment, group) }));
  const changed = moved.filter(({ assessment, duplicates }) => duplicates.join() !== assessment.duplicates.join());
  // Saved by a run that died before it could say so: said again.
  const announced = stored.filter(({ sequence }) => sequence >= page.first);
  const postings = await ports.readPostings(changed.map(({ assessment }) => assessment.postingId));
  await inParallel(changed, async ({ assessment, duplicates }) => {
    const found = postings.get(assessment.postingId);
    // A newer revision is on its way through the feed and will be scored there.
    if (!found || found.posting.revision !== assessment.revision) return;
    const quality = assessInContext(found.posting, found.quality, { duplicates });
    const next = { ...assessment, sequence: Math.max(page.last, assessment.sequence), quality, duplicates };
    await ports.saveAssessment(next);
    announced.push(next);
  });
  return announced;
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
