import * as z from 'zod';
import { DimensionScores, Finding, Grade } from './finding.ts';
import { Outcome, SubmissionMode, Summary } from './outcome.ts';
import { CloseReason, Status } from './posting.ts';

// A text: what an older row or a caller wrote is not refused for its form.
const instant = z.string().meta({ format: 'date-time' });

/** A finding as a receipt tells it: in Chinese, and in English beside it. */
export const ReceiptFinding = Finding.extend({
  en: z.object({ message: z.string(), fix: z.string() }).optional().meta({ description: '同样的话，英文 / The same in English.' }),
}).meta({ id: 'ReceiptFinding', title: 'Receipt finding' });
export type ReceiptFinding = z.infer<typeof ReceiptFinding>;

/** The answer to one record. What a record that never became a posting cannot have is null. */
export const ReceiptItem = z
  .object({
    line: z.number().int().min(1).meta({
      description:
        'NDJSON、CSV 的行号，表格的行号，或在数组中的位置，从 1 起 / Line of an NDJSON or CSV file, row of a sheet, 1-based place in an array.',
    }),
    sheet: z.string().optional().meta({ description: 'XLSX 的工作表 / The sheet of an XLSX file.' }),
    part: z.number().int().optional().meta({
      description:
        '行号属于哪一份；不分份时没有 / The part of a submission in parts, in whose body the line is; absent where there is one body only.',
    }),
    sourceId: z
      .string()
      .nullable()
      .meta({ description: "市场自己的编号；读不出时为 null / The market's own id; null when it could not be read." }),
    postingId: z
      .string()
      .nullable()
      .meta({ description: '交换中心的编号：市场编号.市场自己的编号 / The id in the exchange: <marketId>.<sourceId>.' }),
    outcome: Outcome.meta({
      description:
        'created 新建，revised 更新，reopened 重新发布，held 已存、待审核，unchanged 无变化，refused 退回（见 findings），stale 已有更新的版本，failed 没有确认存入，请重发 / created, revised, reopened, held (stored, waits for a review), unchanged (nothing written), refused (see findings), stale (a newer version stands), failed (not certain to be stored: send again).',
    }),
    revision: z.number().int().nullable().meta({
      description: '现行版本；stale 时是挡住它的版本 / The revision that stands now; of a stale record the one that stood in its way.',
    }),
    status: Status.nullable().meta({ description: '岗位现在的状态 / What the posting is now.' }),
    startsAt: instant.optional().meta({
      description: '等待生效的岗位在此时公开（validFrom） / A posting that waits: it becomes public at this instant (validFrom).',
    }),
    closed: z
      .object({ reason: CloseReason, at: instant, hires: z.number().int().optional() })
      .optional()
      .meta({ description: '为何、何时结束，录用几人 / Why and when it closed, and how many were hired.' }),
    score: z.number().nullable().meta({ description: '质量分，0 至 100 / Quality, 0 to 100.' }),
    grade: Grade.nullable().meta({
      description: '90 分起为优，80 分起为良，60 分起为合格，其余待改进 / 优 from 90, 良 from 80, 合格 from 60, 待改进 below.',
    }),
    dimensions: DimensionScores.nullable().meta({
      description: 'GB/T 36344-2018 的六个维度，各 0 至 100 / The six dimensions of GB/T 36344-2018, each 0 to 100.',
    }),
    findings: z.array(ReceiptFinding).meta({ description: '要改的地方 / What is to be mended.' }),
  })
  .meta({ id: 'ReceiptItem', title: 'Receipt item' });
export type ReceiptItem = z.infer<typeof ReceiptItem>;

/** The answer to one posting; `submissionId` finds it again, null where nothing was kept (a dry run, or nothing had changed). */
export const PostingReceipt = ReceiptItem.extend({ submissionId: z.string().nullable() }).meta({
  id: 'PostingReceipt',
  title: 'Posting receipt',
});
export type PostingReceipt = z.infer<typeof PostingReceipt>;

