import type { ReceiptItem } from '@ganghui/spec';

// A Lambda answers at most 6 MB, and the postings are stored by now: what is free goes first, then what only costs points.
// Half of it is left for the same findings in English.
const maxReceiptBytes = 3_000_000;

/** The items of a receipt as far as they fit one answer: every record is told, and every finding that stands in its way. */
export function fitting(items: readonly ReceiptItem[]): ReceiptItem[] {
  let fit = [...items];
  for (const dropped of ['warn', 'deduct']) {
    if (isSmall(fit)) return fit;
    fit = fit.map((item) => ({ ...item, findings: item.findings.filter(({ severity }) => severity !== dropped) }));
  }
  return fit;
}

// An upper bound without writing the JSON: three bytes a character, and what the names of the members take.
function isSmall(items: readonly ReceiptItem[]): boolean {
  let bytes = 0;
  for (const { sourceId, postingId, findings } of items) {
    bytes += 700 + 3 * ((sourceId?.length ?? 0) + (postingId?.length ?? 0));
    for (const { message, fix, evidence, field, from = '', basis = '' } of findings)
      bytes += 150 + 3 * (message.length + fix.length + evidence.length + field.length + from.length + basis.length);
  }
  return bytes <= maxReceiptBytes;
}
