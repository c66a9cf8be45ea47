import { outcomes, type ReceiptItem, Summary } from '@ganghui/spec';

export const emptySummary = (): Summary => Summary.parse(Object.fromEntries(outcomes.map((outcome) => [outcome, 0])));

export function addTo(summary: Summary, items: readonly ReceiptItem[]): void {
  for (const { outcome } of items) summary[outcome]++;
}
