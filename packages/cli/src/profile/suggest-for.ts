import { createReadStream } from 'node:fs';
import { open, readFile, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { type Suggestion, sampleOf, suggestProfile } from '@ganghui/normalize/suggest';
import { rawFields } from '@ganghui/spec';
import { marketOf } from '../market.ts';
import { paintFor } from '../output/paint.ts';
import { openSink } from '../output/sink.ts';
import { tableOf } from '../output/table.ts';
import { Complaint, type ExitCode, fileComplaint, type World } from '../world.ts';

export type SuggestOptions = { name?: string; market?: string; out?: string };

// A sample is enough for text (one byte more than is looked at says that there is more); a workbook can only be opened whole.
const sampleLength = 2 * 1024 * 1024 + 1;
const maxWorkbook = 100_000_000;
const nameOfProfile = /^[a-z0-9][a-z0-9-]{0,63}$/;

const isWorkbook = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

async function gathered(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const taken: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    taken.push(chunk);
    length += chunk.length;
    if (length >= (isWorkbook(taken[0] ?? chunk) ? maxWorkbook : sampleLength)) break;
  }
  return Buffer.concat(taken);
}

async function bytesOf(world: World, file: string): Promise<Buffer> {
  if (file === '-') return gathered(world.stdin);
  const path = resolve(world.cwd, file);
  const found = await stat(path);
  if (!found.isFile() && !found.isDirectory()) return gathered(createReadStream(path));
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(sampleLength), 0, sampleLength, 0);
    if (!isWorkbook(buffer)) return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
  if (found.size > maxWorkbook) throw new Complaint(`${file}：表格超过 ${maxWorkbook / 1e6} MB。`, '请删到几百行再作样本。');
  return readFile(path);
}

function tableLines({ columns, notes }: Suggestion): string[] {
  const rows = columns.map(({ column, field, confidence, why, examples }) => [
    column,
    field === null ? '（不用）' : `${field} ${rawFields[field].zh}`,
    field === null ? '' : confidence.toFixed(2),
    why,
    examples.slice(0, 3).join(' | '),
  ]);
  const heads = [
    { head: '列 column', max: 28 },
    { head: '字段 field', max: 36 },
    { head: '把握', align: 'right' },
    { head: '理由 why', max: 44 },
    { head: '例 examples', max: 56 },
  ] as const;
  return [...tableOf(heads, rows), ...notes.map((note) => `注意：${note}`)];
}

/** `ganghui profile suggest`: the profile alone on stdout, everything for a person on stderr. */
export async function suggestFor(world: World, file: string, { name, market, out }: SuggestOptions): Promise<ExitCode> {
  if (name !== undefined && !nameOfProfile.test(name))
    throw new Complaint(`名称写法不对：${name}`, '用小写字母、数字和短横线，例如 nanjing-2026。');
  if (market !== undefined) marketOf(market);
  const bytes = await bytesOf(world, file).catch((error) => Promise.reject(fileComplaint(file, error)));
  const sample = await sampleOf({ bytes, name: basename(file) });
  if (!sample.ok) throw new Complaint(`${file}：${sample.error.detail}`, sample.error.fix);
  const suggestion = suggestProfile(sample.value, { profile: name, market, file: file === '-' ? undefined : basename(file) });
  const sink = openSink(
    world,
    out === undefined ? undefined : resolve(world.cwd, out),
    file === '-' ? undefined : resolve(world.cwd, file),
  );
  await sink.write(`${JSON.stringify(suggestion.profile, null, 2)}\n`);
  await sink.finish();
  const { dim } = paintFor(world);
  const { format, encoding, rows, columns } = sample.value;
  const lines = [
    `${file}：${format}${encoding ? ` ${encoding}` : ''}，看了 ${rows} 行 ${columns.length} 列`,
    ...tableLines(suggestion),
    dim(`下一步 next: ganghui profile check ${file} --profile ${out ?? 'my.json'}`),
  ];
  world.stderr.write(`${lines.join('\n')}\n`);
  return 0;
}
