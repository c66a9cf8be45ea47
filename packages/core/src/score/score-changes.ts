import { assessInContext, duplicateKey } from '@ganghui/quality';
import { eventSource, type FeedEvent, type GanghuiEvent, postingEventTypes, scoredType } from '@ganghui/spec';
import { withoutContact } from '@ganghui/spec/proof';
import type { AppendRegrades } from '../feed/append-regrades.ts';
import type { FollowFeed } from '../feed/follow-feed.ts';
import type { Publish } from '../feed/relay-changes.ts';
import { inParallel } from '../in-parallel.ts';
import type { Assessment, DropAssessment, FindSame, ReadAssessments, ReadPostings, SaveAssessment } from '../ports.ts';
import { makeNamedOthers } from './named-others.ts';
import { rememberGroups } from './remember-groups.ts';

export type ScorePorts = {
  followFeed: FollowFeed;
  readPostings: ReadPostings;
  readAssessments: ReadAssessments;
  saveAssessment: SaveAssessment;
  dropAssessment: DropAssessment;
  findSame: FindSame;
  appendRegrades: AppendRegrades;
  publish: Publish;
};

/**
 * Gives every visible posting the score it has among all others: a job that two cities post is known to both. When a posting
 * comes or goes, those that say the same are scored again, each group once per page of the feed.
 *
 * Others first, saved and told; the page's own postings last: a crash between leaves the key of what changed where the next run finds it,
 * and with it those that have to be told. A grade that moved is told in the log only after its assessment is kept; entries of that kind
 * change nothing here and are passed over.
 */
export const makeScoreChanges = (given: ScorePorts) => (): Promise<{ handled: number }> => {
  const ports = { ...given, ...rememberGroups(given) };
  return ports.followFeed('score', async (entries) => {
    const events = entries.filter(({ type }) => type !== postingEventTypes.regraded);
    if (events.length === 0) return;
    const last = new Map(events.map((event) => [event.subject, event]));
    const own = new Map([...last].flatMap(([id, event]) => (isVisible(event) ? [[id, alone(event)] as const] : [])));
    const before = await ports.readAssessments([...last.keys()]);
    // Those of every entry, also of what came and went within the page: a run that died may have put it into a group.
    const said = events.map(({ data: { posting } }) => duplicateKey(posting));
    const keys = new Set([...said, ...[...before.values()].map((each) => each.duplicateKey)].flatMap((key) => key ?? []));
    const page = { first: events[0]?.sequence ?? 0, last: events.at(-1)?.sequence ?? 0 };
    const announced: Assessment[] = [];
    // Postings whose grade may be another than the log told.
    const unsure = new Set<string>();
    for (const key of keys) announced.push(...(await scoreGroup(ports, key, { subjects: last, own, page, unsure })));
    for (const [id, { quality }] of own) {
      const event = last.get(id);
      // One that a run before had saved may have been told by it as well.
      const isNew = (before.get(id)?.sequence ?? 0) < (event?.sequence ?? 0);
      if (!isNew || quality.grade !== event?.data.quality.grade) unsure.add(id);
    }
    const tell = makeTell(ports, { unsure, after: page.first, time: events.at(-1)?.time ?? '' });
    await tell(announced);
    await inParallel([...last.values()], async ({ subject, sequence }) => {
      const assessment = own.get(subject);
      await (assessment ? ports.saveAssessment(assessment, before.get(subject)) : ports.dropAssessment(subject, sequence));
    });
    await tell([...own.values()]);
  });
};

const makeTell =
  ({ appendRegrades, publish }: ScorePorts, { unsure, after, time }: { unsure: ReadonlySet<string>; after: number; time: string }) =>
  async (told: readonly Assessment[]): Promise<void> => {
    // One that a run before had saved, and that this one changed again, counts as it is now.
    const assessed = [...new Map(told.map((each) => [each.postingId, each])).values()];
    if (assessed.length === 0) return;
    // Whatever was told of them after this page began may be of a run that died; that one may have read less far than this one has.
    const doubtful = assessed.filter(({ postingId }) => unsure.has(postingId)).map((each) => ({ ...each, sequence: after }));
    const regraded = doubtful.length > 0 ? await appendRegrades(doubtful) : [];
    await publish([...assessed.map((assessment) => scoredEvent(assessment, time)), ...regraded]);
  };

const isVisible = ({ data }: FeedEvent): boolean => data.posting.status === 'published';

/** The assessment of a posting as if nobody else posted the same. */
function alone({ subject, sequence, data: { posting, quality } }: FeedEvent): Assessment {
  const { marketId, revision } = posting;
  return { postingId: subject, marketId, revision, sequence, quality, duplicates: [], duplicateKey: duplicateKey(posting) };
}

type Change = {
  subjects: Map<string, FeedEvent>;
  own: Map<string, Assessment>;
  page: { first: number; last: number };
  unsure: Set<string>;
};

/** Puts the page's own postings of a group in context and saves the others that see a difference; answers those. */
async function scoreGroup(ports: ScorePorts, key: string, { subjects, own, page, unsure }: Change): Promise<Assessment[]> {
  const stored = [...(await ports.findSame(key)).values()].filter(({ postingId }) => !subjects.has(postingId));
  const joining = [...own.values()].filter((each) => each.duplicateKey === key);
  const group = [...stored, ...joining].sort((a, b) => (a.postingId < b.postingId ? -1 : 1));
  const namedOthers = makeNamedOthers(group);
  for (const assessment of joining) {
    const event = subjects.get(assessment.postingId);
    if (!event) continue;
    const duplicates = namedOthers(assessment);
    const quality = assessInContext(event.data.posting, event.data.quality, { duplicates });
    own.set(assessment.postingId, { ...assessment, duplicates, quality });
  }
  const moved = stored.map((assessment) => ({ assessment, duplicates: namedOthers(assessment) }));
  const changed = moved.filter(({ assessment, duplicates }) => duplicates.join() !== assessment.duplicates.join());
  // Saved by a run that died before it could say so: said again.
  const announced = stored.filter(({ sequence }) => sequence >= page.first);
  for (const { postingId } of announced) unsure.add(postingId);
  const postings = await ports.readPostings(changed.map(({ assessment }) => assessment.postingId));
  await inParallel(changed, async ({ assessment, duplicates }) => {
    const found = postings.get(assessment.postingId);
    // A newer revision is on its way through the feed and will be scored there.
    if (!found || found.posting.revision !== assessment.revision) return;
    // What is announced leaves the exchange, and a finding about a contact quotes it.
    const quality = assessInContext(found.posting, withoutContact(found).quality, { duplicates });
    const next = { ...assessment, sequence: Math.max(page.last, assessment.sequence), quality, duplicates };
    await ports.saveAssessment(next, assessment);
    announced.push(next);
    if (next.quality.grade !== assessment.quality.grade) unsure.add(next.postingId);
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
