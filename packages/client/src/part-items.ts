import type { PartReceipt, Receipt, ReceiptItem } from '@ganghui/spec';
import type { PushRecord } from './cut-parts.ts';
import { UnexpectedAnswerError } from './problem-error.ts';

/** Whether the exchange takes the id of a record for one: one it refused says nothing of which posting is still there. */
export const isNamed = (item: ReceiptItem): item is ReceiptItem & { sourceId: string } =>
  item.sourceId !== null &&
  !(item.outcome === 'refused' && item.findings.some(({ rule, field }) => rule === 'R-03' && field === '/sourceId'));

const placed = ({ sheet: _, part: __, ...item }: ReceiptItem, { line, sheet }: PushRecord): ReceiptItem => ({
  ...item,
  line,
  ...(sheet === undefined ? {} : { sheet }),
});

/** The items of a part in the order of its records, with the lines of the caller's file in place of those of the part. */
export function itemsOf(records: readonly PushRecord[], { part, items }: Pick<PartReceipt, 'part' | 'items'>): ReceiptItem[] {
  const byLine = new Map(items.map((item) => [item.line, item]));
  return records.map((record, index) => {
    const item = byLine.get(index + 1);
    if (!item || items.length !== records.length)
      throw new UnexpectedAnswerError(`第 ${part} 批有 ${records.length} 条，回执有 ${items.length} 条，对不上。`, { status: 200 });
    return placed(item, record);
  });
}

/** Hands out the items of a kept receipt from its start, so many at a time: answers to parts that were received before. */
export function keptItems(pages: AsyncIterable<Receipt>): {
  take: (count: number) => Promise<ReceiptItem[] | undefined>;
  stop: () => Promise<void>;
} {
  const reader = pages[Symbol.asyncIterator]();
  let waiting: ReceiptItem[] = [];
  return {
    /** Undefined when the receipt holds fewer. */
    async take(count) {
      while (waiting.length < count) {
        const page = await reader.next();
        if (page.done) return undefined;
        waiting = [...waiting, ...page.value.items];
      }
      const taken = waiting.slice(0, count);
      waiting = waiting.slice(count);
      return taken.map((item, index) => ({ ...item, line: index + 1 }));
    },
    stop: async () => void (await reader.return?.(undefined)),
  };
}
