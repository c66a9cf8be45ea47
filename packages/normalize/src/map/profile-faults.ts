import { type FieldSource, type Profile, rawFields } from '@ganghui/spec';
import { isPointer } from '../read/pointer.ts';
import { patternFault } from './safe-pattern.ts';

export type ProfileFault = { pointer: string; detail: string; fix: string };

const patternSaid = {
  broken: { detail: '不是正确的正则表达式', fix: '请检查括号和转义：JSON 里的反斜杠要写两个，例如 "(\\\\d+)人"。' },
  endless: {
    detail: '可能运行过久，不能使用',
    fix: '不要给括号加 *、+ 或 {}，不要用反向引用；* 和 + 合计最多 2 个，连同 ? 最多 8 个。',
  },
  groups: { detail: '要有且只有一个捕获组', fix: '请用一对圆括号括住要取的内容，其余的括号写成 (?:…)。' },
} as const;

function pointerFaults(pointer: string, column: string): ProfileFault[] {
  if (!column.startsWith('/') || isPointer(column)) return [];
  return [{ pointer, detail: `“${column}”不是正确的 JSON Pointer。`, fix: '名称里的 ~ 写成 ~0，/ 写成 ~1，例如 "/salary/text"。' }];
}

function sourceFaults(pointer: string, source: FieldSource): ProfileFault[] {
  if (typeof source === 'string') return pointerFaults(pointer, source);
  if (Array.isArray(source)) return source.flatMap((column, index) => pointerFaults(`${pointer}/${index}`, column));
  if ('value' in source) return [];
  const fault = patternFault(source.pattern);
  const faults = pointerFaults(`${pointer}/column`, source.column);
  if (!fault) return faults;
  const { detail, fix } = patternSaid[fault];
  return [...faults, { pointer: `${pointer}/pattern`, detail: `“${source.pattern}”${detail}。`, fix }];
}

/** What follows the schema and would still fail every record. */
export function profileFaults({ fields, items }: Profile): ProfileFault[] {
  const missing = (['sourceId', 'title'] as const)
    .filter((field) => fields[field] === undefined)
    .map((field) => ({
      pointer: `/fields/${field}`,
      detail: `没有为“${rawFields[field].zh}”指定列。`,
      fix: `请在 fields 里为 ${field} 指定列，每条岗位都要有。`,
    }));
  const faults = Object.entries(fields).flatMap(([field, source]) => sourceFaults(`/fields/${field}`, source));
  return [...missing, ...pointerFaults('/items', items ?? ''), ...faults];
}
