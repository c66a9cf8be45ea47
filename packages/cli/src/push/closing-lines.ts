import type { Closing, Status } from '@ganghui/spec';
import { tableOf } from '../output/table.ts';

const shown = 20;
const statusNames: Record<Status, string> = { held: '待审', published: '在招', suspended: '暂停', closed: '结束' };

/** What a full sync closes or would close, with the first of them. */
export function closingLines({ state, open, absent, closed, limitPercent, unread, needsConfirmation, postings }: Closing): string[] {
  if (absent === 0) return ['全量报送：没有要关闭的岗位（这一批包含全部在开岗位）。'];
  if (state === 'closed' || state === 'closing') return [`全量报送：已关闭 ${closed} 个不在这一批里的岗位（报送前在开 ${open} 个）。`];
  const why = [
    absent === open ? '全部在开岗位都会关闭' : absent > (open * limitPercent) / 100 ? `超过在开岗位的 ${limitPercent}%` : '',
    unread > 0 ? `有 ${unread} 条读不出编号，要关闭的可能就是它们` : '',
  ].filter((text) => text !== '');
  const rows = postings.slice(0, shown).map(({ sourceId, status, revision }) => [sourceId, statusNames[status], String(revision)]);
  return [
    `全量报送：在开 ${open} 个，其中 ${absent} 个不在这一批里，会关闭${needsConfirmation ? `，需要确认（${why.join('；')}）` : ''}。`,
    ...tableOf([{ head: '岗位编号', max: 40 }, { head: '状态' }, { head: '版本', align: 'right' }], rows),
    ...(absent > rows.length ? [`…共 ${absent} 个，这里是前 ${rows.length} 个。`] : []),
  ];
}
