import type { Pushed } from '@ganghui/client';
import { outcomes, type ReceiptItem, type SubmissionMode } from '@ganghui/spec';
import { paintFor } from '../output/paint.ts';
import { tableOf } from '../output/table.ts';
import type { World } from '../world.ts';
import { closingLines } from './closing-lines.ts';
import { notableLines, outcomeNames, unreadLines } from './notable.ts';
import type { Unread } from './read-records.ts';

export type Report = {
  file: string;
  mode: SubmissionMode;
  dryRun: boolean;
  /** Items somebody has to look at: the first of them, or all for --json; `notables` is their number. */
  notable: ReceiptItem[];
  notables: number;
  unread: Unread[];
  unreads: number;
  scored: number;
  scores: number;
};

type Outcome = Report & {
  json: boolean;
  pushed: Pushed;
  rejected: { path: string; count: number } | undefined;
  /** The command that confirms the closing. */
  repeat: string | undefined;
  seconds: number;
};

const meanOf = ({ scored, scores }: Report): number | null => (scored === 0 ? null : Math.round((scores / scored) * 10) / 10);

function asJson(world: World, outcome: Outcome): void {
  const { file, mode, dryRun, pushed, rejected, repeat, seconds, notable, unread } = outcome;
  const { submissionId, submission, records, summary, closing, refusal } = pushed;
  const answer = {
    file,
    submissionId,
    mode,
    dryRun,
    state: submission?.state ?? null,
    records,
    summary,
    meanScore: meanOf(outcome),
    closing,
    problem: refusal?.problem ?? null,
    rejects: rejected?.path ?? null,
    repeat: repeat ?? null,
    seconds: Math.round(seconds * 10) / 10,
    items: notable,
    unread,
  };
  world.stdout.write(`${JSON.stringify(answer, null, 1)}\n`);
}

/** What became of a push, on stdout: a table for a person, or one JSON document. */
export function reportPush(world: World, outcome: Outcome): void {
  if (outcome.json) {
    asJson(world, outcome);
    return;
  }
  const { pushed, dryRun, rejected, repeat, seconds, notable, notables, unread, unreads } = outcome;
  const paint = paintFor(world);
  const out = (line: string): void => void world.stdout.write(`${line}\n`);
  const rows = outcomes
    .filter((each) => pushed.summary[each] > 0)
    .map((each) => [`${outcomeNames[each]} ${each}`, pushed.summary[each].toLocaleString('en')]);
  for (const line of tableOf([{ head: '结果 outcome' }, { head: '条数', align: 'right' }], rows)) out(line);
  for (const line of notableLines(notable, notables)) out(line);
  for (const line of unreadLines(unread, unreads)) out(line);
  out('');
  const rate = Math.round(pushed.records / Math.max(0.001, seconds)).toLocaleString('en');
  const mean = meanOf(outcome);
  out(
    `共 ${pushed.records.toLocaleString('en')} 条${mean === null ? '' : `  平均分 ${mean}`}  用时 ${seconds.toFixed(1)} 秒  每秒 ${rate} 条${dryRun ? '  （试报，什么都没有存 dry run）' : ''}`,
  );
  if (pushed.closing && !(repeat !== undefined && pushed.refusal === null)) for (const line of closingLines(pushed.closing)) out(line);
  if (pushed.refusal) world.stderr.write(`${paint.red('没有完成')} ${pushed.refusal.problem.detail}\n`);
  if (repeat !== undefined) {
    world.stderr.write(`${paint.yellow('岗位已逐条入库，但没有关闭任何岗位。')}确认无误后运行 (to close them, run)：\n`);
    world.stderr.write(`  ${repeat}\n`);
  }
  if (pushed.submissionId !== null) out(`回执 receipt：ganghui receipt ${pushed.submissionId}`);
  if (rejected) out(`退回的 ${rejected.count} 条写在 ${rejected.path}：改好后用同一个报送格式再报这一份即可。`);
}
