import type { Outcome, Receipt, ReceiptItem } from '@ganghui/spec';
import { byteOrderMark, csvLine, harmless, textOf } from '../output/csv.ts';
import { openSink, type Sink } from '../output/sink.ts';
import { tableOf } from '../output/table.ts';
import { Complaint, type ExitCode, type World } from '../world.ts';
import { closingLines } from './closing-lines.ts';
import { type ConnectOptions, connect } from './connect.ts';
import { withFailures } from './failure.ts';
import { decisive, isNotable, notableLines, outcomeNames } from './notable.ts';

export type ReceiptOptions = ConnectOptions & { outcome?: Outcome; csv?: boolean; json?: boolean };

const heads = ['批', '工作表', '行', '岗位编号', '结果', '版本', '状态', '分数', '等级', '说明', '怎么改'];
const row = (cells: readonly unknown[]): string => csvLine(cells.map((cell) => harmless(textOf(cell))));

function csvRow(item: ReceiptItem): string {
  const said = decisive(item);
  return row([
    item.part,
    item.sheet,
    item.line,
    item.sourceId,
    outcomeNames[item.outcome],
    item.revision,
    item.status,
    item.score,
    item.grade,
    said.map(({ rule, message }) => `${rule} ${message}`).join('；'),
    said.map(({ fix }) => fix).join('；'),
  ]);
}

function headLines({ submissionId, kind, mode, state, startedAt, completedAt, parts, summary, closing }: Receipt): string[] {
  const rows = Object.entries(outcomeNames).flatMap(([outcome, name]) => {
    const count = Object.entries(summary).find(([each]) => each === outcome)?.[1] ?? 0;
    return count > 0 ? [[`${name} ${outcome}`, count.toLocaleString('en')]] : [];
  });
  return [
    `${submissionId}  ${kind}  ${mode}  ${state}  ${startedAt}${completedAt ? ` → ${completedAt}` : ''}  ${parts} 批`,
    ...tableOf([{ head: '结果 outcome' }, { head: '条数', align: 'right' }], rows),
    ...(closing ? closingLines(closing) : []),
  ];
}

async function writeItems(sink: Sink, pages: AsyncIterable<Receipt>, line: (item: ReceiptItem) => string, head: string): Promise<void> {
  await sink.write(head);
  for await (const { items } of pages) if (!(await sink.write(items.map(line).join('')))) return;
  await sink.finish();
}

/** `ganghui receipt`: what became of each record of an earlier push. Lines count within a part, as the exchange received it, and each says its part. */
export const showReceipt = (world: World, submissionId: string, options: ReceiptOptions): Promise<ExitCode> =>
  withFailures(world, '', async () => {
    if (options.csv && options.json) throw new Complaint('--csv 和 --json 只能要一个。');
    const { client } = connect(world, options);
    const pages = client.submissions.receipt(submissionId, { outcome: options.outcome, limit: 1000, signal: world.signal });
    const sink = openSink(world, undefined);
    if (options.json) await writeItems(sink, pages, (item) => `${JSON.stringify(item)}\n`, '');
    else if (options.csv) await writeItems(sink, pages, csvRow, `${byteOrderMark}${row(heads)}`);
    else {
      let head: Receipt | undefined;
      const notable: ReceiptItem[] = [];
      let count = 0;
      for await (const page of pages) {
        head ??= page;
        for (const item of page.items)
          if (options.outcome !== undefined || isNotable(item)) {
            count++;
            if (notable.length < 20) notable.push(item);
          }
      }
      const lines = head ? [...headLines(head), ...notableLines(notable, count)] : [];
      await sink.write(lines.map((line) => `${line}\n`).join(''));
      await sink.finish();
    }
    return 0;
  });
