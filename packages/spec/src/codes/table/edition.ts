import type { CodeTable } from '../code-table.ts';

type Edition = Pick<CodeTable, 'standard' | 'edition' | 'validFrom' | 'validTo'>;

/** A table of our own words: it follows no edition of anything. */
export const ours: Edition = { standard: null, edition: null, validFrom: null, validTo: null };

/** The edition of a standard that holds today; its year stands for the day it came into force, which was not read. */
export const inForce = (standard: string, edition: string | null): Edition => ({ standard, edition, validFrom: edition, validTo: null });
