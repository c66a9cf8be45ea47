import { type CloseReason, ok, postingIdOf, type ReceiptItem, type Result, refuse, SourceId } from '@ganghui/spec';
import type { Now, ReadPostings, SavePostings, StoredPosting } from '../ports.ts';
import type { Refusal } from '../refusal.ts';

export type ClosePorts = { readPostings: ReadPostings; savePostings: SavePostings; now: Now };
export type ClosePosting = (input: { marketId: string; sourceId: string; reason: CloseReason }) => Promise<Result<ReceiptItem, Refusal>>;

export function closed(before: StoredPosting, reason: CloseReason, at: Date): StoredPosting {
  const posting = {
    ...before.posting,
    revision: before.posting.revision + 1,
    status: 'closed' as const,
    closed: { reason, at: at.toISOString() },
  };
  return { ...before, posting, at: at.toISOString() };
}

/** Ends a posting for a reason. Closing what is closed changes nothing. */
export const makeClosePosting =
  ({ readPostings, savePostings, now }: ClosePorts): ClosePosting =>
  async ({ marketId, sourceId, reason }) => {
    const postingId = postingIdOf(marketId, sourceId);
    const before = SourceId.safeParse(sourceId).success ? (await readPostings([postingId])).get(postingId) : undefined;
    if (!before)
      return refuse({
        kind: 'posting-unknown',
        detail: `没有岗位 ${postingId.slice(0, 80)}。`,
        fix: '请核对岗位编号；未通过校验的记录没有入库，无需关闭。',
      });
    if (before.posting.status === 'closed') return ok(itemOf(before, 'unchanged'));
    const stored = closed(before, reason, now());
    const [answer] = await savePostings([{ stored, expected: before.posting.revision }]);
    if (answer === 'stale')
      return refuse({ kind: 'posting-stale', detail: `岗位 ${postingId} 刚刚被另一次报送修改。`, fix: '请重新读取后再关闭。' });
    return ok(itemOf(stored, 'revised'));
  };

const itemOf = ({ posting, quality }: StoredPosting, outcome: 'revised' | 'unchanged'): ReceiptItem => ({
  line: 1,
  sourceId: posting.sourceId,
  postingId: posting.id,
  outcome,
  revision: posting.revision,
  score: quality.score,
  grade: quality.grade,
  dimensions: quality.dimensions,
  findings: quality.findings,
});
