import { ok } from '@ganghui/spec';
import type { ListPostings, ReadAssessments, ReadPostings } from '../ports.ts';
import type { ListMarketPostings, ReadMarketPosting } from '../submission/use-cases.ts';
import { findPosting } from './change-posting.ts';

/** A posting as its market sees it: whatever its status, contact included, with the score that the public sees. */
export const makeReadMarketPosting =
  ({ readPostings, readAssessments }: { readPostings: ReadPostings; readAssessments: ReadAssessments }): ReadMarketPosting =>
  async (marketId, sourceId) => {
    const found = await findPosting(readPostings, { marketId, sourceId });
    if (!found.ok) return found;
    const { posting, at, startsAt, confirmedAt, submissionId } = found.value;
    const assessed = (await readAssessments([posting.id])).get(posting.id);
    const quality = assessed?.revision === posting.revision ? assessed.quality : found.value.quality;
    return ok({ posting, quality, at, startsAt, confirmedAt, submissionId });
  };

/** What a market has in one status, a line a posting, in the order of their last change. */
export const makeListMarketPostings =
  ({ listPostings }: { listPostings: ListPostings }): ListMarketPostings =>
  async ({ marketId, ...query }) =>
    listPostings(marketId, query);
