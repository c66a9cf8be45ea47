import { type CloseReason, ok, refuse } from '@ganghui/spec';
import type { StoredPosting } from '../ports.ts';
import type { ClosePosting } from '../submission/use-cases.ts';
import { alreadyClosed } from './call-refusals.ts';
import { type CallPorts, type Change, changePosting, nextRevision } from './change-posting.ts';

type Ending = { reason: CloseReason; hires?: number };

/** The closed revision of a posting; who closed it is for the caller to add. */
export const closedRevision = (before: StoredPosting, { reason, hires }: Ending, at: Date): StoredPosting =>
  nextRevision(before, at, { status: 'closed', closed: { reason, at: at.toISOString(), ...(hires !== undefined && { hires }) } });

/** Ends a posting for a reason; how many were hired may be told later. */
export const makeClosePosting =
  (ports: CallPorts): ClosePosting =>
  async ({ reason, hires, ...target }) =>
    changePosting(ports, 'close', target, closing({ reason, hires }));

const closing =
  (ending: Ending): Change =>
  (before, at) => {
    const { posting } = before;
    const { reason, hires } = ending;
    const fault = hires === undefined ? undefined : faultOf(hires, reason, posting.headcount);
    if (fault) return refuse({ kind: 'query-invalid', ...fault });
    if (!posting.closed) return ok({ outcome: 'revised', stored: closedRevision(before, ending, at) });
    if (posting.closed.reason !== reason)
      return refuse(alreadyClosed(before, '结束原因不能直接改写：请先用 …/reopen 重新开放，再以新的原因结束。'));
    if (hires === undefined || hires === posting.closed.hires) return ok('unchanged');
    return ok({ outcome: 'revised', stored: nextRevision(before, at, { closed: { ...posting.closed, hires } }) });
  };

// Ten times as many as were looked for is more than a lucky campaign; a slip of the keyboard.
const most = (headcount: number | null): number => (headcount ?? 1000) * 10;

function faultOf(hires: number, reason: CloseReason, headcount: number | null): { detail: string; fix: string } | undefined {
  if (reason !== 'filled')
    return { detail: '只有原因为 filled（已招满）时才能写录用人数 hires。', fix: '请去掉 hires，或把原因改为 filled。' };
  if (Number.isInteger(hires) && hires >= 0 && hires <= most(headcount)) return undefined;
  return {
    detail: `录用人数 hires 应是 0 到 ${most(headcount)} 的整数${headcount === null ? '' : `（招聘人数 ${headcount} 的十倍）`}。`,
    fix: '请核对录用人数。',
  };
}
