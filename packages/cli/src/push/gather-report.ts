import type { ReceiptItem } from '@ganghui/spec';
import { isNotable, isRepeat } from './notable.ts';
import type { Unread } from './read-records.ts';
import type { Report } from './report-push.ts';

/** Records told one by one at the end, unless all are asked for. */
const toldAtMost = 20;

/** A report that grows while a push goes on. `isWhole`: it keeps every notable and unread record, not the first ones only. */
export function gatherReport({ isWhole, ...push }: Pick<Report, 'file' | 'mode' | 'dryRun'> & { isWhole: boolean }) {
  const report: Report = { ...push, notable: [], notables: 0, reopened: [], repeats: 0, unread: [], unreads: 0, scored: 0, scores: 0 };
  return {
    report,
    addUnread(unread: Unread): void {
      report.unreads++;
      if (isWhole || report.unread.length < toldAtMost) report.unread.push(unread);
    },
    addItems(items: readonly ReceiptItem[]): void {
      for (const item of items) {
        if (item.score !== null) {
          report.scored++;
          report.scores += item.score;
        }
        if (item.outcome === 'reopened' && item.sourceId !== null) report.reopened.push(item.sourceId);
        if (isRepeat(item)) report.repeats++;
        if (!isNotable(item)) continue;
        report.notables++;
        if (isWhole || report.notable.length < toldAtMost) report.notable.push(item);
      }
    },
  };
}
