import type { ReceiptItem } from '@ganghui/spec';
import { tableOf } from '../output/table.ts';
import type { Unread } from './read-records.ts';

export const outcomeNames: Record<ReceiptItem['outcome'], string> = {
  created: '新增',
  revised: '更新',
  unchanged: '没有变化',
  reopened: '重新开放',
  held: '待审',
  refused: '退回',
  stale: '已有更新的版本',
  failed: '未确认存入',
};

/** What somebody has to look at: not taken, or taken and held. */
export const isNotable = ({ outcome }: ReceiptItem): boolean => ['refused', 'failed', 'stale', 'held'].includes(outcome);
/** One of several records of a batch with the same id, of which another counts: sent again alone, it would win over that one. */
export const isRepeat = ({ findings }: ReceiptItem): boolean => findings.some(({ rule }) => rule === 'R-07');
/** What did not get in. */
export const isOut = (outcome: ReceiptItem['outcome']): boolean => ['refused', 'failed', 'stale'].includes(outcome);

/** The findings that made an item what it is. */
export function decisive({ findings }: ReceiptItem): ReceiptItem['findings'] {
  const hard = findings.filter(({ severity }) => severity === 'block' || severity === 'hold');
  return hard.length > 0 ? hard : findings;
}

const shown = 20;

/** The first of what somebody has to look at, as a table; `count` is how many there are in all. */
export function notableLines(items: readonly ReceiptItem[], count: number): string[] {
  if (items.length === 0) return [];
  const hasParts = items.some(({ part }) => part !== undefined);
  const hasSheets = items.some(({ sheet }) => sheet !== undefined);
  const rows = items.slice(0, shown).map((item) => {
    const [first] = decisive(item);
    return [
      ...(hasParts ? [String(item.part ?? '')] : []),
      ...(hasSheets ? [item.sheet ?? ''] : []),
      String(item.line),
      item.sourceId ?? '',
      isRepeat(item) ? '重复，已按另一行采用' : outcomeNames[item.outcome],
      first?.rule ?? '',
      first?.message ?? '',
      first?.fix ?? '',
    ];
  });
  const heads = [
    ...(hasParts ? [{ head: '批', align: 'right' as const }] : []),
    ...(hasSheets ? [{ head: '工作表', max: 16 }] : []),
    { head: '行', align: 'right' as const },
    { head: '岗位编号', max: 24 },
    { head: '结果' },
    { head: '规则' },
    { head: '说明', max: 48 },
    { head: '怎么改', max: 60 },
  ];
  const more = count > shown ? [`…共 ${count.toLocaleString('en')} 条，这里是前 ${shown} 条；全部见 --json。`] : [];
  return ['', ...tableOf(heads, rows), ...more];
}

/** Records that could not be read, in the same words. */
export function unreadLines(unread: readonly Unread[], count: number): string[] {
  if (count === 0) return [];
  const rows = unread
    .slice(0, shown)
    .map(({ line, sheet, problem: { message, fix } }) => [sheet === undefined ? String(line) : `${sheet} ${line}`, message, fix]);
  return [
    '',
    `读不出、没有发送 unreadable：${count.toLocaleString('en')} 条`,
    ...tableOf(
      [
        { head: '行', align: 'right' },
        { head: '说明', max: 60 },
        { head: '怎么改', max: 60 },
      ],
      rows,
    ),
    ...(count > shown ? [`…这里是前 ${shown} 条。`] : []),
  ];
}
