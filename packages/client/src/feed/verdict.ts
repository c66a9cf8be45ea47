import type { Checkpoint } from '@ganghui/spec/proof';

/** One field of a posting: what the exchange says, and what the copy holds; undefined where there is none. */
export type FieldDifference = { pointer: string; expected: unknown; held: unknown };
/** A posting in which copy and exchange differ. `unreadable`: kept, but not as a posting. `place`: where it is kept. */
export type Difference = {
  kind: 'missing' | 'extra' | 'altered' | 'unreadable';
  postingId: string;
  place: string | null;
  fields: FieldDifference[];
};

/**
 * `no-copy`, `incomplete`: pull first. `ahead`: the exchange has not come as far. `pruned`: the place is not kept any more. `no-key`,
 * `unknown-key`, `forged-checkpoint`, `wrong-checkpoint`: the proof itself cannot be believed. `exchange-inconsistent`: what the exchange
 * tells does not lead to what it signs. `wrong-sequence`: the content is that of another place. `chain-differs`: other entries led here.
 * `content-differs`: see the differences.
 */
export type VerifyFault =
  | 'no-copy'
  | 'incomplete'
  | 'ahead'
  | 'pruned'
  | 'no-key'
  | 'unknown-key'
  | 'forged-checkpoint'
  | 'wrong-checkpoint'
  | 'exchange-inconsistent'
  | 'wrong-sequence'
  | 'chain-differs'
  | 'content-differs';

export type CopyFaultOf = {
  ok: false;
  fault: VerifyFault;
  detail: string;
  fix: string;
  /** The first hundred, by id. */
  differences: Difference[];
  /** All there are. */
  differing: number;
  sequence: number | null;
  /** Where the log of the exchange ends now; null where that was not asked. */
  head: number | null;
  /** Changes of the log after the copy's place. */
  behind: number | null;
  checkpoint: Checkpoint | null;
};
/** Equal to what the exchange has signed. `filtered`: equal to what the filter gives of what it has signed. */
export type Verified = {
  ok: true;
  sequence: number;
  count: number;
  filtered: boolean;
  /** Where the log of the exchange ends now, and how many of its changes the copy has not seen yet. */
  head: number;
  behind: number;
  checkpoint: Checkpoint;
};
export type Verdict = Verified | CopyFaultOf;

export const fault = (kind: VerifyFault, detail: string, fix: string, more: Partial<CopyFaultOf> = {}): CopyFaultOf => ({
  ok: false,
  fault: kind,
  detail,
  fix,
  differences: [],
  differing: 0,
  sequence: null,
  head: null,
  behind: null,
  checkpoint: null,
  ...more,
});
