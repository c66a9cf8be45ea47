/** Spreadsheets know UTF-8 by this mark at the beginning. */
export const byteOrderMark = '\ufeff';

/** A spreadsheet runs a cell that begins like this as a formula; with an apostrophe before it, it is text. */
export const harmless = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

const quoted = (text: string): string => (/[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

export const textOf = (value: unknown): string => (value === null || value === undefined ? '' : String(value));

/** A line of cells as they are: what may be run as a formula is for the caller to make harmless. */
export const csvLine = (cells: readonly string[]): string => `${cells.map(quoted).join(',')}\r\n`;
