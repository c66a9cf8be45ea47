import type { Outcome, ReceiptItem, Status } from '@ganghui/spec';

/** The columns of a receipt for a clerk. */
export const receiptColumns = [
  '行号',
  '工作表',
  '部分',
  '岗位编号',
  '结果',
  '版本',
  '状态',
  '质量分',
  '等级',
  '问题',
  '怎么改',
  '列',
] as const;

const outcomeNames: Record<Outcome, string> = {
  created: '新增',
  revised: '更新',
  unchanged: '无变化',
  reopened: '重新发布',
  held: '待审核',
  refused: '退回',
  stale: '未更新（已有较新版本）',
  failed: '未确认存入，请重发',
};
const statusNames: Record<Status, string> = { held: '待审核', published: '已发布', suspended: '已暂停', closed: '已结束' };

/** One record as a row; several problems are numbered alike in the columns that tell of them. */
export function receiptRow(item: ReceiptItem): string[] {
  const { findings } = item;
  const numbered = (texts: string[]): string =>
    texts.length < 2 ? (texts[0] ?? '') : texts.map((text, at) => `${at + 1}. ${text}`).join(' ');
  return [
    String(item.line),
    item.sheet ?? '',
    item.part === undefined ? '' : String(item.part),
    item.sourceId ?? '',
    outcomeNames[item.outcome],
    item.revision === null ? '' : String(item.revision),
    item.status === null ? '' : statusNames[item.status],
    item.score === null ? '' : String(item.score),
    item.grade ?? '',
    numbered(findings.map(({ message, evidence }) => (evidence ? `${message}（收到：${evidence}）` : message))),
    numbered(findings.map(({ fix }) => fix)),
    numbered(findings.map(({ from, field }) => from ?? field)),
  ];
}
