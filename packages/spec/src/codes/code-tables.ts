import type { CodeTable } from './code-table.ts';
import { employerTables } from './table/employer.ts';
import { indicatorTables } from './table/indicator.ts';
import { personTables } from './table/person.ts';
import { placeTables } from './table/place.ts';
import { serviceTables } from './table/service.ts';
import { wageTables } from './table/wage.ts';
import { workTables } from './table/work.ts';

/** Every code table of the vocabulary, in the order of the reference. Entries are read when asked for: a list of tables costs nothing. */
export const codeTables: readonly CodeTable[] = [
  ...placeTables,
  ...workTables,
  ...employerTables,
  ...personTables,
  ...serviceTables,
  ...wageTables,
  ...indicatorTables,
];

export const codeTable = (name: string): CodeTable | undefined => codeTables.find((table) => table.name === name);
