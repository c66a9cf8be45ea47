import type { Severity } from '@ganghui/spec';
import type { Paint } from '../output/paint.ts';
import { percent, tableOf } from '../output/table.ts';
import type { FindingCount, Tally } from './tally.ts';

const mostFindings = 12;
const severityWords: Record<Severity, string> = { block: '退回', hold: '待审', deduct: '扣分', warn: '提示' };
const right = { align: 'right' } as const;
const whole = (value: number): string => value.toLocaleString('en');

function fieldLines(tally: ReturnType<Tally['read']>): string[] {
  const said = tally.fields.filter(({ understood, missed, open }) => understood + missed + open > 0);
  const silent = tally.fields.filter((field) => !said.includes(field));
  const rows = said.map(({ zh, understood, missed, open, unsaid }) => {
    const cells = understood + missed + open;
    return [zh, whole(cells), whole(understood), whole(missed), percent(missed, cells), whole(open), whole(unsaid)];
  });
  const heads = [
    { head: '字段 field' },
    { head: '写了 said', ...right },
    { head: '看懂 understood', ...right },
    { head: '没看懂 missed', ...right },
    { head: '占比', ...right },
    { head: '不定 open', ...right },
    { head: '没写 null', ...right },
  ];
  return [...tableOf(heads, rows), ...(silent.length > 0 ? [`全部没写 (never said)：${silent.map(({ zh }) => zh).join('、')}`] : [])];
}

function findingLines(findings: readonly FindingCount[]): string[] {
  if (findings.length === 0) return [];
  const shown = findings.slice(0, mostFindings);
  const heads = [
    { head: '规则' },
    { head: '处理' },
    { head: '条数', ...right },
    { head: '例：说明', max: 56 },
    { head: '怎么改 fix', max: 64 },
  ];
  const rows = shown.map(({ rule, severity, records, message, fix }) => [rule, severityWords[severity], whole(records), message, fix]);
  const more = findings.length - shown.length;
  return ['', '主要问题 (top findings)', ...tableOf(heads, rows), ...(more > 0 ? [`还有 ${more} 种问题，见每行的 findings。`] : [])];
}

/** What a run did, for a person: fields, findings, outcomes, speed. */
export function summaryLines(tally: ReturnType<Tally['read']>, { seconds, paint }: { seconds: number; paint: Paint }): string[] {
  const { records, unread, outcomes, meanScore } = tally;
  const speed = whole(Math.round(records / Math.max(seconds, 0.001)));
  const refused = `退回 refused ${whole(outcomes.refused)}`;
  return [
    ...fieldLines(tally),
    ...findingLines(tally.findings),
    '',
    [
      `共 ${whole(records)} 条`,
      paint.green(`发布 published ${whole(outcomes.published)}`),
      `待审 held ${whole(outcomes.held)}`,
      outcomes.refused > 0 ? paint.red(refused) : refused,
      ...(unread > 0 ? [`其中读不出 unreadable ${whole(unread)}`] : []),
    ].join('  '),
    `平均分 ${meanScore === null ? '—' : meanScore.toFixed(1)}  用时 ${seconds.toFixed(1)} 秒  每秒 ${speed} 条 (postings/s)`,
  ];
}
