import type { SourceRecord } from '@ganghui/normalize';
import { type Market, ok, type ReceiptItem, type Result, refuse } from '@ganghui/spec';
import { evidenceOf } from '../intake/evidence-of.ts';
import { makePlanRecords, type PlannedLine } from '../intake/plan-records.ts';
import { makeStorePlan } from '../intake/store-plan.ts';
import type { Now, ReadPostings, SavePostings } from '../ports.ts';
import type { Refusal } from '../refusal.ts';
import type { Evidence, SentRecord, SubmissionHead, SubmissionStore } from './ports.ts';
import type { ReadBody } from './read-body.ts';
import { partConflict, partTooLate, storeInterrupted, submissionComplete, underWay } from './submission-refusals.ts';

// As long as a call may take: who comes back sooner would meet the first try at work.
const leaseSeconds = 35;
// Most often the first try is done in a moment; only one that died is waited for to the end of its lease.
// Who comes back five times, as our own client does, is there when it has ended.
const mostPatience = 8;

export type StorePartPorts = { readPostings: ReadPostings; savePostings: SavePostings; store: SubmissionStore; now: Now };
export type Part = {
  market: Market;
  submissionId: string;
  part: number;
  bodyHash: string;
  read: ReadBody;
  at: Date;
  /** What the records do, decided at `at`. */
  plan: readonly PlannedLine[];
  /** A submission whose name was drawn just now: its head is stored along with its part. */
  newHead?: SubmissionHead;
  /** The state of the submission as of now, where somebody else may end it meanwhile. */
  stateNow?: () => Promise<SubmissionHead['state']>;
};
type StorePart = (part: Part) => Promise<Result<ReceiptItem[], Refusal>>;

/**
 * Evidence first, then the postings, then the answer. What was interrupted is judged again by the time of its first try, so that it
 * recognises what that has stored. Throws when nothing was stored.
 */
export function makeStorePart(ports: StorePartPorts): StorePart {
  const { store, now } = ports;
  const planRecords = makePlanRecords(ports);
  const storePlan = makeStorePlan(ports);
  return async ({ market, submissionId, part, bodyHash, read, at, plan, newHead, stateNow }) => {
    const named = { marketId: market.id, submissionId, part, bodyHash };
    const evidence = evidenceOfPlan(read, plan, at);
    const [begun] = await Promise.all([
      store.beginPart({ ...named, at: at.toISOString(), leaseSeconds, evidence }),
      newHead && store.open(newHead),
    ]);
    if (begun.state === 'received') return ok(begun.items);
    if (begun.state === 'under-way') return refuse(underWay(Math.min(begun.retryAfterSeconds, mostPatience)));
    if (begun.state === 'conflict') return refuse(partConflict(part));
    const { state, hold } = begun;
    const since = state === 'resumed' ? new Date(begun.at) : undefined;
    // Whoever ends a submission says so, then looks for parts in hand; this one is in hand, then looks: one sees the other.
    if (stateNow && (await orLetGo(hold, stateNow)) !== 'receiving') {
      await letGo(hold);
      return refuse(submissionComplete(submissionId));
    }
    const { items, outage } = await orLetGo(hold, async () =>
      storePlan(since ? await planRecords({ market, ...read, at: since, submissionId, resumedAt: now() }) : plan),
    );
    if (outage !== undefined) {
      await letGo(hold);
      return refuse(storeInterrupted(items, outage));
    }
    try {
      if (stateNow && (await stateNow()) === 'complete') {
        await letGo(hold);
        return refuse(partTooLate(submissionId, items));
      }
      await store.finishPart({ ...named, items });
      return ok(items);
    } catch (error) {
      await letGo(hold);
      return refuse(storeInterrupted(items, error));
    }

    async function orLetGo<T>(hold: string, act: () => Promise<T>): Promise<T> {
      try {
        return await act();
      } catch (error) {
        await letGo(hold);
        throw error;
      }
    }
    // The store is in trouble already: when this is not heard either, the part is free when its lease ends.
    async function letGo(hold: string): Promise<void> {
      await store.dropPart({ marketId: market.id, submissionId, part, hold }).catch(() => undefined);
    }
  };
}

// What could not be read has no cells; its finding in the receipt quotes it.
const sentOf = (record: SourceRecord): SentRecord => ('cells' in record ? record : { line: record.line, sheet: record.sheet, cells: {} });

const evidenceOfPlan = ({ records, profile }: ReadBody, plan: readonly PlannedLine[], at: Date): Evidence =>
  evidenceOf(records.map(sentOf), { profile, at, ends: plan.map(({ validThrough }) => validThrough) });
