import type { ReceiptItem } from './receipt.ts';

/**
 * Whether the id of a record can be trusted to name its posting: one that is missing, unreadable or rounded by a spreadsheet
 * says nothing of which posting is still there.
 */
export const isNamed = (item: ReceiptItem): item is ReceiptItem & { sourceId: string } =>
  item.sourceId !== null &&
  !(item.outcome === 'refused' && item.findings.some(({ rule, field }) => rule === 'R-03' && field === '/sourceId'));
