// Excel opens a file of UTF-8 as such only with this mark.
export const byteOrderMark = '\uFEFF';

// A spreadsheet would run such a cell as a formula; with an apostrophe before it, it is text.
const formula = /^[=+\-@\t\r]/;

function cell(text: string): string {
  const safe = formula.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export const csvLine = (cells: readonly string[]): string => `${cells.map(cell).join(',')}\r\n`;
