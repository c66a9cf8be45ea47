import {
  type FieldSource,
  type Finding,
  isSourceId,
  type Profile,
  type RawField,
  type RawPosting,
  type Result,
  rawFieldNames,
  refuse,
} from '@ganghui/spec';
import { cut, findingOf, named } from '../finding.ts';
import { isIdNumber, withoutNumbers } from '../privacy.ts';
import { decoded } from './cell-text.ts';
import { type Columns, columnsOfRecord, type Sourced, sourced } from './field-source.ts';

export type Mapped = { raw: RawPosting; from: Partial<Record<RawField, string>>; findings: Finding[] };
export type MapRefusal = { sourceId: string | null; findings: Finding[] };

const required: ReadonlySet<RawField> = new Set<RawField>(['sourceId', 'title']);
const nowhere: Sourced = { text: undefined };
// A blank parts words, but no id holds one.
const joint = (field: RawField): string => (field === 'sourceId' ? '-' : ' ');
const longTexts = new Set<RawField>(['description', 'duties', 'requirements']);
const limitOf = (field: RawField): number => (field === 'title' ? 200 : longTexts.has(field) ? 20_000 : 2000);

function check(field: RawField, text: string, from: string | undefined, found: Finding[]): void {
  const limit = limitOf(field);
  if (text.length > limit)
    found.push(
      findingOf({
        rule: 'R-05',
        severity: 'block',
        field: `/${field}`,
        evidence: withoutNumbers(cut(text, 200)),
        message: `${named(field, from)}有 ${text.length} 字，最多 ${limit} 字。`,
        fix: `请缩短到 ${limit} 字以内。`,
        from,
      }),
    );
  if (field !== 'sourceId') return;
  const isPerson = isIdNumber(text);
  const isRounded = /^\d(?:\.\d+)?E\+\d{2}$/i.test(text);
  if (isPerson || isRounded || !isSourceId(text))
    found.push(
      findingOf({
        rule: 'R-03',
        severity: 'block',
        field: `/${field}`,
        evidence: isPerson ? '【身份证号已删除】' : withoutNumbers(text),
        message: isPerson
          ? `${named(field, from)}含有身份证号，不能用作编号。`
          : `${named(field, from)}${isRounded ? '被表格软件改成了科学计数，数字已经丢失。' : '写法不对。'}`,
        fix: isRounded
          ? '把这一列设为文本格式后重新导出：几条岗位的编号会变成同一个。'
          : '岗位编号用 1 到 64 个字母、数字、汉字或 . _ ~ : @ + -，以字母、数字或汉字开头，不含空格和斜杠，例如 NJ-2026-0007。',
        from,
      }),
    );
}

function missing(field: RawField, source: FieldSource | undefined, from: string | undefined, columns: Columns, profile?: Profile): Finding {
  const seen = withoutNumbers(columns.names().slice(0, 12).join('、').slice(0, 400)).slice(0, 200);
  const present = from !== undefined && columns.names().includes(from);
  const expected = profile && !source ? '报送格式没有为它指定列' : `应在“${from ?? field}”`;
  return findingOf({
    rule: 'R-02',
    severity: 'block',
    field: `/${field}`,
    message: present ? `${named(field, from)}是空的。` : `缺少${named(field)}：${expected}；收到的字段：${seen || '无'}。`,
    fix: profile && !source ? `请在报送格式的 fields 里为 ${field} 指定列。` : `请填写${named(field, from)}，每条岗位都要有。`,
    from,
  });
}

const unreadableCell = (field: RawField, from: string | undefined): Finding =>
  findingOf({
    rule: 'N-01',
    severity: 'deduct',
    points: 3,
    field: `/${field}`,
    message: `${named(field, from)}读不出文字：它是对象，或报送格式里的 pattern 不能用。`,
    fix: '请报送文字、数字或文字数组；嵌套的内容用 JSON Pointer 指到具体一项，例如 "/salary/text"；pattern 里不要给括号加 * 或 +。',
    from,
  });

const known = new Set<string>(rawFieldNames);

function unknownNames(cells: Readonly<Record<string, unknown>>): Finding[] {
  const unknown = Object.keys(cells).filter((name) => !known.has(name) && !known.has(name.trim()));
  if (unknown.length === 0) return [];
  return [
    findingOf({
      rule: 'R-04',
      severity: 'warn',
      field: '',
      evidence: withoutNumbers(cut(unknown.join('、'), 200)),
      message: `有 ${unknown.length} 个字段不认识，没有采用。`,
      fix: '请使用约定的字段名，或先登记报送格式，说明各列对应哪个字段。',
    }),
  ];
}

// Every field at once: an object that grows field by field becomes a slow one.
const blank: RawPosting = { ...Object.fromEntries(rawFieldNames.map((field) => [field, undefined])), sourceId: '', title: '' };

/** Names the columns by the profile, or takes our own names when there is none. */
export function mapRecord(cells: Record<string, unknown>, profile?: Profile): Result<Mapped, MapRefusal> {
  const columns = columnsOfRecord(cells);
  const raw: RawPosting = { ...blank };
  const from: Mapped['from'] = {};
  const findings: Finding[] = profile ? [] : unknownNames(cells);
  const isOwn = !profile && columns.isTidy();
  for (const field of rawFieldNames) {
    const needed = required.has(field);
    const source = profile ? profile.fields[field] : field;
    if (!needed && (source === undefined || (isOwn && cells[field] === undefined))) continue;
    const read = source === undefined ? nowhere : sourced(source, columns, joint(field));
    if (profile && read.from !== undefined) from[field] = read.from;
    const text = typeof read.text === 'string' ? decoded(read.text, profile?.codes?.[field]).trim() : undefined;
    if (text === undefined || text === '' || (text === '无' && !needed)) {
      if (needed) findings.push(missing(field, source, read.from, columns, profile));
      else if (read.text === null) findings.push(unreadableCell(field, read.from));
      continue;
    }
    raw[field] = text;
    check(field, text, from[field], findings);
  }
  if (!findings.some(({ severity }) => severity === 'block')) return { ok: true, value: { raw, from, findings } };
  return refuse({ sourceId: isIdNumber(raw.sourceId) || raw.sourceId === '' ? null : withoutNumbers(raw.sourceId), findings });
}
