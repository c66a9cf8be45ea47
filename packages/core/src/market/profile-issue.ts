import type { Finding } from '@ganghui/spec';

/** As much of a zod issue as is read here. */
type Issue = { code: string; path: PropertyKey[]; keys?: string[]; origin?: string; maximum?: number | bigint; issues?: unknown };

const fields: Readonly<Record<string, string>> = {
  profile: '名称是 1 到 64 个小写字母、数字或短横，以字母或数字开头。',
  market: '请写六位行政区划代码、短横和两位序号，如 320100-01。',
  format: '取值之一：json、ndjson、csv、xlsx。',
  encoding: '取值之一：utf-8、utf-16le、gb18030、gbk、gb2312。',
  header: '请写 true 或 false。',
  delimiter: '请写一个字符，例如逗号。',
  items: '请写以 / 开头的 JSON Pointer，最多 300 个字符，例如 "/data/list"。',
  fields: '键必须是原始记录的字段名（如 sourceId、title、salary、place），值是列名、JSON Pointer、列名数组、{column, pattern} 或 {value}。',
  codes: '请写 {字段: {代码: 含义}}：字段是原始记录的字段名，代码最多 100 个字符，含义最多 200 个字符。',
  salaryUnit: '取值之一：yuan、thousand、ten-thousand。',
  defaults: '请写 {"validDays": 1–365}，或省略。',
};

/** What is wrong at one place of a profile, and what to write there instead. */
export function profileIssue(issue: Issue): Finding {
  const { path, keys = [] } = issue;
  const [field = ''] = path;
  const fix = fields[String(field)] ?? (keys.length > 0 ? `可用的字段：${Object.keys(fields).join('、')}。` : '请发送一个 JSON 对象。');
  if (keys.length === 0) return profileFault(pointerTo(path), messageOf(issue), fix);
  const named = keys.slice(0, 20).map(brief).join('、');
  return profileFault(pointerTo(keys.length === 1 ? [...path, ...keys] : path), `不认识的字段：${named}`, fix);
}

function messageOf({ code, origin, maximum, path }: Issue): string {
  if (code === 'invalid_key' && path[0] === 'codes') return '字段名不认识，或代码过长。';
  if (code !== 'too_big' || maximum === undefined) return '没有写，或不合规。';
  return origin === 'string' ? `超过 ${maximum} 个字符。` : `超过 ${maximum} 项。`;
}

export const profileFault = (field: string, message: string, fix: string): Finding => ({
  rule: 'profile',
  severity: 'block',
  field,
  evidence: '',
  message,
  fix,
  points: 0,
});

// Names come from the caller, and may be as long as the body.
const brief = (name: PropertyKey): string => String(name).slice(0, 40).toWellFormed();
export const pointerTo = (path: readonly PropertyKey[]): string =>
  path.map((name) => `/${brief(name).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
