import type { Profile } from '@ganghui/spec';
import { decodeText } from './decode-text.ts';
import { type Read, type ReadRefusal, type SourceRecord, unreadable } from './record.ts';

export type { Encoding } from './detect-encoding.ts';
export { formatOf } from './format.ts';
export { type Sniffed, sniff } from './sniff.ts';
export type { Source } from './source.ts';
export { type StreamOptions, streamRecords } from './stream-records.ts';
export type { ReadRefusal, SourceRecord };

/** Reads a whole body (unpacked, 6 MB at most) into records; one that cannot be read is a problem in its place, its neighbours go through. */
export async function readRecords({
  body,
  format,
  profile,
}: {
  body: Uint8Array;
  format: Profile['format'];
  profile?: Profile;
}): Promise<Read> {
  if (body.length === 0) return unreadable({ detail: '报送内容是空的。', fix: '请至少报送一条岗位信息。' });
  // Each reader loads when it is first needed: a function that only meets JSON never pays for spreadsheets.
  if (format === 'xlsx') return (await import('./xlsx.ts')).readXlsx(body, profile);
  const text = decodeText(body, profile?.encoding);
  if (!text.ok) return text;
  if (format === 'json') return (await import('./json.ts')).readJson(text.value, profile);
  if (format === 'ndjson') return (await import('./ndjson.ts')).readNdjson(text.value);
  return (await import('./csv.ts')).readCsv(text.value, profile);
}
