import { createReadStream, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { sniff } from '@ganghui/normalize/read';
import type { Profile } from '@ganghui/spec';
import { Complaint, fileComplaint, type World } from './world.ts';

type Source = { path: string } | { chunks: AsyncIterable<Uint8Array> };
/** A file of the user. `size` bytes, 0 when unknown; `path` only where it is a plain file. */
export type Input = { name: string; path?: string; size: number; source: Source; format: Profile['format'] };

const headLength = 64 * 1024;

/** The first bytes of a stream, and the whole stream again. */
async function peeked(chunks: AsyncIterable<Uint8Array>): Promise<{ head: Uint8Array; chunks: AsyncIterable<Uint8Array> }> {
  const reader = chunks[Symbol.asyncIterator]();
  const taken: Uint8Array[] = [];
  let length = 0;
  while (length < headLength) {
    const { value, done } = await reader.next();
    if (done) break;
    taken.push(value);
    length += value.length;
  }
  async function* again(): AsyncGenerator<Uint8Array> {
    yield* taken.splice(0);
    yield* { [Symbol.asyncIterator]: () => reader };
  }
  return { head: Buffer.concat(taken).subarray(0, headLength), chunks: again() };
}

async function headOf(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(headLength), 0, headLength);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** What to do with a file of another kind, where there is just one thing to do. */
function savedInstead(head: Uint8Array): string | undefined {
  const start = Buffer.from(head.subarray(0, 4)).toString('latin1');
  if (start.startsWith('\x1f\x8b')) return '请先解压 (unzip it first)。';
  return start === '%PDF' ? '请从原来的系统导出为 XLSX 或 CSV (export it as XLSX or CSV)。' : undefined;
}

function formatIn(head: Uint8Array, name: string): Profile['format'] {
  const found = sniff(head, name);
  if ('format' in found) return found.format;
  throw new Complaint(`${name}：${found.detail}`, savedInstead(head) ?? found.fix);
}

/** Opens a file, a pipe or `-`; its format is the given one, else what its first bytes look like. Throws a complaint when there is nothing to read. */
export async function openInput(world: World, file: string, given?: Profile['format']): Promise<Input> {
  const piped = async (chunks: AsyncIterable<Uint8Array>, name: string): Promise<Input> => {
    const peek = await peeked(chunks);
    return { name, size: 0, source: { chunks: peek.chunks }, format: given ?? formatIn(peek.head, name) };
  };
  if (file === '-') return piped(world.stdin, '标准输入');
  const path = resolve(world.cwd, file);
  try {
    const found = statSync(path);
    if (found.isDirectory()) throw new Complaint(`${file}：这是文件夹，不是文件 (is a directory)`, '请给出一份文件。');
    if (!found.isFile()) return await piped(createReadStream(path), file);
    const format = given ?? formatIn(await headOf(path), basename(path));
    return { name: file, path, size: found.size, source: { path }, format };
  } catch (error) {
    throw fileComplaint(file, error);
  }
}
