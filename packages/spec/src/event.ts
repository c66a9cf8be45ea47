import * as z from 'zod';
import { deliveryDueType, feedAppendedType, leftScopeType, postingEventTypes, scoredType } from './event-types.ts';
import { Grade, Quality } from './finding.ts';
import { Posting, PostingId } from './posting.ts';

export * from './event-types.ts';
export const eventSource = 'cn.ganghui';

const envelope = {
  specversion: z.literal('1.0'),
  id: z.string().meta({ description: 'Derived, never drawn: the same fact has the same id.', examples: ['320100-01.NJ-1@3/revised'] }),
  source: z.string().meta({ examples: ['cn.ganghui/markets/320100-01'] }),
  time: z.iso.datetime({ offset: true }),
  datacontenttype: z.literal('application/json'),
  // 0 for a change, one more for what is made from it. China has no recursive-loop detection on Lambda: past five an event is unreadable.
  hop: z.number().int().min(0).max(5),
};

/** What the feed can be filtered by, as this entry of the log leaves it. */
export const FeedScope = z
  .object({
    regions: z.array(z.string()).meta({ description: 'Region codes of all places of work; of the market when no place is known.' }),
    occupation: z.string().nullable(),
    score: z.number(),
    grade: Grade,
  })
  .meta({ id: 'FeedScope' });
export type FeedScope = z.infer<typeof FeedScope>;

const contentHash = z.string().regex(/^[0-9a-f]{64}$/);

/** The entry of the log before this one about the same posting. */
export const PreviousEntry = z
  .object({
    sequence: z.number().int().min(1),
    revision: z.number().int().min(1),
    hash: contentHash.meta({ description: 'The hash of what stood before; its values can be checked against it.' }),
    live: z.boolean(),
    scope: FeedScope,
  })
  .meta({ id: 'PreviousEntry' });
export type PreviousEntry = z.infer<typeof PreviousEntry>;

/** Who made the change: a market by a call of its own, the clock, the score in context, a review. */
export const Cause = z
  .object({
    by: z.enum(['market', 'clock', 'score', 'review']),
    submissionId: z.string().nullable().meta({ description: 'The call that made it; null when no call did.' }),
  })
  .meta({ id: 'Cause' });
export type Cause = z.infer<typeof Cause>;

/** A visible change of one posting. The log holds no contact; who may see it is given it when the log is read, while the posting is open. */
export const PostingChange = z.object({
  posting: Posting,
  quality: Quality,
  changed: z.array(z.string()).meta({
    description:
      'JSON Pointers of the fields that differ from the entry before; empty for the first. Never revision, updatedAt, provenance.',
  }),
  live: z.boolean().meta({ description: 'Whether the posting is open to the public after this change.' }),
  hash: contentHash.meta({
    description: 'SHA-256 of the canonical JSON (RFC 8785) of {posting, quality} without contact and provenance of it.',
  }),
  scope: FeedScope,
  previous: PreviousEntry.nullable(),
  cause: Cause,
});
export type PostingChange = z.infer<typeof PostingChange>;

export const FeedEvent = z
  .object({
    ...envelope,
    type: z.enum(Object.values(postingEventTypes) as [string, ...string[]]),
    subject: PostingId,
    sequence: z.number().int().min(1).meta({ description: 'Its place in the feed, from 1, without a gap.' }),
    recordedtime: z.iso.datetime({ offset: true }).meta({ description: 'When the log took it; `time` is when the change was accepted.' }),
    data: PostingChange,
  })
  .meta({ id: 'FeedEvent', title: 'Feed event', description: '共享流事件: one visible change of one posting.' });
export type FeedEvent = z.infer<typeof FeedEvent>;

/**
 * What a filtered reader is told instead of a change that takes a posting out of its filter while it stays open for others: remove it.
 * Made when the feed is read, at the sequence of that change; it is not in the log.
 */
export const LeftScope = z
  .object({
    ...envelope,
    type: z.literal(leftScopeType),
    subject: PostingId,
    sequence: z.number().int().min(1),
    recordedtime: z.iso.datetime({ offset: true }),
    data: z.object({ postingId: PostingId, revision: z.number().int().min(1) }),
  })
  .meta({ id: 'LeftScope', title: 'Left scope' });
export type LeftScope = z.infer<typeof LeftScope>;

/** What a page of the feed holds; without a filter only events. */
export const FeedItem = z.discriminatedUnion('type', [LeftScope, FeedEvent]);
export type FeedItem = z.infer<typeof FeedItem>;

/** The doorbell: a segment was appended. Readers wake and read the log from their own cursor. */
export const FeedAppended = z
  .object({
    ...envelope,
    type: z.literal(feedAppendedType),
    subject: z.literal('feed'),
    data: z.object({ first: z.number().int(), last: z.number().int() }),
  })
  .meta({ id: 'FeedAppended', title: 'Feed appended' });
export type FeedAppended = z.infer<typeof FeedAppended>;

export const PostingScored = z
  .object({
    ...envelope,
    type: z.literal(scoredType),
    subject: PostingId,
    data: z.object({
      postingId: PostingId,
      revision: z.number().int(),
      sequence: z.number().int(),
      quality: Quality,
      duplicates: z.array(PostingId),
    }),
  })
  .meta({ id: 'PostingScored', title: 'Posting scored', description: '质量分 in context: with what only the whole province can see.' });
export type PostingScored = z.infer<typeof PostingScored>;

/** A subscription has something to be sent, or to be tried again. */
export const DeliveryDue = z
  .object({
    ...envelope,
    type: z.literal(deliveryDueType),
    subject: z.string(),
    data: z.object({ subscriptionId: z.string() }),
  })
  .meta({ id: 'DeliveryDue', title: 'Delivery due' });
export type DeliveryDue = z.infer<typeof DeliveryDue>;

export const GanghuiEvent = z.discriminatedUnion('type', [FeedAppended, PostingScored, DeliveryDue, FeedEvent]);
export type GanghuiEvent = z.infer<typeof GanghuiEvent>;
