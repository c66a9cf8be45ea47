import type { Note } from '../note.ts';

/** What joins the Chinese name and the indicator code that a schema itself carries, by JSON Pointer; '*' is every item or key. */
export type Remarks = Readonly<Record<string, Omit<Note, 'title'> & { title?: string }>>;

/** Read under this name and code; chosen among sources that differ, or made of several; our own. */
export const asRead = { sure: 'quoted' } as const;
export const chosen = { sure: 'derived' } as const;
export const ours = { sure: 'inferred', source: 'X' } as const;

/** The three local systems whose fields were read. */
export const three = 'S10 S11 S12';
