import type { RawField } from '@ganghui/spec';
import { capture } from '../map/safe-pattern.ts';
import { type Kind, kindsOf } from './cell-kinds.ts';
import { type Draft, quoted, use, zh } from './draft.ts';
import type { Column } from './match-columns.ts';
import { words } from './mixed-words.ts';

const separators = ['|', '丨', '_', '·', '/', ';', '；', ','];
const escaped = (mark: string): string => (mark === '|' || mark === '/' ? `\\${mark}` : mark);
// The part between marks that holds one field: first, second, last, last but one.
const partPatterns = (mark: string): string[] => {
  const [bar, none] = [escaped(mark), `[^${mark === '/' ? '\\/' : mark}]`];
  return [`^(${none}+)${bar}`, `${bar}(${none}+)$`, `^${none}+${bar}(${none}+)`, `${bar}(${none}+)${bar}${none}+$`];
};
const partFields: readonly { field: RawField; kinds: readonly Kind[] }[] = [
  { field: 'place', kinds: ['region2', 'region3'] },
  { field: 'employerIndustry', kinds: ['industry'] },
  { field: 'employerName', kinds: ['company'] },
];
// For a column that was taken whole and proves to be mixed: its own part where the word itself cannot be written as a pattern.
const ownKinds: Partial<Record<RawField, readonly Kind[]>> = {
  employerNature: ['nature'],
  employerSize: ['size'],
  employerIndustry: ['industry'],
  education: ['education'],
  experience: ['experience'],
  employmentForm: ['form'],
};

const least = 0.5;
const fewest = 4;
const confidence = 0.6;

const captured = ({ features }: Column, pattern: string): string[] => features.values.flatMap((value) => capture(value, pattern) ?? []);

/** Share of the cells in which the pattern finds something that is not the whole cell. */
function shareOf(column: Column, pattern: string, isRight: (text: string) => boolean): number {
  const { values } = column.features;
  const found = captured(column, pattern).filter(isRight);
  const isWhole = found.length > 0 && values.every((value) => found.includes(value));
  return values.length < fewest || isWhole ? 0 : found.length / values.length;
}

type Attempt = { pattern: string; isRight: (text: string) => boolean };

function partsOf(sought: readonly Kind[]): Attempt[] {
  const isRight = (text: string): boolean => {
    const kinds = kindsOf(text.trim());
    return sought.some((kind) => kinds.has(kind));
  };
  return separators.flatMap(partPatterns).map((pattern) => ({ pattern, isRight }));
}

function patternsFor(field: RawField): Attempt[] {
  const pattern = words[field];
  if (pattern !== undefined) return [{ pattern, isRight: () => true }];
  const part = partFields.find((each) => each.field === field);
  if (!part) return [];
  return partsOf(part.kinds);
}

// Where its own word is found in the mixed column least often, the whole cell is as good: that column held little else.
const leastOwn = 0.3;
const mostParted = 40;

// 本科|大专 is a list of one kind, 民营|100-499人 is not; the other fields may have columns of their own.
function isParted({ features }: Column, kinds: readonly Kind[]): boolean {
  const parted = features.values.slice(0, mostParted).filter((value) => {
    const parts = value.slice(0, 200).split(/\s*[|丨｜]\s*/);
    return parts.length > 1 && !parts.every((part) => kinds.some((kind) => kindsOf(part).has(kind)));
  });
  return parted.length > Math.min(mostParted, features.filled) / 2;
}

/** A field that took a mixed column whole while others take their part of it: 民营公司 | 150-500人 | 软件 is no nature. */
function narrow(draft: Draft, column: Column, isMixed: boolean): void {
  for (const { field, confidence: sureness } of draft.uses.get(column.name) ?? []) {
    const kinds = ownKinds[field];
    if (kinds === undefined || draft.fields[field] !== column.name || !(isMixed || isParted(column, kinds))) continue;
    const wanted = Math.max(...kinds.map(column.features.share));
    let best: { pattern: string; share: number } | undefined;
    for (const { pattern, isRight } of [...(words[field] === undefined ? [] : patternsFor(field)), ...partsOf(kinds)]) {
      const share = shareOf(column, pattern, isRight);
      // A word found nearly wherever there is one is surer than a place in the cell.
      if (share >= leastOwn && share > (best?.share ?? 0) + 0.05) best = { pattern, share };
    }
    if (!best || best.share < wanted * 0.7) continue;
    draft.fields[field] = { column: column.name, pattern: best.pattern };
    const [example = ''] = captured(column, best.pattern);
    const others = (draft.uses.get(column.name) ?? []).filter((each) => each.field !== field);
    const why = `${quoted(column.name)}一格里混着几样，取出“${zh(field)}”：${example.trim().slice(0, 40)}`;
    draft.uses.set(column.name, [{ field, confidence: Math.min(sureness, confidence), why }, ...others]);
  }
}

// Tags and conditions may hold more than their own field; a title or an address is taken whole.
const open = new Set<RawField>([
  'education',
  'experience',
  'benefits',
  'requirements',
  'occupation',
  'employmentForm',
  'employerIndustry',
  'employerNature',
  'employerSize',
]);
const mayHold = (draft: Draft, column: Column): boolean =>
  (column.hits.get('other')?.score ?? 0) < 0.85 &&
  column.features.length <= 100 &&
  column.features.share('url') < 0.5 &&
  (draft.uses.get(column.name) ?? []).every(({ field }) => open.has(field));

/** Fields without a column that a mixed cell holds: 民营|100-499人|计算机, 1-3年 | 本科 | 全职. */
export function findInMixedCells(draft: Draft): void {
  const columns = draft.matched.columns.filter((column) => mayHold(draft, column));
  for (const field of [...(Object.keys(words) as RawField[]), ...partFields.map((each) => each.field)]) {
    if (draft.fields[field] !== undefined || (field === 'salary' && (draft.fields.salaryMin ?? draft.fields.salaryMax) !== undefined))
      continue;
    let best: { column: Column; pattern: string; share: number } | undefined;
    for (const column of columns)
      for (const { pattern, isRight } of patternsFor(field)) {
        const share = shareOf(column, pattern, isRight);
        if (share >= least && share > (best?.share ?? 0)) best = { column, pattern, share };
      }
    if (!best) continue;
    const { column, pattern, share } = best;
    draft.fields[field] = { column: column.name, pattern };
    const [example = ''] = captured(column, pattern);
    use(draft, column.name, {
      field,
      confidence: confidence * share,
      why: `${quoted(column.name)}一格里混着几样，取出“${zh(field)}”：${example.slice(0, 40)}`,
    });
  }
  const mixed = new Set(Object.values(draft.fields).flatMap((source) => ('pattern' in Object(source) ? [Object(source).column] : [])));
  for (const column of columns) narrow(draft, column, mixed.has(column.name));
}
