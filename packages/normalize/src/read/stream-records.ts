import { ok, type Profile, type Result } from '@ganghui/spec';
import { decodeStream } from './decode-stream.ts';
import { nothingSent } from './decode-text.ts';
import { ole, oleRefusal, startsWith, whatItLooksLike } from './looks-like.ts';
import type { Part, TextReader } from './part.ts';
import { type ReadRefusal, type SourceRecord, unreadable } from './record.ts';
import { chunksOf, piecesOf, type Source } from './source.ts';

export type StreamOptions = {
  source: Source;
  format: Profile['format'];
  profile?: Profile | undefined;
  /** Called with the bytes read so far (all together). */
  onBytes?: ((bytes: number) => void) | undefined;
};

const batchLength = 500;
/** Bytes of a workbook that comes in chunks: its table of contents stands at its end, so it is gathered first. */
const maxGathered = 64 * 1024 * 1024;

async function readerOf(format: 'json' | 'ndjson' | 'csv', profile: Profile | undefined): Promise<TextReader> {
  if (format === 'json') return (await import('./json-stream.ts')).jsonReader(profile);
  if (format === 'ndjson') return (await import('./ndjson.ts')).ndjsonReader();
  return (await import('./csv.ts')).csvReader(profile);
}

async function* textParts({
  source,
  format,
  profile,
  onBytes,
}: StreamOptions & { format: 'json' | 'ndjson' | 'csv' }): AsyncGenerator<Part> {
  const read = await readerOf(format, profile);
  for await (const text of decodeStream(piecesOf(chunksOf(source), onBytes), profile?.encoding)) {
    if (!text.ok) return yield { records: [], refused: text.error };
    const part = read(text.value, false);
    yield part;
    if (part.refused) return;
  }
  yield read('', true);
}

async function gathered(source: Source, onBytes: StreamOptions['onBytes']): Promise<Result<{ bytes: Uint8Array }, ReadRefusal>> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of piecesOf(chunksOf(source), onBytes)) {
    size += piece.length;
    if (size > maxGathered)
      return unreadable({ detail: `工作簿超过 ${maxGathered / 1024 / 1024} MB。`, fix: '请分成几份报送，或改用 CSV。' });
    pieces.push(piece);
  }
  return ok({ bytes: new Uint8Array(Buffer.concat(pieces)) });
}

async function headOf(source: Source): Promise<Uint8Array> {
  for await (const piece of piecesOf(chunksOf(source))) return piece;
  return new Uint8Array();
}

async function* sheetParts({ source, profile, onBytes }: StreamOptions): AsyncGenerator<Part> {
  const { notWorkbook, streamLimits, streamXlsx } = await import('./xlsx.ts');
  const whole = 'chunks' in source ? await gathered(source, onBytes) : ok(source);
  if (!whole.ok) return yield { records: [], refused: whole.error };
  const head = await headOf(whole.value);
  // An OLE container says somewhere inside, not at its start, that it is a locked workbook.
  const container = startsWith(head, ole) ? await gathered(whole.value, undefined) : undefined;
  const refused = head.length === 0 ? nothingSent.error : notWorkbook(container?.ok ? container.value.bytes : head);
  if (refused) return yield { records: [], refused };
  yield* streamXlsx(whole.value, profile, streamLimits, 'chunks' in source ? undefined : onBytes);
}

/**
 * Reads a file of any length into records, in batches of about 500, with flat memory: no more is read than is asked for. A record that
 * cannot be read is a problem in its place; a refusal ends the stream, and what came before it counts. Throws only when the disk fails.
 */
export async function* streamRecords(options: StreamOptions): AsyncGenerator<Result<SourceRecord[], ReadRefusal>> {
  const { format } = options;
  const parts = format === 'xlsx' ? sheetParts(options) : textParts({ ...options, format });
  let batch: SourceRecord[] = [];
  for await (const { records, refused } of parts) {
    for (const record of records) {
      batch.push(record);
      if (batch.length < batchLength) continue;
      yield ok(batch);
      batch = [];
    }
    if (!refused) continue;
    if (batch.length > 0) yield ok(batch);
    yield { ok: false, error: refused };
    return;
  }
  if (batch.length > 0) yield ok(batch);
}

/** A gzip, PDF or old XLS in place of what was expected; undefined for text and for workbooks. */
export function foreignFile(head: Uint8Array): ReadRefusal | undefined {
  if (startsWith(head, ole)) return unreadable(oleRefusal(head)).error;
  const what = startsWith(head, [0x50, 0x4b]) ? undefined : whatItLooksLike(head);
  return what ? unreadable({ detail: `收到的是${what}。`, fix: '请先解压或另存为 XLSX、CSV、JSON 或 NDJSON。' }).error : undefined;
}
