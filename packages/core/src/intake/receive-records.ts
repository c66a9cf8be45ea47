import type { SourceRecord } from '@ganghui/normalize';
import { type Market, type Outcome, type Profile, postingIdOf, type ReceiptItem } from '@ganghui/spec';
import type { Now, ReadPostings, SavePostings } from '../ports.ts';
import { decide } from './decide.ts';
import { type Candidate, judgeRecord, type Rejected } from './judge-record.ts';

export type ReceivePorts = { readPostings: ReadPostings; savePostings: SavePostings; now: Now };
export type ReceiveRecords = (input: {
  market: Market;
  profile?: Profile;
  /** The profile was asked for by name. */
  named?: boolean;
  records: readonly SourceRecord[];
  dryRun: boolean;
}) => Promise<ReceiptItem[]>;

/** Judges every record on its own and writes those that changed; one bad record never touches its neighbours. */
export const makeReceiveRecords =
  ({ readPostings, savePostings, now }: ReceivePorts): ReceiveRecords =>
  async ({ market, profile, named = false, records, dryRun }) => {
    const at = now();
    const items: ReceiptItem[] = [];
    const candidates: Candidate[] = [];
    for (const record of records) {
      const judged = judgeRecord(record, { market, profile, named, now: at });
      if (judged.accepted) candidates.push(judged.candidate);
      else items.push(rejectedItem(judged.rejected, market.id));
    }
    for (const wave of waves(candidates)) items.push(...(await receiveWave(wave)));
    const order = new Map(records.map((record, index) => [placeOf(record), index]));
    return items.sort((a, b) => (order.get(placeOf(a)) ?? 0) - (order.get(placeOf(b)) ?? 0));

    async function receiveWave(wave: readonly Candidate[]): Promise<ReceiptItem[]> {
      const current = await readPostings(wave.map(({ postingId }) => postingId));
      const decisions = wave.map((candidate) => ({ candidate, ...decide(current.get(candidate.postingId), candidate, at) }));
      const writes = decisions.flatMap(({ write }) => write ?? []);
      const answers = dryRun || writes.length === 0 ? writes.map(() => 'saved' as const) : await savePostings(writes);
      const answerOf = new Map(writes.map((write, index) => [write, answers[index]]));
      return decisions.map(({ candidate, outcome, revision, write }) => {
        // What stays as it is keeps the score it was stored with.
        const quality = outcome === 'unchanged' ? (current.get(candidate.postingId)?.quality ?? candidate.quality) : candidate.quality;
        return acceptedItem({ ...candidate, quality }, write && answerOf.get(write) === 'stale' ? 'stale' : outcome, revision);
      });
    }
  };

const placeOf = ({ line, sheet }: { line: number; sheet?: string }): string => `${sheet ?? ''}\u0000${line}`;

// The same id twice in one file: the later record is a revision of the earlier one, so it goes in a later write.
function waves(candidates: readonly Candidate[]): Candidate[][] {
  const seen = new Map<string, number>();
  const result: Candidate[][] = [];
  for (const candidate of candidates) {
    const wave = seen.get(candidate.postingId) ?? 0;
    seen.set(candidate.postingId, wave + 1);
    result[wave] ??= [];
    result[wave].push(candidate);
  }
  return result;
}

const acceptedItem = ({ line, sheet, sourceId, postingId, quality }: Candidate, outcome: Outcome, revision: number): ReceiptItem => ({
  line,
  sheet,
  sourceId,
  postingId,
  outcome,
  revision: outcome === 'stale' ? null : revision,
  score: quality.score,
  grade: quality.grade,
  dimensions: quality.dimensions,
  findings: quality.findings,
});

const rejectedItem = ({ line, sheet, sourceId, findings, quality }: Rejected, marketId: string): ReceiptItem => ({
  line,
  sheet,
  sourceId,
  postingId: sourceId === null ? null : postingIdOf(marketId, sourceId),
  outcome: 'refused',
  revision: null,
  score: quality?.score ?? null,
  grade: quality?.grade ?? null,
  dimensions: quality?.dimensions ?? null,
  findings,
});
