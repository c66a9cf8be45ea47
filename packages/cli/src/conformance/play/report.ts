import { tableOf } from '../../output/table.ts';
import type { Check } from './check.ts';
import type { Result } from './run-checks.ts';

const marks = { pass: '通过 pass', fail: '不符 FAIL', skipped: '跳过 skip' } as const;

const reasonOf = ({ todo: { zh, en } }: Result): string => (zh === en ? zh : `${zh}。${en}.`);

/** The table of all checks, then what is to be known of each that failed or was skipped. */
export function reportLines(results: readonly Result[]): string[] {
  const rows = results.map(({ id, title, verdict }) => [marks[verdict], id, title.zh, title.en]);
  const lines = tableOf([{ head: '结论' }, { head: '检查 check' }, { head: '承诺' }, { head: 'promise', max: 72 }], rows);
  for (const { id, title, verdict, done, step, expected, came, todo } of results) {
    if (verdict !== 'fail') continue;
    lines.push('', `✗ ${id} ${title.zh} / ${title.en}`, `  在哪一步 step      ${step}`);
    lines.push(`  应为     expected  ${expected}`, `  实为     came      ${came}`);
    lines.push(...done.slice(-8).map((call, n) => `  ${n === 0 ? '调用     calls   ' : '                 '}  ${call}`));
    lines.push(`  怎么改   to do     ${todo.zh}`, `                     ${todo.en}`);
  }
  for (const [why, ids] of Object.entries(
    Object.groupBy(
      results.filter(({ verdict }) => verdict === 'skipped'),
      reasonOf,
    ),
  ))
    lines.push('', `跳过 ${ids?.map(({ id }) => id).join('、')}：${why}`);
  const count = (verdict: Result['verdict']): number => results.filter((result) => result.verdict === verdict).length;
  lines.push('', `共 ${results.length} 项：通过 ${count('pass')}，不符 ${count('fail')}，跳过 ${count('skipped')}`);
  return lines;
}

/** `--list`. */
export const listLines = (checks: readonly Check[]): string[] =>
  tableOf(
    [{ head: '检查 check' }, { head: '承诺' }, { head: 'promise', max: 72 }, { head: '' }],
    checks.map(({ id, title, sandboxOnly }) => [id, title.zh, title.en, sandboxOnly ? '--sandbox' : '']),
  );
