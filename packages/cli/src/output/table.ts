/** Plain tables for a terminal: a Chinese character takes two columns. */

const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const unseen = /^[\p{Mn}\p{Me}\p{Cf}]$/u;
// A cell of somebody's file must not be able to steer the terminal.
const control = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/g;

const widthOfChar = (char: string): number => (unseen.test(char) ? 0 : wide.test(char) ? 2 : 1);

/** Terminal columns a text takes. */
export function widthOf(text: string): number {
  if (/^[\x20-\x7e]*$/.test(text)) return text.length;
  let width = 0;
  for (const char of text) width += widthOfChar(char);
  return width;
}

/** One line, no control characters. */
const oneLine = (text: string): string => text.replace(control, ' ').trim();

/** At most `width` columns of one line; what is cut is marked. */
export function fit(text: string, width: number): string {
  const line = oneLine(text.slice(0, width * 8));
  if (widthOf(line) <= width && text.length <= width * 8) return line;
  let kept = '';
  let used = 1;
  for (const char of line) {
    used += widthOfChar(char);
    if (used > width) break;
    kept += char;
  }
  return `${kept}…`;
}

type Column = { head: string; align?: 'left' | 'right'; max?: number };

/** Rows under their heads, two blanks between columns, no blanks at the end of a line. */
export function tableOf(columns: readonly Column[], rows: readonly (readonly string[])[]): string[] {
  const cells = rows.map((row) => columns.map(({ max = 60 }, index) => fit(row[index] ?? '', max)));
  const widths = columns.map(({ head }, index) => cells.reduce((most, row) => Math.max(most, widthOf(row[index] ?? '')), widthOf(head)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, index) => {
        const blanks = ' '.repeat(Math.max(0, (widths[index] ?? 0) - widthOf(cell)));
        return columns[index]?.align === 'right' ? blanks + cell : cell + blanks;
      })
      .join('  ')
      .trimEnd();
  return [line(columns.map(({ head }) => head)), line(widths.map((width) => '-'.repeat(width))), ...cells.map(line)];
}

/** 12.3%; a dash when there is nothing to divide by. */
export const percent = (part: number, whole: number): string => (whole === 0 ? '—' : `${((part / whole) * 100).toFixed(1)}%`);
