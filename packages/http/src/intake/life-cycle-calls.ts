import type { CallTarget, Refusal } from '@ganghui/core';
import type { PostingReceipt, Result } from '@ganghui/spec';
import type { Context } from 'hono';
import { closePosting, confirmPosting, reopenPosting, suspendPosting } from '../contract/postings.ts';
import type { Admitted } from '../market-gate.ts';
import { sendRefusal } from '../problem.ts';
import type { LifeCycleDeps, MarketMount } from './deps.ts';
import { readSourceId } from './names.ts';
import { entityTag, readRevision } from './preconditions.ts';
import { presentItem } from './present-receipt.ts';
import { sendReceiptRefusal } from './send-receipt-refusal.ts';

type Call = { who: Admitted; params: { sourceId: string }; query: { dryRun: boolean } };

/** What becomes of one posting without its text being sent again. */
export function mountLifeCycle(mount: MarketMount, deps: LifeCycleDeps): void {
  mount(closePosting, (c, given) => answer(c, given, (target) => deps.closePosting({ ...target, ...given.body })));
  mount(suspendPosting, (c, given) => answer(c, given, deps.suspendPosting));
  mount(reopenPosting, (c, given) => answer(c, given, deps.reopenPosting));
  mount(confirmPosting, (c, given) => answer(c, given, ({ by: _, ...target }) => deps.confirmPosting(target)));
}

async function answer(
  c: Context,
  { who, params, query }: Call,
  act: (target: CallTarget) => Promise<Result<PostingReceipt, Refusal>>,
): Promise<Response> {
  const sourceId = readSourceId(params.sourceId);
  if (!sourceId.ok) return sendRefusal(c, sourceId.error);
  const ifRevision = readRevision(c);
  if (!ifRevision.ok) return sendRefusal(c, ifRevision.error);
  const target = { marketId: who.market.id, sourceId: sourceId.value, by: who.by, dryRun: query.dryRun, ifRevision: ifRevision.value };
  const done = await act(target);
  if (!done.ok) return sendReceiptRefusal(c, done.error);
  return c.json(await presentItem(done.value), 200, entityTag(done.value.revision));
}
