import * as z from 'zod';
import { Summary } from './outcome.ts';
import { Closing, ReceiptItem } from './receipt.ts';

/** RFC 9457 problem details, with one entry per thing to mend. The members after `errors` say what a refused or interrupted push comes to. */
export const Problem = z
  .object({
    type: z.string().meta({
      description:
        'urn:ganghui:problem:<种类>，没有种类的为 about:blank；不会改变，程序按它判断 / urn:ganghui:problem:<kind>, or about:blank for what no kind names. Stable: decide by it.',
    }),
    title: z.string().meta({ description: '种类，几个字 / The kind in a few words.' }),
    status: z.number().int().meta({ description: '同 HTTP 状态 / The HTTP status again.' }),
    detail: z.string().meta({ description: '错在哪里，怎么改 / What was wrong, and what to do about it.' }),
    errors: z
      .array(
        z.object({
          pointer: z.string().meta({ description: '要改之处的 JSON Pointer / JSON Pointer of what is to be mended.' }),
          rule: z.string().meta({ description: '规则编号 / The rule that fired.' }),
          detail: z.string().meta({ description: '错在哪里 / What was wrong there.' }),
          fix: z.string().meta({ description: '应当怎么写 / What to write instead.' }),
        }),
      )
      .optional()
      .meta({ description: '要改之处，各一项 / An entry for each thing to mend.' }),
    revision: z
      .number()
      .int()
      .nullable()
      .optional()
      .meta({ description: '现行版本；没有则为 null / The revision that stands; null when there is none.' }),
    submissionId: z
      .string()
      .nullable()
      .optional()
      .meta({ description: '凭它可查退回的这次留下了什么 / Finds again what was kept of the refused call.' }),
    item: ReceiptItem.optional().meta({ description: '这一条记录的结果 / What became of the one record.' }),
    closing: Closing.optional().meta({ description: '全量报送将关闭什么 / What the full sync would close.' }),
    missing: z.array(z.number().int()).optional().meta({ description: '没有收到的份号 / Parts that were not received.' }),
    receipt: z
      .object({ summary: Summary, items: z.array(ReceiptItem) })
      .optional()
      .meta({ description: '存储中断时，哪些已存、哪些没有 / What is stored and what is not, when the store stopped answering.' }),
  })
  .meta({ id: 'Problem', title: 'Problem' });
export type Problem = z.infer<typeof Problem>;
