import * as z from 'zod';
import { Cause } from '../event.ts';
import { Quality } from '../finding.ts';
import { Posting, PostingId } from '../posting.ts';

const instant = z.iso.datetime({ offset: true });

/** One visible change of a posting, with what it changed. */
export const HistoryEntry = z
  .object({
    sequence: z.number().int().min(1),
    revision: z.number().int().min(1),
    type: z.string(),
    time: instant.meta({ description: 'When the change was accepted.' }),
    recordedAt: instant.meta({ description: 'When the feed took it: from then on others could see it.' }),
    live: z.boolean(),
    score: z.number(),
    cause: Cause,
    diff: z
      .array(
        z.object({
          op: z.enum(['add', 'remove', 'replace']),
          path: z.string(),
          before: z.unknown().optional(),
          value: z.unknown().optional(),
        }),
      )
      .meta({ description: 'JSON Patch (RFC 6902) operations on the posting, each with the value before; empty for the first entry.' }),
  })
  .meta({ id: 'HistoryEntry', title: 'History entry' });
export type HistoryEntry = z.infer<typeof HistoryEntry>;

/** Newest first. `next`: pass as `before` for older ones; null at the first entry. */
export const PostingHistory = z
  .object({
    postingId: PostingId,
    entries: z.array(HistoryEntry),
    next: z.number().int().nullable(),
    cut: z.boolean().meta({ description: 'Older entries are not kept any more.' }),
  })
  .meta({ id: 'PostingHistory', title: 'Posting history' });
export type PostingHistory = z.infer<typeof PostingHistory>;

/** The posting as the feed told it at an instant. */
export const PostingAsOf = z
  .object({ postingId: PostingId, asOf: instant, sequence: z.number().int().min(1), live: z.boolean(), posting: Posting, quality: Quality })
  .meta({ id: 'PostingAsOf', title: 'Posting as of' });
export type PostingAsOf = z.infer<typeof PostingAsOf>;
