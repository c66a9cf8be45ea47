import { ok, type Profile, type Result } from '@ganghui/spec';
import { parseJson } from './parse-json.ts';
import { atPointer, isRecord } from './pointer.ts';
import { problem, type Read, type ReadRefusal, record, type SourceRecord, unreadable } from './record.ts';

function whereIn(text: string, error: unknown): { line?: number; column?: number } {
  const position = /at position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
  if (position === undefined) return {};
  const before = text.slice(0, Number(position));
  return { line: before.split('\n').length, column: before.length - before.lastIndexOf('\n') };
}

function parse(text: string): Result<unknown, ReadRefusal> {
  try {
    return ok(parseJson(text));
  } catch (error) {
    const lines = /^\s*\{[^\n]*\}\s*\n\s*\{/.test(text);
    return unreadable({
      detail: 'JSON 语法错误。',
      fix: lines ? '每行一条的 JSON 请用 Content-Type: application/x-ndjson。' : '请检查括号、引号和逗号后重报。',
      ...whereIn(text, error),
    });
  }
}

export const recordOf = (item: unknown, line: number): SourceRecord =>
  isRecord(item)
    ? record(line, item)
    : problem(line, {
        message: '这一条不是 JSON 对象。',
        fix: '每条岗位写成 {"sourceId":"…","title":"…"}。',
        // Not the text of it: a list can be nested deeper than a stack.
        evidence: typeof item === 'object' && item !== null ? '[…]' : String(item),
      });

const isTable = (value: unknown): value is unknown[] => Array.isArray(value) && value.some(isRecord);
export const wrappers = ['data', 'list', 'items', 'records', 'rows', 'result', 'results', 'postings'];
export const maxDepth = 3;

// Lists under the names interfaces usually wrap them in.
function tablesIn(value: unknown, depth = 0): unknown[][] {
  if (!isRecord(value) || depth >= maxDepth) return [];
  return wrappers.flatMap((name) => {
    const inner = Object.hasOwn(value, name) ? value[name] : undefined;
    return isTable(inner) ? [inner] : tablesIn(inner, depth + 1);
  });
}

function itemsOf(parsed: unknown, pointer: string | undefined): Result<unknown[], ReadRefusal> {
  if (pointer !== undefined) {
    const found = atPointer(parsed, pointer);
    if (Array.isArray(found)) return ok(found);
    return unreadable({ detail: `报送格式说岗位在“${pointer}”，那里不是数组。`, fix: '请核对报送格式的 items，或把岗位数组放在那里。' });
  }
  if (Array.isArray(parsed)) return ok(parsed);
  const tables = tablesIn(parsed);
  if (tables.length === 1) return ok(tables[0]!);
  if (tables.length === 0 && isRecord(parsed) && !Object.values(parsed).some(isTable)) return ok([parsed]);
  return unreadable({
    detail: tables.length > 1 ? '找到不止一个岗位数组。' : '没有找到岗位数组。',
    fix: '请报送一个数组，或在报送格式的 items 写明数组的位置，例如 "/data/list"。',
  });
}

export function readJson(text: string, profile?: Profile): Read {
  const parsed = parse(text);
  if (!parsed.ok) return parsed;
  const items = itemsOf(parsed.value, profile?.items);
  return items.ok ? ok(items.value.map((item, index) => recordOf(item, index + 1))) : items;
}
