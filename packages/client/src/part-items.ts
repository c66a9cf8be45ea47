import type { PartReceipt, Receipt, ReceiptItem } from '@ganghui/spec';
import type { PushRecord } from './cut-parts.ts';
import { UnexpectedAnswerError } from './problem-error.ts';

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

/** Hands out the items of a kept receipt from its start, part by part: answers to parts that were received before. */
export function keptItems(pages: AsyncIterable<Receipt>): {
  take: (part: number, count: number) => Promise<ReceiptItem[] | undefined>;
  stop: () => Promise<void>;
} {
  const reader = pages[Symbol.asyncIterator]();
  let waiting: ReceiptItem[] = [];
  return {
    /** Undefined when the receipt holds fewer or more of that part; then nothing is left to take. */
    async take(part, count) {
      // One more than asked for shows where the part ends.
      for (let isOver = false; waiting.length <= count && !isOver; ) {
        const page = await reader.next();
        if (page.done) isOver = true;
        else waiting = [...waiting, ...page.value.items];
      }
      const length = waiting.findIndex((item) => (item.part ?? 1) !== part);
      const taken = length < 0 ? waiting : waiting.slice(0, length);
      waiting = taken.length === count ? waiting.slice(count) : [];
      return taken.length === count ? taken.map((item, index) => ({ ...item, line: index + 1 })) : undefined;
    },
    stop: async () => void (await reader.return?.(undefined)),
  };
}

const plain = (id: unknown): string => String(id).normalize('NFKC').trim();

/** Whether items may be the answers to these records, which say their ids in our own field names. */
export const areOf = (items: readonly ReceiptItem[], records: readonly PushRecord[]): boolean =>
  records.every(({ cells: { sourceId } }, index) => {
    const answered = items[index]?.sourceId ?? null;
    return answered === null || (sourceId !== undefined && sourceId !== null && plain(sourceId) === plain(answered));
  });