/** What a full sync closes: open postings of the market that its set does not hold. */
export const Closing = z
  .object({
    state: z.enum(['preview', 'refused', 'closing', 'closed']).meta({
      description:
        'preview 只是预览；refused 未确认，一个也没有关闭；closing 尚未关完；closed 已关完 / Only counted; not confirmed, so nothing closed; some are still to be closed; done.',
    }),
    open: z.number().int().meta({ description: '批次开始时本市场在招岗位数 / Open postings of the market when the submission began.' }),
    absent: z.number().int().meta({
      description:
        '不在其中、将被关闭的在招岗位数；其间有变动的不关闭 / Open postings that the set does not hold: what would close. Those touched meanwhile stay open.',
    }),
    closed: z.number().int().meta({ description: '已关闭数 / Closed so far.' }),
    limitPercent: z
      .number()
      .meta({ description: '超过这个百分比须用 confirmClose 确认 / More than this share of the open postings needs confirmClose.' }),
    unread: z.number().int().meta({
      description:
        '读不出编号的记录数：将被关闭的可能就是它们 / Records whose sourceId could not be read: any of the absent may be one of them.',
    }),
    needsConfirmation: z
      .boolean()
      .meta({ description: 'true 时 confirmClose 须写明 absent 的数目 / confirmClose must repeat the number absent.' }),
    postings: z
      .array(z.object({ postingId: z.string(), sourceId: z.string(), revision: z.number().int(), status: Status }))
      .meta({ description: '将被关闭的前 100 个 / The first 100 of the absent.' }),
  })
  .meta({ id: 'Closing', title: 'Closing', description: '全量报送的关闭清单 / What a full sync closes' });
export type Closing = z.infer<typeof Closing>;

/** A push of a market, without its items. */
export const Submission = z
  .object({
    submissionId: z.string().nullable().meta({ description: '试报为 null：什么都不保存 / Null for a dry run: nothing is kept.' }),
    marketId: z.string(),
    kind: z.enum(['submission', 'posting', 'close', 'suspend', 'reopen']).meta({ description: '是哪种调用 / What the call was.' }),
    mode: SubmissionMode,
    dryRun: z.boolean(),
    state: z.enum(['receiving', 'closing', 'complete']).meta({
      description:
        'receiving 还在接收；closing 正在关闭其余岗位，再调用 complete；complete 已结束 / Takes parts; closes what the set does not hold (call complete again); done.',
    }),
    by: z.string().meta({ description: '报送所用密钥的编号 / The id of the key that pushed.' }),
    startedAt: instant,
    completedAt: instant.nullable(),
    parts: z.number().int().meta({ description: '已收到几份 / Parts received so far.' }),
    summary: Summary,
    closing: Closing.nullable(),
  })
  .meta({ id: 'Submission', title: 'Submission', description: '报送批次 / A push of a market, without its items' });
export type Submission = z.infer<typeof Submission>;

export const Receipt = Submission.extend({
  items: z.array(ReceiptItem),
  next: z
    .string()
    .nullable()
    .meta({ description: '下一页从这里读；最后一页为 null / Cursor of the next page of items; null on the last.' }),
}).meta({ id: 'Receipt', title: 'Receipt', description: '报送回执 / The receipt, one item per record' });
export type Receipt = z.infer<typeof Receipt>;

/** The answer to one part of a large submission. */
export const PartReceipt = z
  .object({ submissionId: z.string(), part: z.number().int(), summary: Summary, items: z.array(ReceiptItem) })
  .meta({ id: 'PartReceipt', title: 'Part receipt' });
export type PartReceipt = z.infer<typeof PartReceipt>;

/** What a market has in the exchange, a line a posting: for comparing with its own system. */
export const PostingLine = z
  .object({ postingId: z.string(), sourceId: z.string(), revision: z.number().int(), status: Status, at: instant })
  .meta({ id: 'PostingLine', title: 'Posting line' });
export type PostingLine = z.infer<typeof PostingLine>;
