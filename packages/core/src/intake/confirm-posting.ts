import { ok, refuse } from '@ganghui/spec';
import type { Now, ReadPostings, SaveConfirmation } from '../ports.ts';
import type { ConfirmPosting } from '../submission/use-cases.ts';
import { alreadyClosed, ended, otherRevision, raced } from './call-refusals.ts';
import { findPosting } from './change-posting.ts';
import { isAsked } from './decide.ts';
import { lostItem, storedItem } from './receipt-item.ts';
import { isOver } from './reopen-posting.ts';

const tries = 3;

/** Says that an open posting still stands: moves its freshness, makes no revision and no event, keeps no receipt. */
export const makeConfirmPosting =
  ({ readPostings, confirmPosting, now }: { readPostings: ReadPostings; confirmPosting: SaveConfirmation; now: Now }): ConfirmPosting =>
  async ({ dryRun, ifRevision, ...target }) => {
    const at = now();
    for (let attempt = 1; ; attempt++) {
      const found = await findPosting(readPostings, target);
      if (!found.ok) return found;
      const before = found.value;
      const { posting } = before;
      if (!isAsked(posting.revision, ifRevision)) return refuse(otherRevision(posting.revision, ifRevision));
      if (posting.closed) return refuse(alreadyClosed(before, '仍在招聘的，请用 …/reopen 重新开放，或把岗位重新报送。'));
      if (isOver(posting, at)) return refuse(ended(`岗位的截止日期 ${posting.validThrough} 已过。`));
      const item = { ...storedItem(before, 'unchanged'), submissionId: null };
      if (dryRun || (await confirmPosting(posting.id, posting.revision, at.toISOString())) === 'saved') return ok(item);
      if (attempt === tries) return refuse(raced(lostItem(item, undefined)));
    }
  };
