import { type FeedEvent, LeftScope, throughFilter } from '../index.ts';
import { hashOfNames, stateName } from '../proof/index.ts';
import type { Json } from '../reference/json-text.ts';
import { aLog, aPosting, aQuality, aSegment } from '../testing/index.ts';
import { sampleCheckpoint, sampleKey } from './sample-key.ts';

const marketId = '320600-01';
const subscriptionId = 'sub_3f9a2b7c41d0';
const filter = { city: ['320600'], occupation: [], minScore: null };
const called = { by: 'market', submissionId: '01KAJ7X2M4QZ9R3T5V8W0Y1B6C' } as const;
const at = (minute: number): string => `2026-11-21T02:${String(minute).padStart(2, '0')}:00.000Z`;

const posting = aPosting({
  marketId,
  sourceId: 'NT-2026-0042',
  place: { region: '320612', path: ['江苏省', '南通市', '通州区'], address: '南通市通州区金通公路 8 号', location: null },
  employer: { name: '南通禾田精密机械有限公司', uscc: null, nature: '民营', size: '100-499人', industry: null, intro: null },
});
const pay = {
  min: 7500,
  max: 9000,
  period: 'month' as const,
  months: null,
  negotiable: false,
  monthlyMin: 7500,
  monthlyMax: 9000,
  text: '7500-9000元/月',
};
const raised = aPosting({ ...posting, revision: 2, pay });
const other = aPosting({ ...posting, id: `${marketId}.NT-2026-0043`, sourceId: 'NT-2026-0043', title: '钳工' });
const moved = { ...other, revision: 2, place: { ...other.place, region: '320585', path: ['江苏省', '苏州市', '太仓市'], address: null } };

const ruleSet = 'r2';
const quality = aQuality({ ruleSet });
const lower = aQuality({ ruleSet, score: 86, grade: '良' });
const suspended = aPosting({ ...raised, revision: 3, status: 'suspended' });
const closed = aPosting({ ...raised, revision: 4, status: 'closed', closed: { reason: 'filled', at: at(12), hires: 5 } });
const taken = (minute: number) => ({ cause: called, time: at(minute), recordedtime: at(minute + 1) });

/** A short log with every kind of event: the chain, the hashes and the digest are those of these very events. */
const log = aLog([
  { posting, quality, ...taken(0) },
  { posting: raised, quality, changed: ['/pay'], ...taken(2) },
  { posting: other, quality, ...taken(4) },
  { posting: moved, quality, changed: ['/place'], ...taken(6) },
  { posting: raised, quality: lower, kind: 'regraded', time: at(8), recordedtime: at(8) },
  { posting: suspended, quality: lower, changed: ['/status'], ...taken(10) },
  { posting: closed, quality: lower, changed: ['/closed', '/status'], ...taken(12) },
]);
const { chainHash, stateDigest, live } = aSegment(log.slice(0, 5));
const [published, revised, , departure] = log;

/** What a reader of the filter is told of the move to another city. */
function leftScopeOf(event: FeedEvent | undefined): LeftScope {
  const item = event && throughFilter(filter, event);
  return LeftScope.parse(item);
}

const entries = log
  .slice(3, 5)
  .map(({ sequence, data: { hash, scope, posting, quality } }) => ({ sequence, hash, scope, posting, quality }))
  .toSorted((a, b) => (a.posting.id < b.posting.id ? -1 : 1));
const names = entries.map(({ posting: { id, revision }, hash }) => stateName(id, { revision, hash }));
const proof = { chainHash, stateDigest };
const page = {
  page: 1,
  count: entries.length,
  first: entries[0]?.posting.id,
  last: entries.at(-1)?.posting.id,
  bytes: 1180,
  sha256: hashOfNames(names),
};
const doorbell = { specversion: '1.0', source: 'cn.ganghui/feed', datacontenttype: 'application/json' };
const signed = sampleCheckpoint({ sequence: 5, ...proof, live, signedAt: at(15) });

/** Valid instances of every event and message, by the id of its document; the first is the one that is shown. */
export const eventExamples = (): Record<string, Json[]> =>
  // What is not said stays out, as on the wire.
  JSON.parse(
    JSON.stringify({
      FeedEvent: log,
      LeftScope: [leftScopeOf(departure)],
      FeedPage: [{ events: [published, leftScopeOf(departure)], last: 7, more: false, head: 7 }],
      FeedBatch: [
        {
          type: 'cn.ganghui.feed.batch.v1',
          timestamp: at(14),
          data: { subscriptionId, after: 1, last: 4, head: 7, events: [revised, leftScopeOf(departure)] },
        },
      ],
      Verification: [
        {
          type: 'cn.ganghui.subscription.verification.v1',
          timestamp: at(14),
          data: { subscriptionId, challenge: '9f0c1d2e3b4a5968778695a4b3c2d1e0' },
        },
      ],
      Snapshot: [{ asOf: 5, madeAt: at(15), count: entries.length, ...proof, pages: [page] }],
      SnapshotPage: [{ asOf: 5, page: 1, pages: 1, entries }],
      Checkpoint: [signed],
      SigningKey: [sampleKey],
      NewSubscription: [
        { label: '南通就业平台', url: 'https://jobs.nantong.example/hooks/ganghui', filter, after: 'now', maxEvents: 100 },
        { label: '南通的事件总线', busArn: 'arn:aws-cn:events:cn-north-1:123456789012:event-bus/jobs', filter, after: 'now' },
      ],
      FeedAppended: [
        {
          ...doorbell,
          id: 'feed@1-7',
          type: 'cn.ganghui.feed.appended.v1',
          subject: 'feed',
          time: at(13),
          hop: 0,
          data: { first: 1, last: 7 },
        },
      ],
      PostingScored: [
        {
          ...doorbell,
          id: `${posting.id}@2/scored@2`,
          type: 'cn.ganghui.posting.scored.v1',
          subject: posting.id,
          time: at(8),
          hop: 1,
          data: { postingId: posting.id, revision: 2, sequence: 2, quality: lower, duplicates: [] },
        },
      ],
      DeliveryDue: [
        {
          ...doorbell,
          source: 'cn.ganghui/subscriptions',
          id: `${subscriptionId}/due@${at(14)}`,
          type: 'cn.ganghui.delivery.due.v1',
          subject: subscriptionId,
          time: at(14),
          hop: 0,
          data: { subscriptionId },
        },
      ],
    }),
  );
