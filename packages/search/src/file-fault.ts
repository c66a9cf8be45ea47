const sqliteError = 1;
const sqliteBusy = 5;
const sqliteCorrupt = 11;
const sqliteNotADatabase = 26;

/** A readable database that is not this index: older, newer, or another program's. */
export class ForeignFile extends Error {}

// The low byte of an extended code is the code.
const codeOf = (error: unknown): number | undefined =>
  error instanceof Error && 'errcode' in error && typeof error.errcode === 'number' ? error.errcode & 0xff : undefined;

export const isBusy = (error: unknown): boolean => codeOf(error) === sqliteBusy;

/** SQLite would not take a statement: where the statements are constant, a table is missing. */
export const isRefused = (error: unknown): boolean => codeOf(error) === sqliteError;

/** Whether the file, not the caller or the machine, is at fault: then it is thrown away and the feed fills a new one. */
export const isUnusable = (error: unknown): boolean =>
  error instanceof ForeignFile || codeOf(error) === sqliteCorrupt || codeOf(error) === sqliteNotADatabase;
