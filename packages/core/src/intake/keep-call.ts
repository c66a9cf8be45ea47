import { type ReceiptItem, type Submission, summaryOf } from '@ganghui/spec';
import type { Evidence, NewSubmissionId, SubmissionHead, SubmissionStore } from '../submission/ports.ts';

export type KeepCall = SubmissionStore['keepCall'];
/** A call about one posting, and who made it when. */
export type Call = { marketId: string; kind: Submission['kind']; by: string; at: Date; dryRun: boolean };

/**
 * Keeps a call with its answer. The first time before the posting is written, so that nothing ever stands without a trace of who
 * sent it; again only when it turned out otherwise. A dry run has no name and keeps nothing.
 */
export function makeCallKeeper(
  { keepCall, newSubmissionId }: { keepCall: KeepCall; newSubmissionId: NewSubmissionId },
  { marketId, kind, by, at, dryRun }: Call,
) {
  const submissionId = dryRun ? null : newSubmissionId(at);
  let kept: ReceiptItem | undefined;
  return {
    submissionId,
    isKept: (): boolean => kept !== undefined,
    keep: async (item: ReceiptItem, evidence: Evidence | null): Promise<void> => {
      if (submissionId === null || kept === item) return;
      await keepCall(headOf(submissionId, item), item, evidence);
      kept = item;
    },
  };

  function headOf(id: string, item: ReceiptItem): SubmissionHead {
    const instant = at.toISOString();
    return {
      submissionId: id,
      marketId,
      kind,
      mode: 'delta',
      state: 'complete',
      by,
      startedAt: instant,
      completedAt: instant,
      parts: 1,
      summary: summaryOf([item]),
      closing: null,
      profile: null,
      bodyHash: null,
    };
  }
}
