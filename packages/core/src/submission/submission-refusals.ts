import { type Closing, type ReceiptItem, summaryOf } from '@ganghui/spec';
import type { Refusal } from '../refusal.ts';
import { fitting } from './fitting.ts';

const shown = (text: string): string => text.slice(0, 40).toWellFormed();

export const submissionUnknown = (submissionId: string): Refusal => ({
  kind: 'submission-unknown',
  detail: `没有报送批次 ${shown(submissionId)}。`,
  fix: '请核对批次编号；批次和回执保存三年，试报（dryRun）和没有变化的单条报送不留批次。',
});

export const submissionComplete = (submissionId: string): Refusal => ({
  kind: 'submission-complete',
  detail: `报送批次 ${submissionId} 已经结束，不再接收新的部分。`,
  fix: '要更正或补报，请另开一个批次（增量报送即可）。',
});

/** The records were stored while somebody ended the submission: nobody looks for them in its receipt. */
export const partTooLate = (submissionId: string, items: readonly ReceiptItem[]): Refusal => ({
  kind: 'submission-complete',
  detail: `这一部分还在存入时，报送批次 ${submissionId} 已经结束；记录已经处理，但不在这个批次的回执里。`,
  fix: '请把这些记录作为新的批次原样重报，已存入的会答复 unchanged。',
  also: { receipt: receiptOfStored(items) },
});

const partsPatience = 3;
/** Whoever is at work on a part may be about to say that a posting is still there. */
export const partsUnderWay = (parts: readonly number[]): Refusal => ({
  kind: 'submission-under-way',
  detail: `第 ${parts.slice(0, 20).join('、')} 部分正在接收，批次还不能结束。`,
  fix: `请在 ${partsPatience} 秒后再次调用 complete；先等各部分都有答复再结束批次。`,
  retryAfterSeconds: partsPatience,
});

export const underWay = (retryAfterSeconds: number): Refusal => ({
  kind: 'submission-under-way',
  detail: '同样的内容正在处理，或刚刚中断。',
  fix: `请在 ${retryAfterSeconds} 秒后原样重发。`,
  retryAfterSeconds,
});

export const partConflict = (part: number): Refusal => ({
  kind: 'part-conflict',
  detail: `第 ${part} 部分已经收到过别的内容。`,
  fix: '一个部分只能原样重发；改过的记录请作为新的批次报送。',
});

export const keyReused: Refusal = {
  kind: 'idempotency-key-reused',
  detail: '这个 Idempotency-Key 七天内用于过别的内容。',
  fix: '内容改过就请换一个新的 Idempotency-Key；原样重发才用原来的。',
};

export const fullSetEmpty: Refusal = {
  kind: 'full-set-empty',
  detail: '全量报送里一条记录也没有，没有关闭任何岗位。',
  fix: '请检查导出；确实要关闭全部岗位，请逐个关闭。',
};

export const partNumberWrong = (part: number): Refusal => ({
  kind: 'query-invalid',
  detail: `部分编号 ${part} 不对。`,
  fix: '部分从 1 开始编号，最多 10000 个部分。',
});

export const partUnknown = (submissionId: string, part: number): Refusal => ({
  kind: 'submission-unknown',
  detail: `报送批次 ${submissionId} 没有第 ${part} 部分。`,
  fix: '请核对部分编号；一次报送完的批次只有第 1 部分。',
});

export const partsMissing = (missing: readonly number[]): Refusal => ({
  kind: 'parts-missing',
  detail: `还有 ${missing.length} 个部分没有收到：第 ${missing.slice(0, 20).join('、')} 部分${missing.length > 20 ? '等' : ''}。`,
  fix: '请补发缺少的部分，然后再结束批次。',
  also: { missing },
});

export const partsBeyond = (parts: number, beyond: readonly number[]): Refusal => ({
  kind: 'query-invalid',
  detail: `parts 写的是 ${parts}，而第 ${beyond.slice(0, 20).join('、')} 部分也收到了。`,
  fix: '请把 parts 写成部分的总数；多报的部分属于另一份文件时，请另开批次重新报送。',
});

export function closingUnconfirmed(closing: Closing, confirmClose: number | undefined): Refusal {
  const { absent, open, unread, limitPercent } = closing;
  const unreadable = unread > 0 ? `，另有 ${unread} 条记录读不出编号` : '';
  const why = closing.needsConfirmation
    ? `这次全量报送会关闭 ${absent} 个岗位（在招 ${open} 个，上限 ${limitPercent}%${unreadable}），需要确认。`
    : `这次全量报送会关闭 ${absent} 个岗位。`;
  const expected = confirmClose === undefined ? '' : `confirmClose 写的是 ${confirmClose}，与此不符。`;
  return {
    kind: 'closing-unconfirmed',
    detail: `${why}${expected}没有关闭任何岗位。`,
    fix: `请核对 closing 里的清单；确实要关闭，就带上 confirmClose=${absent} 原样重发。`,
    also: { closing: { ...closing, state: 'refused' } },
  };
}

const retryAfterSeconds = 5;
const tryAgain = '请原样重发（带原来的 Idempotency-Key 或部分编号），重发是安全的，已存入的不会重复。';

/** The store did not answer about some records; `items` says which. */
export function storeInterrupted(items: readonly ReceiptItem[], cause: unknown): Refusal {
  const receipt = receiptOfStored(items);
  const unsure = receipt.summary.failed ?? 0;
  return {
    kind: 'store-interrupted',
    detail:
      unsure === 0 ? '记录已经处理，但回执没有存成。' : `存储中断：${items.length} 条中有 ${unsure} 条没有确认存入，receipt 里逐条写明。`,
    fix: tryAgain,
    retryAfterSeconds,
    also: { receipt },
    cause,
  };
}

const receiptOfStored = (items: readonly ReceiptItem[]) => ({ summary: summaryOf(items), items: fitting(items) });

type Interrupted = { submissionId: string; closing: Closing | null; cause: unknown };

/** A closing that stopped on its way. `items`: the records of a call that sent them as well; they are stored. */
export const closingInterrupted = ({ submissionId, closing, cause }: Interrupted, items?: readonly ReceiptItem[]): Refusal => ({
  kind: 'store-interrupted',
  detail: items
    ? `存储中断：记录已经存入，全量关闭进行到一半，已关闭 ${closing?.closed ?? 0} 个岗位。`
    : `存储中断：全量关闭进行到一半，已关闭 ${closing?.closed ?? 0} 个岗位。`,
  fix: items
    ? '请带原来的 Idempotency-Key 原样重发；没有带的，用 submissionId 调用 complete（parts 为 1）。关闭会从停下的地方继续。'
    : '请再次调用 complete，关闭会从停下的地方继续。',
  retryAfterSeconds,
  also: { submissionId, closing, ...(items && { receipt: receiptOfStored(items) }) },
  cause,
});
