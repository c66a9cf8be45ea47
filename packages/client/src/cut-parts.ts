import type { ReceiptItem } from '@ganghui/spec';

/** A record of the caller's file, cell by cell; `line` and `sheet` are told back with its receipt. */
export type PushRecord = { line: number; sheet?: string; cells: Record<string, unknown> };

/** Records that travel together: `body` is NDJSON, one line a record. */
export type Part<R> = { number: number; records: R[]; body: Uint8Array<ArrayBuffer> };
/** A record that is too large to travel at all, with the answer to it. */
type Left<R> = { number: null; records: [R]; item: ReceiptItem };

type PartLimits = { partSize: number; maxBytes: number };
/** The exchange takes 1,000 records and 6 MB a call. */
export const mostPerPart: PartLimits = { partSize: 1000, maxBytes: 4_000_000 };

const encoder = new TextEncoder();

// A cell without a value is sent as null: left out, its column would seem to be missing.
const lineOf = (cells: Record<string, unknown>): Uint8Array =>
  encoder.encode(`${JSON.stringify(cells, (_, value: unknown) => (value === undefined ? null : value))}\n`);

const tooLarge = ({ line, sheet }: PushRecord, bytes: number, maxBytes: number): ReceiptItem => ({
  line,
  ...(sheet === undefined ? {} : { sheet }),
  sourceId: null,
  postingId: null,
  outcome: 'refused',
  revision: null,
  status: null,
  score: null,
  grade: null,
  dimensions: null,
  findings: [
    {
      rule: 'R-01',
      severity: 'block',
      field: '',
      evidence: '',
      message: `这一条有 ${(bytes / 1e6).toFixed(1)} MB，最多 ${maxBytes / 1e6} MB，没有发送。`,
      fix: '请检查是否把整份文件或附件写进了一格。',
      points: 0,
      en: {
        message: `This record has ${(bytes / 1e6).toFixed(1)} MB, at most ${maxBytes / 1e6} MB may be sent; it was not.`,
        fix: 'See whether a whole file or an attachment stands in one cell.',
      },
    },
  ],
});

function joined(lines: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const body = new Uint8Array(size);
  let at = 0;
  for (const line of lines) {
    body.set(line, at);
    at += line.length;
  }
  return body;
}

/** Cuts records into parts by count and by bytes, in their order: the same records and limits make the same bytes. */
export async function* cutParts<R extends PushRecord>(
  records: AsyncIterable<R>,
  { partSize, maxBytes }: PartLimits,
): AsyncGenerator<Part<R> | Left<R>> {
  let kept: R[] = [];
  let lines: Uint8Array[] = [];
  let size = 0;
  let number = 0;
  const take = (): Part<R> => {
    const part = { number: ++number, records: kept, body: joined(lines, size) };
    [kept, lines, size] = [[], [], 0];
    return part;
  };
  for await (const record of records) {
    const line = lineOf(record.cells);
    const isTooLarge = line.length > maxBytes;
    if (kept.length > 0 && (isTooLarge || kept.length === partSize || size + line.length > maxBytes)) yield take();
    if (isTooLarge) {
      yield { number: null, records: [record], item: tooLarge(record, line.length, maxBytes) };
      continue;
    }
    kept.push(record);
    lines.push(line);
    size += line.length;
  }
  if (kept.length > 0) yield take();
}
