import { marketLimits } from '@ganghui/spec';
import type { ListPostings, Now } from '../ports.ts';
import { closingOf, listOpen } from './closing-of.ts';
import type { PreviewClosing } from './use-cases.ts';

/** What a full sync with this set would close; stores nothing. */
export const makePreviewClosing =
  ({ listPostings, now }: { listPostings: ListPostings; now: Now }): PreviewClosing =>
  async ({ market, sourceIds, unread }) => {
    const startedAt = now().toISOString();
    const open = await listOpen(listPostings, market.id);
    const present = { sourceIds: new Set(sourceIds), unread };
    return closingOf({ open, present, startedAt, limitPercent: marketLimits(market).closePercent }).closing;
  };
