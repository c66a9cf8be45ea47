import { type ReceiptItem, type Summary, summaryOf } from '@ganghui/spec';

export const emptySummary = (): Summary => summaryOf([]);

export function addTo(summary: Summary, items: readonly ReceiptItem[]): void {
  for (const { outcome } of items) summary[outcome]++;
}
