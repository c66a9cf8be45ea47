import type { Profile } from '@ganghui/spec';
import { withoutNumbers } from '../privacy.ts';
import { maxDepth, readJson, recordOf, wrappers } from './json.ts';
import { jsonFault, jsonHint, placeIn } from './json-fault.ts';
import { itemCutter, type JsonItem, maxItemDepth, maxItemLength } from './json-items.ts';
import { jsonWalk, type Way } from './json-walk.ts';
import { parseJson } from './parse-json.ts';
import type { Part, TextReader } from './part.ts';
import { problem, type SourceRecord, unreadable } from './record.ts';
import { textPlaces } from './text-places.ts';

/** Characters kept of a document in which no array of records has shown yet: it may be a single record. */
const maxKept = 4_000_000;
/** Elements kept of an array that has shown no record yet. */
const maxPlain = 10_000;

function wayTo(pointer: string | undefined): Way {
  if (pointer === undefined) {
    const wrapped = (path: readonly string[]): boolean => path.every((name) => wrappers.includes(name));
    return { isGoal: (path) => path.length <= maxDepth && wrapped(path), leadsOn: (path) => path.length < maxDepth && wrapped(path) };
  }
  const goal = pointer
    .split('/')
    .slice(1)
    .map((token) => token.replace(/~1/g, '/').replace(/~0/g, '~'));
  const starts = (path: readonly string[]): boolean => path.every((name, index) => goal[index] === name);
  return {
    isGoal: (path) => path.length === goal.length && starts(path),
    leadsOn: (path) => path.length < goal.length && starts(path),
  };
}

function recordIn(item: JsonItem, index: number, { line, column }: { line: number; column: number }): SourceRecord {
  const where = `第 ${index} 条（第 ${line} 行第 ${column} 列）`;
  if (item.deep)
    return problem(index, { message: `${where}嵌套超过 ${maxItemDepth} 层。`, fix: '每条岗位写成 {"sourceId":"…","title":"…"}。' });
  const { text } = item;
  if (text === undefined)
    return problem(index, { message: `${where}超过 ${maxItemLength} 字。`, fix: '请检查引号是否配对、是否把整份文件写进了一条。' });
  try {
    return recordOf(parseJson(text), index);
  } catch {
    const at = jsonFault(text) ?? text.length;
    const fault = placeIn(text, at);
    const [faultLine, faultColumn] = [line + fault.line - 1, fault.line === 1 ? column + fault.column - 1 : fault.column];
    return problem(index, {
      message: `第 ${index} 条不是完整的 JSON：错在第 ${faultLine} 行第 ${faultColumn} 列。`,
      fix: jsonHint(text, at),
      // Covered first and cut then: half a number is no longer known for one.
      evidence: withoutNumbers(text.slice(Math.max(0, at - 60), at + 60)).slice(Math.max(0, Math.min(at, 60) - 10)),
    });
  }
}

/** Reads a JSON document piece by piece: its array of records (its own, behind a pointer, or under a usual name), else as one record. */
export function jsonReader(profile?: Profile): TextReader {
  const { walk, rootIsDone } = jsonWalk(wayTo(profile?.items));
  const places = textPlaces();
  let cut: ReturnType<typeof itemCutter> | undefined;
  let inRoot = false;
  let certain = false;
  let tables = 0;
  let index = 0;
  let waiting: SourceRecord[] = [];
  let kept: string | undefined = '';
  let over = false;

  const refuse = (records: SourceRecord[], detail: string, fix: string, at: number): Part => ({
    records,
    refused: unreadable({ detail, fix, ...places.at(at) }).error,
  });
  const many = { detail: '找到不止一个岗位数组。', fix: '请报送一个数组，或在报送格式的 items 写明数组的位置，例如 "/data/list"。' };

  // An array under a usual name is one of records once it shows a record.
  const takeItems = (items: readonly JsonItem[], records: SourceRecord[]): boolean => {
    for (const item of items) {
      const record = recordIn(item, ++index, places.at(item.at));
      if (!certain) {
        waiting.push(record);
        certain = 'cells' in record || (item.text?.startsWith('{') ?? true) || waiting.length > maxPlain;
        if (certain && ++tables > 1) return false;
        if (certain) {
          for (const held of waiting) records.push(held);
          waiting = [];
          kept = undefined;
        }
      } else records.push(record);
    }
    return true;
  };
  const atEnd = (records: SourceRecord[], offset: number): Part => {
    const unfinished = refuse(records, 'JSON 文件不完整，在这里中断。', '请重新导出完整的文件；前面完整的记录已读取。', offset);
    if (over && tables > 0) return { records };
    if (kept === undefined) return unfinished;
    if (kept.length >= maxKept) return refuse(records, '没有找到岗位数组。', many.fix, 0);
    const whole = readJson(kept, profile);
    return whole.ok ? { records: whole.value } : { records, refused: whole.error };
  };

  return (text, last) => {
    const records: SourceRecord[] = [];
    const offset = places.add(text);
    if (kept !== undefined && kept.length < maxKept) kept += text;
    for (let at = 0; at < text.length; ) {
      if (over) {
        const rest = text.slice(at).search(/\S/);
        if (rest < 0) break;
        const next = text[at + rest];
        const fix = next === '{' ? '每行一条的 JSON 请用 Content-Type: application/x-ndjson。' : '请删去 JSON 结束之后的内容。';
        return refuse(records, 'JSON 语法错误：结束之后还有内容。', fix, offset + at + rest);
      }
      if (cut) {
        const { items, end, open } = cut(text, at, offset);
        if (!takeItems(items, records)) return refuse(records, many.detail, many.fix, offset + at);
        // Lines are forgotten with their piece, so the place of an unfinished record is settled now.
        if (open !== undefined) places.at(open);
        if (end === undefined) break;
        if (text[end] !== ']') return refuse(records, 'JSON 语法错误：括号没有配对。', '请检查括号、引号和逗号后重报。', offset + end);
        [cut, waiting, at] = [undefined, [], end + 1];
        over = rootIsDone(inRoot);
        continue;
      }
      const stop = walk(text, at);
      if (stop.kind === 'more') break;
      if (stop.kind === 'wrong') return refuse(records, 'JSON 语法错误。', '请检查括号、引号和逗号后重报。', offset + stop.at);
      if (stop.kind === 'end') over = true;
      else {
        [cut, inRoot, index] = [itemCutter(), stop.root, 0];
        certain = stop.root || profile?.items !== undefined;
        if (certain) {
          tables++;
          kept = undefined;
        }
      }
      at = stop.at;
    }
    return last ? atEnd(records, offset + text.length) : { records };
  };
}
