import { ok, refuse } from '@ganghui/spec';
import type { Now, ReadPostings, SavePostings } from '../ports.ts';
import type { NewSubmissionId } from '../submission/ports.ts';
import type { ReceivePosting } from '../submission/use-cases.ts';
import { interrupted, otherRevision, raced } from './call-refusals.ts';
import { evidenceOf } from './evidence-of.ts';
import { type KeepCall, makeCallKeeper } from './keep-call.ts';
import { makePlanRecords } from './plan-records.ts';
import { makeStorePlan } from './store-plan.ts';

type ReceivePostingPorts = {
  readPostings: ReadPostings;
  savePostings: SavePostings;
  keepCall: KeepCall;
  newSubmissionId: NewSubmissionId;
  now: Now;
};

/**
 * One posting in our own field names. What was sent is kept before the posting is written, also when it is refused; a repetition
 * of what stands keeps nothing.
 */
export function makeReceivePosting(ports: ReceivePostingPorts): ReceivePosting {
  const planRecords = makePlanRecords(ports);
  const storePlan = makeStorePlan(ports);
  return async ({ market, sourceId, cells, by, dryRun, ifRevision }) => {
    const at = ports.now();
    const call = makeCallKeeper(ports, { marketId: market.id, kind: 'posting', by, at, dryRun });
    const { submissionId } = call;
    const record = { line: 1, cells: { ...cells, sourceId } };
    const [line] = await planRecords({ market, records: [record], at, submissionId, ifRevision });
    if (!line) throw new Error('a record was received without an answer');
    const { item, mismatch, write } = line;
    if (mismatch) return refuse(otherRevision(item.revision, ifRevision));
    if (!write && item.outcome === 'unchanged') return ok({ ...item, submissionId: null });

    const evidence = evidenceOf([record], { at, ends: [line.validThrough] });
    await call.keep(item, evidence);
    if (item.outcome === 'refused')
      return refuse({
        kind: 'posting-refused',
        detail: '岗位没有入库，',
        fix: '请按 errors 逐项修改后重新提交。',
        findings: item.findings.filter(({ severity }) => severity === 'block'),
        also: { submissionId },
      });
    if (item.outcome === 'stale') return refuse({ ...raced(item), ...outdated, findings: item.findings.slice(0, 1) });
    if (dryRun) return ok({ ...item, submissionId });

    const { items, outage } = await storePlan([line]);
    const [answer] = items;
    if (!answer) throw new Error('a record was stored without an answer');
    if (answer.outcome === 'failed') {
      // The store is out of reach: what is kept says what was meant, and the caller knows better.
      await call.keep(answer, evidence).catch(() => undefined);
      return refuse(interrupted(answer, outage));
    }
    if (outage !== undefined) throw outage;
    await call.keep(answer, evidence);
    if (answer.outcome !== 'stale') return ok({ ...answer, submissionId });
    return refuse(ifRevision === undefined ? raced(answer) : otherRevision(answer.revision, ifRevision));
  };
}

const outdated = { detail: '已经存有更新的内容，这一条较旧，没有写入。', fix: '请按 errors 处理后再提交。' };
