/** The languages of the reference. */
export type Language = 'zh' | 'en';

/** A Markdown table, padded the way the formatter of this repository leaves it. */
export function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = [head, ...rows].map((row) => row.map(escaped));
  const widths = head.map((_, at) => Math.max(3, ...cells.map((row) => columnsOf(row[at] ?? ''))));
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, at) => cell + ' '.repeat((widths[at] ?? 0) - columnsOf(cell))).join(' | ')} |`;
  const [first = [], ...others] = cells;
  return [line(first), `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...others.map(line)].join('\n');
}

// Inside a code span a star is a star.
function escaped(cell: string): string {
  const line = cell.replaceAll('|', '\\|').replaceAll('\n', ' ');
  return line.startsWith('`') ? line : line.replaceAll('*', '\\*');
}

const wide = /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/g;

/** Columns on a screen: a Chinese character takes two. */
export const columnsOf = (text: string): number => text.length + (text.match(wide)?.length ?? 0);

export const sureNames: Record<Language, Record<string, string>> = {
  zh: { quoted: '引用', derived: '归纳', inferred: '推断' },
  en: { quoted: 'quoted', derived: 'derived', inferred: 'inferred' },
};
