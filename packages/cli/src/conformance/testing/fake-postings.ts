import type { Finding, ReceiptItem } from '@ganghui/spec';
import { block, itemOf, No, type Row } from './fake-answers.ts';
import type { Bug } from './fake-bugs.ts';

export type IfRevision = number | 'none' | undefined;

const idNumber = /\d{17}[\dX]/g;
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The postings of one market, kept in memory; each record is decided and written in one go, so that nothing can come between. */
export function makeFakePostings(market: string, bugs: ReadonlySet<Bug>, settle: () => Promise<void>) {
  const rows = new Map<string, Row>();
  let writes = 0;

  const clean = (cells: Record<string, unknown>): Record<string, unknown> =>
    bugs.has('id-numbers-kept') ? cells : { ...cells, description: text(cells.description).replaceAll(idNumber, '') };

  const faultsOf = (cells: Record<string, unknown>): Finding[] => {
    if (text(cells.sourceId) === '') return [block('R-03', '/sourceId', '没有编号。')];
    const isPast = Date.parse(text(cells.validThrough)) < Date.now();
    return isPast && !bugs.has('past-end-taken') ? [block('Q-19', '/validThrough', '招聘已经截止。')] : [];
  };

  const isOlder = (row: Row, cells: Record<string, unknown>): boolean =>
    Date.parse(text(cells.updatedAt)) < Date.parse(text(row.cells.updatedAt)) && !bugs.has('older-wins');

  function statusOf(before: Row | undefined, cells: Record<string, unknown>): Pick<Row, 'status' | 'startsAt'> {
    const from = Date.parse(text(cells.validFrom));
    if (from > Date.now() && !bugs.has('starts-at-once')) return { status: 'suspended', startsAt: new Date(from).toISOString() };
    const stays = before?.status === 'suspended' && !before.startsAt && !bugs.has('suspension-forgotten');
    return { status: stays ? 'suspended' : 'published' };
  }

  function outcomeOf(before: Row | undefined, hash: string): ReceiptItem['outcome'] {
    if (!before) return 'created';
    if (before.status === 'closed') return bugs.has('closed-stays-closed') && before.hash === hash ? 'unchanged' : 'reopened';
    const known = bugs.has('history-idempotency') ? before.history.has(hash) : before.hash === hash;
    return known && !bugs.has('nothing-unchanged') ? 'unchanged' : 'revised';
  }

  const condition = (before: Row | undefined, ifRevision: IfRevision): void => {
    if (bugs.has('if-match-ignored')) return;
    const holds = ifRevision === 'none' ? before === undefined : ifRevision === undefined || before?.revision === ifRevision;
    if (!holds) throw new No(412, 'revision-mismatch');
  };

  async function receive(line: number, given: Record<string, unknown>, write: boolean, ifRevision?: IfRevision): Promise<ReceiptItem> {
    const cells = clean(given);
    const sourceId = text(cells.sourceId);
    const before = rows.get(sourceId);
    condition(before, ifRevision);
    const faults = faultsOf(cells);
    if (faults.length > 0) return itemOf(market, line, 'refused', { sourceId }, faults);
    if (before && isOlder(before, cells)) {
      const silent = bugs.has('silent-stale');
      return itemOf(market, line, silent ? 'revised' : 'stale', before, silent ? [] : [block('R-06', '/updatedAt', '已有更新的版本。')]);
    }
    const hash = JSON.stringify(cells);
    const outcome = outcomeOf(before, hash);
    if (before && outcome === 'unchanged') {
      if (bugs.has('conflict-for-the-same')) await settle();
      return itemOf(market, line, 'unchanged', before);
    }
    if (bugs.has('lost-update') && before) await settle();
    if (bugs.has('blind-to-if-match-races') && ifRevision !== undefined) await settle();
    if (bugs.has('conflict-for-the-same') && before) {
      await settle();
      if (rows.get(sourceId)?.revision !== before.revision) throw new No(409, 'posting-stale');
    }
    const history = new Set([...(before?.history ?? []), hash]);
    const row: Row = {
      sourceId,
      cells,
      hash,
      history,
      revision: (before?.revision ?? 0) + 1,
      at: ++writes,
      reason: null,
      ...statusOf(before, cells),
    };
    if (write || bugs.has('dry-run-stores')) rows.set(sourceId, row);
    return itemOf(market, line, outcome, row);
  }

  function act(sourceId: string, name: string): ReceiptItem {
    const row = rows.get(sourceId);
    if (!row) throw new No(404, 'posting-unknown');
    if (name === 'confirm' && !bugs.has('confirm-revises')) return itemOf(market, 1, 'unchanged', row);
    if (name === 'close' && row.status === 'closed') return itemOf(market, 1, 'unchanged', row);
    const status = name === 'close' ? 'closed' : name === 'suspend' ? 'suspended' : 'published';
    const next: Row = { ...row, revision: row.revision + 1, status, reason: name === 'close' ? 'withdrawn' : null };
    rows.set(sourceId, next);
    return itemOf(market, 1, name === 'reopen' ? 'reopened' : 'revised', next);
  }

  const open = (): Row[] => [...rows.values()].filter(({ status }) => status !== 'closed');
  return { rows, receive, act, open, clock: () => writes };
}
