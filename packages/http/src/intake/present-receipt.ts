import type { Finding, ReceiptFinding, ReceiptItem } from '@ganghui/spec';
import { loadEnglish } from '../language.ts';

// A Lambda answers at most 6 MB, its own quoting of the text included: beyond this the English stays out.
const maxBilingualBytes = 4_500_000;

/** Receipt items as they are sent: every finding in Chinese and in English. */
export async function presentItems(items: readonly ReceiptItem[]): Promise<ReceiptItem[]> {
  if (items.every(({ findings }) => findings.length === 0)) return [...items];
  const { inEnglish } = await loadEnglish();
  const told = (finding: ReceiptFinding): ReceiptFinding => ({ ...finding, en: inEnglish(finding satisfies Finding) });
  const presented = items.map((item) => ({ ...item, findings: item.findings.map(told) }));
  // Nearly all receipts are small: their size is told by their number.
  if (items.length <= 100 || Buffer.byteLength(JSON.stringify(presented)) <= maxBilingualBytes) return presented;
  return [...items];
}

/** The same for an answer that has items. */
export const presentReceipt = async <R extends { items: ReceiptItem[] }>(receipt: R): Promise<R> => ({
  ...receipt,
  items: await presentItems(receipt.items),
});

/** One item on its own. */
export async function presentItem<I extends ReceiptItem>(item: I): Promise<I> {
  const [presented] = await presentItems([item]);
  return { ...item, findings: presented?.findings ?? item.findings };
}
