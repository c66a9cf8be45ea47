import type { ReceiptItem } from '@ganghui/spec';

/** What stands before a refused record's own columns. */
export const rejectedColumns = ['原文件行号', '退回原因', '怎么改'] as const;
export const sheetColumn = '原工作表';

const added = new Set<string>([...rejectedColumns, sheetColumn]);
const [lineColumn, reasonColumn, fixColumn] = rejectedColumns;

/** Takes our columns out of a record of a mended file; other records stay as they are. */
export function ownCells(cells: Record<string, unknown>): Record<string, unknown> {
  if (!(reasonColumn in cells && fixColumn in cells)) return cells;
  return Object.fromEntries(Object.entries(cells).filter(([name]) => !added.has(name)));
}

// “原文件行号,退回原因” in the encodings that Excel and WPS write.
const encodings = ['utf-8', 'gb18030', 'utf-16le'] as const;

/** Whether a file is one of refused records, by its first bytes. */
export const isRejects = (head: Uint8Array): boolean =>
  encodings.some((encoding) =>
    /^\ufeff?"?原文件行号"?[,;\t]"?(?:原工作表"?[,;\t]"?)?退回原因/.test(new TextDecoder(encoding).decode(head.subarray(0, 200))),
  );

const joined = (texts: readonly string[]): string => [...new Set(texts)].join('；').slice(0, 1000);

/** Our columns for one refused record. */
export function reasonsOf({ line, sheet, findings }: ReceiptItem): Record<string, string> {
  const blocking = findings.filter(({ severity }) => severity === 'block');
  const said = blocking.length > 0 ? blocking : findings;
  return {
    [lineColumn]: String(line),
    ...(sheet === undefined ? {} : { [sheetColumn]: sheet }),
    [reasonColumn]: joined(said.map(({ rule, message }) => `${rule} ${message}`)),
    [fixColumn]: joined(said.map(({ fix }) => fix)),
  };
}
