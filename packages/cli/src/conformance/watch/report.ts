import { tableOf } from '../../output/table.ts';
import { type Exchange, tellOf } from './log.ts';
import type { Watched } from './watch.ts';

const marks = { right: '对 right', wrong: '错 WRONG', unseen: '未见 unseen' } as const;
const shownAtMost = 6;

/** The table of all behaviours, then the requests that show each mistake and what to do. */
export function watchLines(log: readonly Exchange[], watched: readonly Watched[], left: readonly string[]): string[] {
  const rows = watched.map(({ behaviour: { id, title }, verdict }) => [marks[verdict], id, title.zh, title.en]);
  const lines = tableOf([{ head: '结论' }, { head: '行为 behaviour' }, { head: '应当' }, { head: 'should', max: 72 }], rows);
  for (const { behaviour, verdict, shown } of watched) {
    if (verdict !== 'wrong') continue;
    lines.push('', `✗ ${behaviour.id} ${behaviour.title.zh} / ${behaviour.title.en}`);
    lines.push(...shown.slice(0, shownAtMost).map((exchange) => `  ${tellOf(exchange)}`));
    if (shown.length > shownAtMost) lines.push(`  …共 ${shown.length} 个 in all`);
    lines.push(`  怎么改 to do  ${behaviour.todo.zh}`, `               ${behaviour.todo.en}`);
  }
  const count = (verdict: Watched['verdict']): number => watched.filter((each) => each.verdict === verdict).length;
  lines.push('', `请求 ${log.length} 个；对 ${count('right')}，错 ${count('wrong')}，未见 ${count('unseen')}`);
  if (left.length > 0) lines.push(`没有用上的故障 faults not played yet: ${left.join(', ')}（请再报几次 push more）`);
  return lines;
}

/** The same for programs: never a body, never a key. */
export const watchJson = (log: readonly Exchange[], watched: readonly Watched[], left: readonly string[]): string =>
  JSON.stringify(
    {
      requests: log.length,
      left,
      behaviours: watched.map(({ behaviour: { id, title, todo }, verdict, shown }) => ({
        id,
        title,
        verdict,
        todo,
        shown: shown.map(({ at, method, path, status, fault }) => ({ at: new Date(at).toISOString(), method, path, status, fault })),
      })),
    },
    null,
    2,
  );
