import type { SourceRecord } from '@ganghui/normalize';
import { streamRecords } from '@ganghui/normalize/read';
import type { Profile } from '@ganghui/spec';
import type { Input } from './input.ts';
import { fileComplaint, Unreadable } from './world.ts';

/** Batches of records, as slowly as they are taken. A file that cannot be read, or not to its end, is `Unreadable`, with its place. */
export async function* readInput(
  input: Input,
  { profile, onBytes }: { profile?: Profile; onBytes?: (sofar: number) => void },
): AsyncGenerator<SourceRecord[]> {
  const batches = streamRecords({ source: input.source, format: input.format, profile, onBytes });
  try {
    for await (const batch of batches) {
      if (!batch.ok) {
        const { detail, fix, line, column } = batch.error;
        const at = line === undefined ? '' : ` 第 ${line} 行${column === undefined ? '' : `第 ${column} 列`}`;
        throw new Unreadable(`${input.name}${at}：${detail}`, fix);
      }
      yield batch.value;
    }
  } catch (error) {
    throw fileComplaint(input.name, error);
  }
}
