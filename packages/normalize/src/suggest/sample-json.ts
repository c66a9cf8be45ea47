import { ok, type Result } from '@ganghui/spec';
import { parseJson } from '../read/parse-json.ts';
import { isRecord } from '../read/pointer.ts';
import { type ReadRefusal, unreadable } from '../read/record.ts';

export type Items = { records: Record<string, unknown>[]; total: number; items?: string };

const maxRecords = 300;
const maxDepth = 4;

function parsed(text: string): unknown {
  try {
    return parseJson(text);
  } catch {
    return undefined;
  }
}

/** The head of a JSON file, closed after the last whole object of the list it breaks off in. */
export function mended(text: string): string | undefined {
  const open: string[] = [];
  let cut: { at: number; open: string } | undefined;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!;
    if (quoted) {
      if (character === '\\') at++;
      else if (character === '"') quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === '{' || character === '[') open.push(character === '{' ? '}' : ']');
    else if (character === '}' || character === ']') {
      open.pop();
      // Only where a list goes on: an object inside a record is no whole record.
      if (character === '}' && open.at(-1) === ']' && open.length <= maxDepth) {
        if (!cut || open.length <= cut.open.length) cut = { at: at + 1, open: [...open].reverse().join('') };
      }
    }
    if (open.length > 1000) return undefined;
  }
  return cut && text.slice(0, cut.at) + cut.open;
}

type Table = { pointer: string; rows: unknown[]; size: number };

// The lists of objects, biggest first: the postings are what an interface sends most of.
function tablesIn(value: unknown, pointer: string, depth: number): Table[] {
  if (Array.isArray(value)) {
    const rows = value.filter(isRecord);
    return rows.length > 0 ? [{ pointer, rows: value, size: rows.length }] : [];
  }
  if (!isRecord(value) || depth > maxDepth) return [];
  return Object.keys(value).flatMap((key) => tablesIn(value[key], `${pointer}/${key.replace(/~/g, '~0').replace(/\//g, '~1')}`, depth + 1));
}

const recordsOf = (values: readonly unknown[]): Record<string, unknown>[] => values.filter(isRecord).slice(0, maxRecords);

/** The records of a JSON text, whole or cut off, and the pointer to their list. */
export function jsonItems(text: string): Result<Items, ReadRefusal> {
  const value = parsed(text) ?? parsed(mended(text) ?? '');
  const tables = tablesIn(value, '', 0).sort((a, b) => b.size - a.size || (a.pointer < b.pointer ? -1 : 1));
  const [best] = tables;
  if (best) return ok({ records: recordsOf(best.rows), total: best.size, ...(best.pointer === '' ? {} : { items: best.pointer }) });
  if (isRecord(value) && Object.keys(value).length > 0) return ok({ records: [value], total: 1 });
  return unreadable({ detail: '没有找到岗位数组，或 JSON 不完整。', fix: '请给出一个 JSON 数组，或每行一条的 NDJSON。' });
}

/** The records of lines; a last line that breaks off is left out. Undefined when it is no NDJSON. */
export function ndjsonItems(text: string): Items | undefined {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const first = lines.slice(0, 3).map((line) => parsed(line));
  if (lines.length === 0 || !first.some(isRecord)) return undefined;
  if (lines.length > 1 && !isRecord(first[0]) && !isRecord(first[1])) return undefined;
  const records: Record<string, unknown>[] = [];
  for (const line of lines) {
    if (records.length >= maxRecords) break;
    const value = parsed(line);
    if (isRecord(value)) records.push(value);
  }
  return records.length > 0 ? { records, total: lines.length } : undefined;
}
