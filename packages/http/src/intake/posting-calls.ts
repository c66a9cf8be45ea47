import { readJson } from '../body.ts';
import { getMarketPosting, listMarketPostings, putPosting } from '../contract/postings.ts';
import { cut } from '../cut.ts';
import { sendRefusal } from '../problem.ts';
import type { MarketMount, PostingDeps } from './deps.ts';
import { readSourceId } from './names.ts';
import { entityTag, readPreconditions } from './preconditions.ts';
import { presentItem } from './present-receipt.ts';
import { sendReceiptRefusal } from './send-receipt-refusal.ts';

/** One posting in our own names: sent, read again, listed. */
export function mountPostings(mount: MarketMount, { receivePosting, readMarketPosting, listMarketPostings: list }: PostingDeps): void {
  mount(putPosting, async (c, { who: { market, by }, params, query: { dryRun } }) => {
    const sourceId = readSourceId(params.sourceId);
    if (!sourceId.ok) return sendRefusal(c, sourceId.error);
    const ifRevision = await readPreconditions(c, { marketId: market.id, sourceId: sourceId.value }, readMarketPosting);
    if (!ifRevision.ok) return sendRefusal(c, ifRevision.error);
    const body = await readJson(c);
    if (!body.ok) return sendRefusal(c, body.error);
    const named = body.value.sourceId;
    if (named !== undefined && !sameId(named, sourceId.value))
      return sendRefusal(c, {
        kind: 'query-invalid',
        detail: `地址中的岗位编号是 ${sourceId.value}，正文中是 ${cut(shown(named), 64)}。`,
        fix: '请让两者一致，或在正文中省略 sourceId。',
      });
    const cells = { ...body.value, sourceId: sourceId.value };
    const received = await receivePosting({ market, sourceId: sourceId.value, cells, by, dryRun, ifRevision: ifRevision.value });
    if (!received.ok) return sendReceiptRefusal(c, received.error);
    const { outcome, revision } = received.value;
    return c.json(await presentItem(received.value), isNew(outcome, revision) && !dryRun ? 201 : 200, entityTag(revision));
  });

  mount(getMarketPosting, async (c, { who: { market }, params }) => {
    const sourceId = readSourceId(params.sourceId);
    if (!sourceId.ok) return sendRefusal(c, sourceId.error);
    const found = await readMarketPosting(market.id, sourceId.value);
    if (!found.ok) return sendRefusal(c, found.error);
    return c.json(found.value, 200, { ...entityTag(found.value.posting.revision), 'Cache-Control': 'no-store' });
  });

  mount(listMarketPostings, async (c, { who: { market }, query: { status, after, limit } }) =>
    c.json(await list({ marketId: market.id, status, after: after ?? null, limit }), 200, { 'Cache-Control': 'no-store' }),
  );
}

// A new posting that is held is created all the same.
const isNew = (outcome: string, revision: number | null): boolean => outcome === 'created' || (outcome === 'held' && revision === 1);
const sameId = (named: unknown, sourceId: string): boolean =>
  (typeof named === 'string' || typeof named === 'number') && String(named).trim() === sourceId;
const shown = (named: unknown): string => (typeof named === 'string' ? named : JSON.stringify(named));
