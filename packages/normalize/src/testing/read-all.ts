import { Profile } from '@ganghui/spec';
import { type ReadRefusal, type SourceRecord, streamRecords } from '../read/index.ts';

export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

export const profile = (more: Partial<Profile> = {}): Profile =>
  Profile.parse({
    profile: 'test',
    market: '320100-01',
    format: 'csv',
    fields: { sourceId: '编号', title: '岗位名称', place: '地点' },
    ...more,
  });

export async function* chunked(body: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < body.length; at += size) yield body.subarray(at, at + size);
}

export type All = { records: SourceRecord[]; refused?: ReadRefusal };

/** Everything a stream gives, whole or in pieces of that many bytes. */
export async function all(body: Uint8Array | string, format: Profile['format'], given?: Profile, size = 0): Promise<All> {
  const sent = typeof body === 'string' ? bytes(body) : body;
  const records: SourceRecord[] = [];
  const source = size > 0 ? { chunks: chunked(sent, size) } : { bytes: sent };
  for await (const batch of streamRecords({ source, format, profile: given })) {
    if (!batch.ok) return { records, refused: batch.error };
    records.push(...batch.value);
  }
  return { records };
}
