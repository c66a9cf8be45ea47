import { ok } from '@ganghui/spec';
import { recordOf } from './json.ts';
import { problem, type Read, type SourceRecord, unreadable } from './record.ts';

function lineOf(text: string, line: number): SourceRecord {
  try {
    return recordOf(JSON.parse(text), line);
  } catch {
    return problem(line, {
      message: `第 ${line} 行不是完整的 JSON。`,
      fix: '请检查这一行的括号和引号；每条岗位占一行，行内不要换行。',
      evidence: text,
    });
  }
}

export function readNdjson(text: string): Read {
  if (text.trimStart().startsWith('['))
    return unreadable({
      detail: '收到的是 JSON 数组，不是每行一条的 NDJSON。',
      fix: '请用 Content-Type: application/json 报送数组。',
      line: 1,
    });
  return ok(text.split('\n').flatMap((line, index) => (line.trim() === '' ? [] : [lineOf(line, index + 1)])));
}
