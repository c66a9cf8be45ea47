import { ok, refuse } from '@ganghui/spec';
import type { SuspendPosting } from '../submission/use-cases.ts';
import { alreadyClosed } from './call-refusals.ts';
import { type CallPorts, type Change, changePosting, nextRevision } from './change-posting.ts';

/** Hides an open posting until the market reopens it; one that was waiting for its first day waits no more. */
export const makeSuspendPosting =
  (ports: CallPorts): SuspendPosting =>
  async (target) =>
    changePosting(ports, 'suspend', target, suspending);

const suspending: Change = (before, at) => {
  const { posting, startsAt } = before;
  if (posting.closed) return refuse(alreadyClosed(before, '已经结束的岗位无需暂停。'));
  if (posting.status === 'suspended' && startsAt === null) return ok('unchanged');
  return ok({ outcome: 'revised', stored: nextRevision(before, at, { status: 'suspended' }) });
};
