import type { Pushed } from '@ganghui/client';
import { outcomes, type ReceiptItem, type SubmissionMode } from '@ganghui/spec';
import { paintFor } from '../output/paint.ts';
import { tableOf } from '../output/table.ts';
import type { World } from '../world.ts';
import { inCliWords } from './cli-words.ts';
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
  /** Ids of postings that had been closed. */
  reopened: string[];
  /** Superseded by another record of the same batch. */
  repeats: number;
  unread: Unread[];
  unreads: number;
  scored: number;
  scores: number;
};

type Outcome = Report & {
  json: boolean;
  pushed: Pushed;
  rejected: { path: string; count: number } | undefined;
  /** The command that pushes the mended file. */
  mend: string | undefined;
  /** The command that confirms the closing. */
  repeat: string | undefined;
  seconds: number;
  /** Of them, spent waiting for the exchange's leave or for a person. */
  waited: number;
};

const meanOf = ({ scored, scores }: Report): number | null => (scored === 0 ? null : Math.round((scores / scored) * 10) / 10);

const shownIds = 20;
const reopenedLine = (ids: readonly string[]): string =>
  `重新开放的岗位（曾经结束，这份文件里又有）：${ids.slice(0, shownIds).join('、')}${ids.length > shownIds ? `…共 ${ids.length.toLocaleString('en')} 个，全部见 --json。` : '。'}`;

function asJson(world: World, outcome: Outcome): void {
  const { file, mode, dryRun, pushed, rejected, mend, repeat, seconds, waited, notable, reopened, unread } = outcome;
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
    mend: mend ?? null,
    repeat: repeat ?? null,
    seconds: Math.round(seconds * 10) / 10,
    waited: Math.round(waited * 10) / 10,
    reopened,
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
  const { pushed, dryRun, rejected, mend, repeat, seconds, waited, notable, notables, repeats, reopened, unread, unreads } = outcome;
  const paint = paintFor(world);
  const out = (line: string): void => void world.stdout.write(`${line}\n`);
  const rows = outcomes
    .filter((each) => pushed.summary[each] > 0)
    .map((each) => [`${outcomeNames[each]} ${each}`, pushed.summary[each].toLocaleString('en')]);
  for (const line of tableOf([{ head: '结果 outcome' }, { head: '条数', align: 'right' }], rows)) out(line);
  for (const line of notableLines(notable, notables)) out(line);
  if (repeats > 0) out(`编号重复 ${repeats} 条：已按另一行采用，不必再报，不在退回文件里。`);
  if (reopened.length > 0) out(reopenedLine(reopened));
  for (const line of unreadLines(unread, unreads)) out(line);
  out('');
  const rate = Math.round(pushed.records / Math.max(0.001, seconds - waited)).toLocaleString('en');
  const mean = meanOf(outcome);
  out(
    `共 ${pushed.records.toLocaleString('en')} 条${mean === null ? '' : `  平均分 ${mean}`}  用时 ${seconds.toFixed(1)} 秒${waited >= 0.1 ? `（其中等待 ${waited.toFixed(1)} 秒）` : ''}  每秒 ${rate} 条${dryRun ? '  （试报，什么都没有存 dry run）' : ''}`,
  );
  if (pushed.closing && !(repeat !== undefined && pushed.refusal === null)) for (const line of closingLines(pushed.closing)) out(line);
  if (pushed.refusal) world.stderr.write(`${paint.red('没有完成')} ${inCliWords(pushed.refusal.problem.detail)}\n`);
  if (repeat !== undefined) {
    world.stderr.write(`${paint.yellow('岗位已逐条入库，但没有关闭任何岗位。')}确认无误后运行 (to close them, run)：\n`);
    world.stderr.write(`  ${repeat}\n`);
  }
  if (pushed.submissionId !== null) out(`回执 receipt：ganghui receipt ${pushed.submissionId}`);
  if (rejected) {
    out(`退回的 ${rejected.count} 条写在 ${rejected.path}；改好后运行 (mend it, then run)：`);
    out(`  ${mend}`);
  }
}
