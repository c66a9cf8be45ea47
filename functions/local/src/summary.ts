import type { MarketReport, Outcome, ReceiptItem } from '@ganghui/spec';
import type { LoadedCity } from './load-examples.ts';

// Chinese characters take two columns of a terminal.
const width = (text: string): number => [...text].reduce((sum, char) => sum + (/[\u1100-\u115f\u2e80-\uffdc]/u.test(char) ? 2 : 1), 0);
const left = (text: string, columns: number): string => text + ' '.repeat(Math.max(0, columns - width(text)));
const right = (text: string, columns: number): string => ' '.repeat(Math.max(0, columns - width(text))) + text;

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const columns = head.map((name, index) => Math.max(...[name, ...rows.map((row) => row[index] ?? '')].map(width)));
  const line = (row: readonly string[]): string =>
    row.map((cell, index) => (index === 0 ? left(cell, columns[index] ?? 0) : right(cell, columns[index] ?? 0))).join('  ');
  return [line(head), columns.map((size) => '-'.repeat(size)).join('  '), ...rows.map(line)].join('\n');
}

const count = ({ items }: LoadedCity['receipt'], ...outcomes: Outcome[]): number =>
  items.filter(({ outcome }) => outcomes.includes(outcome)).length;

/** One row per city: what this run did, and how the market stands now. */
export function cityTable(loaded: readonly LoadedCity[], reports: ReadonlyMap<string, MarketReport>): string {
  const head = ['city', 'received', 'published', 'held', 'refused', 'unchanged', 'live now', 'mean score'];
  const rows = loaded.map(({ example: { market }, receipt }) => {
    const report = reports.get(market.id);
    const numbers = [
      receipt.items.length,
      count(receipt, 'created', 'revised', 'reopened'),
      count(receipt, 'held'),
      count(receipt, 'refused'),
      count(receipt, 'unchanged'),
      report?.published ?? 0,
    ];
    return [market.city, ...numbers.map(String), report?.meanScore == null ? '-' : `${report.meanScore.toFixed(1)} ${report.grade}`];
  });
  return table(head, rows);
}

const reasonOf = ({ findings }: ReceiptItem): string => {
  const worst =
    findings.find(({ severity }) => severity === 'block') ?? findings.find(({ severity }) => severity === 'hold') ?? findings[0];
  return worst ? `${worst.rule} ${worst.message}` : '';
};

/** What happened to each record; without `every`, only to those a person has to look at. */
export function recordLines({ example: { market }, receipt }: LoadedCity, every: boolean): string[] {
  return receipt.items
    .filter(({ outcome }) => every || outcome === 'held' || outcome === 'refused' || outcome === 'stale')
    .map((item) => {
      const where = `${market.city} ${item.sheet ? `${item.sheet} ` : ''}line ${item.line}`;
      const reason = item.outcome === 'held' || item.outcome === 'refused' ? reasonOf(item) : `score ${item.score}`;
      return `  ${left(where, 24)} ${left(item.sourceId ?? '(no id)', 18)} ${left(item.outcome, 9)} ${reason}`;
    });
}
