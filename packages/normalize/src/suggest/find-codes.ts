import type { FieldSource, RawField } from '@ganghui/spec';
import { educationName } from '@ganghui/spec/codes';
import { type Draft, quoted, zh } from './draft.ts';
import type { Column } from './match-columns.ts';
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

/** The codes seen in a column, in order; none when its cells are words or plain numbers. */
function codesIn(field: RawField, { name, features }: Column): string[] {
  const parts = features.values
    .flatMap((value) => (field === 'benefits' || field === 'targetGroup' ? value.split(/[,，;；、|]/) : [value]))
    .map((part) => part.trim());
  const coded = parts.filter(isCode);
  const isCoded = coded.length > 0 && coded.length / parts.length >= 0.8;
  const seen = [...new Set(coded)].sort();
  if (!isCoded || seen.length > mostCodes) return [];
  const isMarked = seen.some((code) => /^0\d|^[A-Z]/.test(code)) || /代码|编码|code$|dm$/i.test(name.trim()) || splitName(name).code !== '';
  if (numeric.has(field) && !(isMarked && seen.every((code) => code.length <= 3))) return [];
  // A sure amount or number of years under an indicator code is still a number.
  return numeric.has(field) && seen.some((code) => Number(code) >= 100) ? [] : seen;
}

const columnOf = (source: FieldSource | undefined): string | undefined => (typeof source === 'string' ? source : undefined);

/** Skeletons for columns of codes: only codes seen; filled in where the table is known, else left for the engineer. */
export function findCodes(draft: Draft): Partial<Record<RawField, Record<string, string>>> {
  const found: Partial<Record<RawField, Record<string, string>>> = {};
  for (const field of codable) {
    const name = columnOf(draft.fields[field]);
    const column = name === undefined ? undefined : draft.matched.columns.find((each) => each.name === name);
    const codes = column ? codesIn(field, column) : [];
    if (!column || codes.length === 0) continue;
    const table = tableFor(field, codes, column);
    found[field] = table ? { ...table.words } : Object.fromEntries(codes.map((code) => [code, '']));
    draft.notes.push(
      table
        ? `列${quoted(column.name)}是代码，已按 ${table.from}填好 codes.${field}，请核对。`
        : `列${quoted(column.name)}是代码（${codes.slice(0, 8).join('、')}${codes.length > 8 ? '…' : ''}）：请在 codes.${field} 里给每个代码写上“${zh(field)}”的文字；空着的视为没有填。`,
    );
  }
  return found;
}
