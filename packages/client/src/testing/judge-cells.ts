import type { Profile, ReceiptItem } from '@ganghui/spec';

export type Kept = { hash: string; revision: number; status: 'published' | 'closed' };

const findings = (message: string): ReceiptItem['findings'] => [
  { rule: 'R-02', severity: 'block', field: '/title', evidence: '', message, fix: '请填写岗位名称。', points: 0 },
];
const roundedId: ReceiptItem['findings'] = [
  { rule: 'R-03', severity: 'block', field: '/sourceId', evidence: '', message: '岗位编号不可靠。', fix: '请按文本导出编号。', points: 0 },
];

const columnOf = (profile: Profile | undefined, field: 'sourceId' | 'title'): string => {
  const source = profile ? profile.fields[field] : field;
  return typeof source === 'string' ? source : field;
};

/** What becomes of one record: refused without a title, else told by what stood there before. */
export function judgeCells(
  cells: Record<string, unknown>,
  line: number,
  postings: Map<string, Kept>,
  profile?: Profile,
  dryRun = false,
): ReceiptItem {
  const id = cells[columnOf(profile, 'sourceId')];
  const sourceId = id === undefined || id === null || id === '' ? null : String(id);
  const title = cells[columnOf(profile, 'title')];
  const base = { line, sourceId, postingId: sourceId === null ? null : `320100-01.${sourceId}` };
  const none = { revision: null, status: null, score: null, grade: null, dimensions: null };
  if (sourceId === null || typeof title !== 'string' || title === '')
    return { ...base, ...none, outcome: 'refused', findings: findings(sourceId === null ? '岗位编号是空的。' : '岗位名称是空的。') };
  // What a spreadsheet made of a long number.
  if (/^\d\.\d+E\+\d+$/.test(sourceId)) return { ...base, ...none, postingId: null, outcome: 'refused', findings: roundedId };
  const before = postings.get(sourceId);
  const hash = JSON.stringify(cells);
  const scored = { status: 'published' as const, score: 80, grade: '良' as const, dimensions: null, findings: [] };
  if (before?.hash === hash && before.status === 'published')
    return { ...base, ...scored, outcome: 'unchanged', revision: before.revision };
  const outcome = !before ? ('created' as const) : before.status === 'closed' ? ('reopened' as const) : ('revised' as const);
  const revision = (before?.revision ?? 0) + 1;
  if (!dryRun) postings.set(sourceId, { hash, revision, status: 'published' });
  return { ...base, ...scored, outcome, revision };
}
