import { ok } from '@ganghui/spec';
import { recordOf } from './json.ts';
import { jsonFault, jsonHint } from './json-fault.ts';
import { maxItemLength } from './json-items.ts';
import { lineEnds } from './line-ends.ts';
import { parseJson } from './parse-json.ts';
import type { Part, TextReader } from './part.ts';
import { problem, type Read, type SourceRecord, unreadable } from './record.ts';

function parsed(text: string): unknown {
  try {
    return parseJson(text);
  } catch {
    // Lines cut out of an array keep their commas.
    const bare = text.trimEnd();
    if (!bare.endsWith('},')) throw new SyntaxError();
    return parseJson(bare.slice(0, -1));
  }
}

function lineOf(text: string, line: number): SourceRecord {
  try {
    return recordOf(parsed(text), line);
  } catch {
    const at = jsonFault(text) ?? text.length;
    return problem(line, {
      message: `第 ${line} 行不是完整的 JSON，错在第 ${at + 1} 列。`,
      fix: `${jsonHint(text, at)}每条岗位占一行，行内不要换行。`,
      evidence: text.slice(0, 200),
    });
  }
}

const tooLong = (line: number): SourceRecord =>
  problem(line, { message: `第 ${line} 行超过 ${maxItemLength} 字。`, fix: '每条岗位占一行；请检查是否少了换行。' });

/** Reads JSON lines piece by piece; a line beyond all measure is not kept. */
export function ndjsonReader(): TextReader {
  const unify = lineEnds();
  let parts: string[] = [];
  let length = 0;
  let line = 1;
  let begun = false;
  const keep = (part: string): void => {
    length += part.length;
    if (length > maxItemLength) parts = [];
    else if (part !== '') parts.push(part);
  };
  const take = (records: SourceRecord[]): void => {
    const text = parts.length === 1 ? parts[0]! : parts.join('');
    if (length > maxItemLength) records.push(tooLong(line));
    else if (text.trim() !== '') records.push(lineOf(text, line));
    [parts, length] = [[], 0];
    line++;
  };
  return (sent, last): Part => {
    const text = unify(sent, last);
    const records: SourceRecord[] = [];
    if (!begun) {
      const first = text.trimStart();
      begun = first !== '';
      if (first.startsWith('['))
        return {
          records,
          refused: unreadable({
            detail: '收到的是 JSON 数组，不是每行一条的 NDJSON。',
            fix: '请用 Content-Type: application/json 报送数组。',
            line: 1,
          }).error,
        };
    }
    let from = 0;
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
      keep(text.slice(from, end));
      take(records);
      from = end + 1;
    }
    keep(text.slice(from));
    if (last) take(records);
    return { records };
  };
}

export function readNdjson(text: string): Read {
  const { records, refused } = ndjsonReader()(text, true);
  return refused ? { ok: false, error: refused } : ok(records);
}
