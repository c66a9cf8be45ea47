import { ok } from '@ganghui/spec';
import type { ListPostings, ReadPostings } from '../ports.ts';
import type { ListMarketPostings, ReadMarketPosting } from '../submission/use-cases.ts';
import { findPosting } from './change-posting.ts';

/** A posting as its market sees it: whatever its status, contact included. */
export const makeReadMarketPosting =
  ({ readPostings }: { readPostings: ReadPostings }): ReadMarketPosting =>
  async (marketId, sourceId) => {
    const found = await findPosting(readPostings, { marketId, sourceId });
    if (!found.ok) return found;
    const { posting, quality, at, startsAt, confirmedAt, submissionId } = found.value;
    return ok({ posting, quality, at, startsAt, confirmedAt, submissionId });
  };

/** What a market has in one status, a line a posting, in the order of their last change. */
export const makeListMarketPostings =
  ({ listPostings }: { listPostings: ListPostings }): ListMarketPostings =>
  async ({ marketId, ...query }) =>
    listPostings(marketId, query);
