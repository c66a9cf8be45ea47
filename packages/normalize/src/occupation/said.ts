import type { Ledger } from './ledger.ts';
import type { OccupationIndex } from './occupation-index.ts';
import type { Weights } from './weights.ts';

/** What a posting says about its occupation. Only `title` is needed; texts may be as sent. */
export type Said = {
  title: string;
  /** The market's own category, several may be joined. */
  occupation?: string | undefined;
  occupationCode?: string | undefined;
  description?: string | undefined;
  industry?: string | undefined;
  employer?: string | undefined;
};

/** One posting on the scales. */
export type Weighing = { index: OccupationIndex; weights: Weights; ledger: Ledger };
