import type { Market, ReceiptItem } from '@ganghui/spec';
import type { EraseContact, ReadPostings, SaveConfirmation, SavePostings, StoredPosting } from '../../ports.ts';
import { makeClosePosting } from '../close-posting.ts';
import { makeConfirmPosting } from '../confirm-posting.ts';
import { dueAt } from '../due-at.ts';
import type { KeepCall } from '../keep-call.ts';
import { makePlanRecords } from '../plan-records.ts';
import { makeReceivePosting } from '../receive-posting.ts';
import { makeReopenPosting } from '../reopen-posting.ts';
import { makeRunDue } from '../run-due.ts';
import { makeStorePlan } from '../store-plan.ts';
import { makeSuspendPosting } from '../suspend-posting.ts';

export const market: Market = { id: '321000-01', name: '扬州市公共人力资源市场', region: '321000', city: '扬州市' };
export const idOf = (sourceId: string): string => `${market.id}.${sourceId}`;

type KeptCall = { head: Parameters<KeepCall>[0]; item: ReceiptItem; evidence: Parameters<KeepCall>[2] };

/** A store that keeps the adapters' promises, with the calls on top of it and a clock of its own. */
export function memoryExchange(start = '2026-11-21T02:00:00Z') {
  const rows = new Map<string, StoredPosting>();
  /** Every row that was ever written, in order. */
  const log: StoredPosting[] = [];
  const calls = new Map<string, KeptCall>();
  /** What was written in which order: the name of a call, or `P` for postings. */
  const order: string[] = [];
  const clock = { now: new Date(start) };
  const put = (stored: StoredPosting): void => {
    rows.set(stored.posting.id, stored);
    log.push(stored);
  };
  const readPostings: ReadPostings = async (ids) => {
    const found = ids.flatMap((id) => rows.get(id) ?? []);
    return new Map(found.map((stored) => [stored.posting.id, stored]));
  };
  const savePostings: SavePostings = async (writes) => {
    if (writes.length > 0) order.push('P');
    return writes.map(({ stored, expected }) => {
      if ((rows.get(stored.posting.id)?.posting.revision ?? 0) !== expected) return 'stale';
      put(stored);
      return 'saved';
    });
  };
  const confirmPosting: SaveConfirmation = async (postingId, revision, at) => {
    const row = rows.get(postingId);
    if (row?.posting.revision !== revision) return 'stale';
    put({ ...row, confirmedAt: at });
    return 'saved';
  };
  const eraseContact: EraseContact = async (stored) => {
    if (rows.get(stored.posting.id)?.posting.revision !== stored.posting.revision) return 'stale';
    put(stored);
    return 'saved';
  };
  const keepCall: KeepCall = async (head, item, evidence) => {
    order.push(head.submissionId);
    calls.set(head.submissionId, { head, item, evidence });
  };
  const findDue = async (at: Date): Promise<string[]> =>
    [...rows.values()].filter((row) => (dueAt(row) ?? '9') < at.toISOString()).map(({ posting }) => posting.id);
  let names = 0;
  const newSubmissionId = (): string => `S${++names}`;
  const ports = { readPostings, savePostings, confirmPosting, eraseContact, keepCall, findDue, newSubmissionId, now: () => clock.now };

  type Options = Partial<{ ports: typeof ports; dryRun: boolean; submissionId: string | null }>;
  const receive = async (cells: Record<string, unknown>[], options: Options = {}) => {
    const on = options.ports ?? ports;
    const plan = await makePlanRecords(on)({
      market,
      records: cells.map((each, index) => ({ line: index + 1, cells: each })),
      at: clock.now,
      submissionId: options.dryRun ? null : (options.submissionId ?? newSubmissionId()),
    });
    return options.dryRun ? { items: plan.map(({ item }) => item), outage: undefined } : makeStorePlan(on)(plan);
  };
  const push = async (...cells: Record<string, unknown>[]): Promise<ReceiptItem[]> => (await receive(cells)).items;
  const callsOn = (on: typeof ports) => ({
    put: makeReceivePosting(on),
    close: makeClosePosting(on),
    suspend: makeSuspendPosting(on),
    reopen: makeReopenPosting(on),
    confirm: makeConfirmPosting(on),
    tick: makeRunDue(on),
  });
  const wait = (to: string): void => {
    clock.now = new Date(to);
  };
  return { rows, log, calls, order, clock, ports, receive, push, wait, callsOn, ...callsOn(ports) };
}

/** What every call of a market says. */
export const target = (sourceId: string) => ({ marketId: market.id, sourceId, by: 'k_1', dryRun: false });
