import { ok, type Posting, refuse } from '@ganghui/spec';
import type { StoredPosting } from '../ports.ts';
import type { Refusal } from '../refusal.ts';
import type { ReopenPosting } from '../submission/use-cases.ts';
import { alreadyClosed, ended } from './call-refusals.ts';
import { type CallPorts, type Change, changePosting, nextRevision } from './change-posting.ts';
import { publishedOrWaiting } from './decide.ts';
import { contactDays, contactEnds } from './due-at.ts';

/** Brings back a suspended or closed posting as it was: held if a finding asks for a person, waiting if it begins later. */
export const makeReopenPosting =
  (ports: CallPorts): ReopenPosting =>
  async (target) =>
    changePosting(ports, 'reopen', target, reopening);

const reopening: Change = (before, at) => {
  const { posting, quality, startsAt } = before;
  if (posting.status === 'published' || posting.status === 'held') return ok('unchanged');
  const why = whyNot(before, at);
  if (why) return refuse(why);
  const held = quality.findings.some(({ severity }) => severity === 'hold');
  const standing = held ? { status: 'held' as const, startsAt: null } : publishedOrWaiting(posting, at);
  if (posting.status === 'suspended' && startsAt !== null && standing.startsAt === startsAt) return ok('unchanged');
  return ok({ outcome: held ? 'held' : 'reopened', stored: nextRevision(before, at, { ...standing, closed: null }) });
};

function whyNot(before: StoredPosting, at: Date): Refusal | undefined {
  const { closed } = before.posting;
  if (closed?.reason === 'rejected') return alreadyClosed(before, '审核未通过的岗位由审核人员决定；请按审核意见修改后重新报送。');
  if (isOver(before.posting, at)) return ended(`岗位的截止日期 ${before.posting.validThrough} 已过。`);
  if (closed && contactEnds(closed.at) < at.getTime()) return ended(`岗位结束已超过 ${contactDays} 天，联系方式已经删除。`);
  return undefined;
}

/** Whether the last day of a posting has passed. */
export const isOver = ({ validThrough }: Pick<Posting, 'validThrough'>, at: Date): boolean =>
  validThrough !== null && Date.parse(validThrough) < at.getTime();
