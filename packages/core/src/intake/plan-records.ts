import type { SourceRecord } from '@ganghui/normalize';
import type { Market, Profile, ReceiptItem } from '@ganghui/spec';
import type { ReadPostings } from '../ports.ts';
import type { IfRevision } from '../submission/use-cases.ts';
import { decide, type Write } from './decide.ts';
import { type Candidate, judgeRecord } from './judge-record.ts';
import { judgeTogether } from './judge-together.ts';
import { decidedItem, rejectedItem, supersededItem } from './receipt-item.ts';
import { saidUpdate } from './says.ts';

type RecordsInput = {
  market: Market;
  profile?: Profile;
  /** The profile was asked for by name. */
  named?: boolean;
  records: readonly SourceRecord[];
  at: Date;
  /** The call that sends them; null for a dry run. */
  submissionId: string | null;
  ifRevision?: IfRevision;
  /** They came before, at `at`, and their call was cut short; it is taken up again now. */
  resumedAt?: Date;
};

/**
 * One record and what is to become of it. `item`: the answer when its write succeeds; `sameAs`: the place in the plan of the line that
 * says the same and is written; `mismatch`: another revision stands than the caller asked for.
 */
export type PlannedLine = { item: ReceiptItem; validThrough: string | null; write?: Write; sameAs?: number; mismatch?: true };

/** Judges every record on its own and decides what it does; stores nothing. In the order they came. */
export const makePlanRecords =
  ({ readPostings }: { readPostings: ReadPostings }) =>
  async ({ market, profile, named = false, records, ...circumstances }: RecordsInput): Promise<PlannedLine[]> => {
    const { at } = circumstances;
    const judged = records.map((record) => judgeRecord(record, { market, profile, named, now: at }));
    const chosen = oneOfEach(
      judged.map((each) => (each.accepted ? each.candidate : undefined)),
      at,
    );
    const current = await readPostings([...chosen.keys()]);
    const together = judgeTogether(
      [...chosen.values()].map(({ candidate }) => candidate),
      { current, market },
    );
    return judged.map((each, index): PlannedLine => {
      if (!each.accepted) return { item: rejectedItem(each.rejected, market.id), validThrough: null };
      const { candidate: alone } = each;
      const winner = chosen.get(alone.postingId) ?? { candidate: alone, index };
      const { validThrough } = alone.content;
      if (winner.index !== index && winner.candidate.contentHash !== alone.contentHash)
        return { item: supersededItem(alone), validThrough };
      const candidate = { ...alone, ...together.get(alone.postingId) };
      const decision = decide(current.get(candidate.postingId), candidate, circumstances);
      if (winner.index !== index) {
        const outcome = decision.outcome === 'stale' ? 'stale' : 'unchanged';
        return { item: decidedItem(candidate, { ...decision, outcome }), validThrough, sameAs: winner.index };
      }
      const { write, mismatch } = decision;
      return { item: decidedItem(candidate, decision), validThrough, ...(write && { write }), ...(mismatch && { mismatch }) };
    });
  };

type Chosen = { candidate: Candidate; index: number };

/** Of records with the same id the one said to be updated last, or the last line where they do not both say. */
function oneOfEach(candidates: readonly (Candidate | undefined)[], at: Date): Map<string, Chosen> {
  const chosen = new Map<string, Chosen>();
  const updated = ({ content }: Candidate): number | undefined => saidUpdate(content, at.toISOString());
  candidates.forEach((candidate, index) => {
    if (!candidate) return;
    const before = chosen.get(candidate.postingId);
    if (before) {
      const [earlier, later] = [updated(before.candidate), updated(candidate)];
      if (earlier !== undefined && later !== undefined && later < earlier) return;
    }
    chosen.set(candidate.postingId, { candidate, index });
  });
  return chosen;
}
