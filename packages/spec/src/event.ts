import * as z from 'zod';
import { Quality } from './finding.ts';
import { Posting, PostingId } from './posting.ts';

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

/** A visible change of one posting: `sequence` is its place in the feed, from 1, without a gap. */
export const PostingChange = z.object({
  posting: Posting,
  quality: Quality,
  changed: z.array(z.string()).meta({ description: 'JSON Pointers of the fields that differ from the revision before.' }),
});
export type PostingChange = z.infer<typeof PostingChange>;

export const postingEventTypes = {
  published: 'cn.ganghui.posting.published.v1',
  revised: 'cn.ganghui.posting.revised.v1',
  suspended: 'cn.ganghui.posting.suspended.v1',
  closed: 'cn.ganghui.posting.closed.v1',
} as const;
export type PostingEventKind = keyof typeof postingEventTypes;
export const scoredType = 'cn.ganghui.posting.scored.v1';
export const feedAppendedType = 'cn.ganghui.feed.appended.v1';

export const FeedEvent = z
  .object({
    ...envelope,
    type: z.enum(Object.values(postingEventTypes) as [string, ...string[]]),
    subject: PostingId,
    sequence: z.number().int().min(1),
    data: PostingChange,
  })
  .meta({ id: 'FeedEvent', title: 'Feed event', description: '共享流事件: one visible change of one posting.' });
export type FeedEvent = z.infer<typeof FeedEvent>;

/** A change before the log has given it its sequence. */
export type UnsequencedEvent = Omit<FeedEvent, 'sequence'>;

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

export const GanghuiEvent = z.discriminatedUnion('type', [FeedAppended, PostingScored, FeedEvent]);
export type GanghuiEvent = z.infer<typeof GanghuiEvent>;
