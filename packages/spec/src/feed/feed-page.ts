import * as z from 'zod';
import { FeedItem, FeedScope } from '../event.ts';
import { Quality } from '../finding.ts';
import { Posting } from '../posting.ts';

const instant = z.iso.datetime({ offset: true });
const digest = z.string().regex(/^[0-9a-f]{64}$/);
const sequence = z.number().int().min(0);

export const FeedPage = z
  .object({
    events: z.array(FeedItem),
    last: sequence.meta({ description: 'Go on with after=last; with a filter it may lie behind the last item of the page.' }),
    more: z.boolean(),
    head: sequence.meta({ description: 'The end of the feed when the page was read.' }),
  })
  .meta({ id: 'FeedPage', title: 'Feed page' });
export type FeedPage = z.infer<typeof FeedPage>;

/** One open posting as the log last told it. */
export const SnapshotEntry = z
  .object({ sequence: z.number().int().min(1), hash: digest, scope: FeedScope, posting: Posting, quality: Quality })
  .meta({ id: 'SnapshotEntry', title: 'Snapshot entry' });
export type SnapshotEntry = z.infer<typeof SnapshotEntry>;

/** `asOf` 0 with no pages: no snapshot was made yet; the feed from the beginning is as good. */
export const Snapshot = z
  .object({
    asOf: sequence.meta({ description: 'The snapshot is the state after exactly this sequence; go on with the feed after it.' }),
    madeAt: instant.nullable(),
    count: z.number().int().min(0),
    stateDigest: digest,
    chainHash: digest,
    pages: z.array(
      z.object({
        page: z.number().int().min(1),
        count: z.number().int().min(1),
        first: z.string().meta({ description: 'Id of its first posting; pages and entries are in the order of ids.' }),
        last: z.string(),
        bytes: z.number().int().meta({ description: 'As stored, compressed.' }),
        sha256: digest.meta({
          description: 'Over the names `<postingId>@<revision>#<hash>` of its entries, each followed by a line feed.',
        }),
      }),
    ),
  })
  .meta({ id: 'Snapshot', title: 'Snapshot', description: '快照' });
export type Snapshot = z.infer<typeof Snapshot>;

export const SnapshotPage = z
  .object({ asOf: sequence, page: z.number().int().min(1), pages: z.number().int().min(1), entries: z.array(SnapshotEntry) })
  .meta({ id: 'SnapshotPage', title: 'Snapshot page' });
export type SnapshotPage = z.infer<typeof SnapshotPage>;
