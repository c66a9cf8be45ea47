import type { FieldSource, RawField } from '@ganghui/spec';
import { educationName } from '@ganghui/spec/codes';
import { type Draft, quoted, zh } from './draft.ts';
import type { Column } from './match-columns.ts';
import { readsCode } from './reads-code.ts';
import { splitName } from './split-name.ts';

const codable: readonly RawField[] = [
  'education',
  'experience',
  'employmentForm',
  'gender',
  'skillLevel',
  'salary',
  'salaryPeriod',
  'benefits',
  'place',
  'age',
  'employerNature',
  'employerSize',
  'employerIndustry',
  'targetGroup',
  'occupation',
];
const mostCodes = 60;
// Bare numbers are years, amounts and ages in these; only 01 or A is a code there.
const numeric = new Set<RawField>(['experience', 'salary', 'age', 'employerSize']);

// GB/T 4658-2006 by its first digit, for the codes no posting names in full.
const levels: Readonly<Record<string, string>> = {
  1: '研究生',
  2: '本科',
  3: '大专',
  4: '中专',
  6: '高中',
  7: '初中',
  8: '小学',
  9: '不限',
};
const genders: Readonly<Record<string, string>> = { 0: '不限', 1: '男', 2: '女', 9: '不限' };
const ages: Readonly<Record<string, string>> = { 1: '16-24岁', 2: '25-34岁', 3: '35-44岁', 4: '45岁以上', 9: '不限' };

type Table = { words: Readonly<Record<string, string>>; from: string };

/** Words for the codes of a column, where a table is known that holds them all. */
function tableFor(field: RawField, codes: readonly string[], column: Column): Table | undefined {
  if (field === 'education' && codes.every((code) => /^[1-46-9]\d$/.test(code)))
    return {
      words: Object.fromEntries(codes.map((code) => [code, educationName(code) ?? levels[code[0]!]!])),
      from: 'GB/T 4658（学历代码）',
    };
  if (field === 'gender' && codes.every((code) => Object.hasOwn(genders, code)))
    return { words: Object.fromEntries(codes.map((code) => [code, genders[code]!])), from: 'GB/T 2261.1（性别代码）' };
  if (field === 'age' && splitName(column.name).code === 'ACB223' && codes.every((code) => Object.hasOwn(ages, code)))
    return { words: Object.fromEntries(codes.map((code) => [code, ages[code]!])), from: 'ACB223 年龄段（河南郑州 2015）' };
  return undefined;
}

const isCode = (text: string): boolean => /^(?:\d{1,4}|[A-Z]\d{0,4})$/.test(text);

const digitFields = new Set<RawField>(['experience', 'education', 'employerSize', 'employerNature']);
const fewestDigits = 2;

// 0, 1, 2, 3, 4 under workYear: boxes of a form more likely than years. A unit in the name says that they are years.
const looksLikeDigits = (field: RawField, name: string, seen: readonly string[], parts: readonly string[]): boolean =>
  digitFields.has(field) &&
  seen.length >= fewestDigits &&
  parts.length >= seen.length * 2 &&
  parts.every((part) => /^\d$/.test(part)) &&
  !/[年人]\s*[)）]|[(（]\s*(?:单位[:：])?[年人]/.test(name);

/** The codes seen in a column, in order; none when its cells are words or plain numbers. */
function codesIn(field: RawField, { name, features }: Column): string[] {
  const parts = features.values
    .flatMap((value) => (field === 'benefits' || field === 'targetGroup' ? value.split(/[,，;；、|]/) : [value]))
    .map((part) => part.trim());
  const coded = parts.filter(isCode);
  const isCoded = coded.length > 0 && coded.length / parts.length >= 0.8;
  const seen = [...new Set(coded)].sort();
  if (!isCoded || seen.length > mostCodes) return [];
  if (looksLikeDigits(field, name, seen, parts)) return seen;
  const isMarked = seen.some((code) => /^0\d|^[A-Z]/.test(code)) || /代码|编码|code$|dm$/i.test(name.trim()) || splitName(name).code !== '';
  if (numeric.has(field) && !(isMarked && seen.every((code) => code.length <= 3))) return [];
  // A sure amount or number of years under an indicator code is still a number.
  return numeric.has(field) && seen.some((code) => Number(code) >= 100) ? [] : seen;
}

const columnOf = (source: FieldSource | undefined): string | undefined => (typeof source === 'string' ? source : undefined);

const listed = (codes: readonly string[], mark: string): string => `${codes.slice(0, 10).join(mark)}${codes.length > 10 ? '…' : ''}`;

/** The entries for codes: only those our readers cannot read by themselves, for an entry replaces the code, and an empty one erases it. */
function entriesFor(field: RawField, column: Column, codes: readonly string[]): { entries: Record<string, string>; note: string } {
  const unread = codes.filter((code) => !readsCode(field, code));
  const [of, target] = [quoted(column.name), `codes.${field}`];
  const table = tableFor(field, codes, column);
  if (table && unread.length > 0)
    return {
      entries: Object.fromEntries(unread.map((code) => [code, table.words[code] ?? ''])),
      note: `列${of}是代码，已按 ${table.from}填好 ${target}，请核对。`,
    };
  // A 3 of experience reads as three years; it stands for itself until the engineer says otherwise.
  if (numeric.has(field) && unread.length < codes.length)
    return {
      entries: Object.fromEntries(codes.map((code) => [code, unread.includes(code) ? '' : code])),
      note: `列${of}像是代码：${listed(codes, ' ')}，请在 ${target} 里写明含义；现在照数字理解，若本来就是数字，删去 ${target} 即可。`,
    };
  if (unread.length === 0)
    return { entries: {}, note: `列${of}是代码（${listed(codes, '、')}），都能直接读懂，不用填 codes，请核对含义。` };
  const isDigits = codes.every((code) => /^\d$/.test(code));
  return {
    entries: Object.fromEntries(unread.map((code) => [code, ''])),
    note: `列${of}${isDigits ? `像是代码：${listed(unread, ' ')}，请在 ${target} 里写明含义` : `是代码（${listed(unread, '、')}）：请在 ${target} 里给每个代码写上“${zh(field)}”的文字`}；空着的视为没有填。`,
  };
}

/** Skeletons for columns of codes: only codes seen; filled in where the table is known, else left for the engineer. */
export function findCodes(draft: Draft): Partial<Record<RawField, Record<string, string>>> {
  const found: Partial<Record<RawField, Record<string, string>>> = {};
  for (const field of codable) {
    const name = columnOf(draft.fields[field]);
    const column = name === undefined ? undefined : draft.matched.columns.find((each) => each.name === name);
    const codes = column ? codesIn(field, column) : [];
    if (!column || codes.length === 0) continue;
    const { entries, note } = entriesFor(field, column, codes);
    if (Object.keys(entries).length > 0) found[field] = entries;
    draft.notes.push(note);
  }
  return found;
}
