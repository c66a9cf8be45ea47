import type { RawField } from '@ganghui/spec';
import { indicatorsOf } from '@ganghui/spec/codes/indicator';
import { type Draft, examplesOf, quoted, use, zh } from './draft.ts';
import type { Target } from './header-lexicon.ts';
import type { Match } from './match-columns.ts';
import { splitName } from './split-name.ts';

const looksLike = (match: Match, field: RawField): string => {
  const [example] = examplesOf(match.column);
  return example === undefined ? '没有内容可看' : `内容像“${zh(field)}”：${example}`;
};

function whyOf(match: Match, field: RawField): string {
  const { column, target } = match;
  const hit = column.hits.get(target);
  if (!hit) return looksLike(match, field);
  if (hit.by === 'name') return `列名${quoted(column.name)}就是它`;
  if (hit.by === 'alike') return `列名${quoted(column.name)}像“${zh(field)}”`;
  const { code } = splitName(column.name);
  const meanings = [...new Set(indicatorsOf(code).map(({ locality, name }) => `${name}（${locality}）`))];
  const differ = new Set(indicatorsOf(code).map(({ field: each }) => each)).size > 1;
  return `指标代码 ${code}：${meanings.slice(0, 3).join('、')}${differ ? '；各地含义不同，请核对' : ''}`;
}

const partsOf: readonly { field: RawField; parts: readonly Target[] }[] = [
  { field: 'place', parts: ['place.province', 'place.city', 'place.county', 'place.town'] },
  { field: 'age', parts: ['age.min', 'age.max'] },
  { field: 'occupation', parts: ['occupation', 'occupation.2'] },
];

// 江苏省南京市 already says 南京: then the single column stands alone.
function saysAll(whole: Match, parts: readonly Match[]): boolean {
  const [cells, first] = [whole.column.features.values, parts.at(-1)?.column.features.values ?? []];
  const shorts = new Set(first.map((value) => value.slice(0, 2)));
  const told = cells.filter((cell) => [...shorts].some((short) => cell.includes(short))).length;
  return cells.length > 0 && told / cells.length > 0.8;
}

function joined(draft: Draft, { field, parts }: (typeof partsOf)[number]): Match[] {
  const { matches } = draft.matched;
  const found = parts.flatMap((part) => matches.get(part) ?? []);
  const whole = field === 'occupation' ? undefined : matches.get(field);
  if (!whole) return found;
  const [only] = found;
  if (!only) return [whole];
  if (found.length === 1 && saysAll(whole, found)) return [only.score > whole.score && saysAll(only, [whole]) ? only : whole];
  // One column names the place whole; with province, city and county apart it would only say it twice.
  if (found.length > 1 && field === 'place') return found;
  const isInside = only.target === 'place.county' || only.target === 'place.town';
  return isInside ? [whole, ...found] : [...found, whole];
}

/** Every field a column was found for; province, city and county make one place. */
export function nameFields(draft: Draft): void {
  const isPart = new Set<Target>(partsOf.flatMap(({ field, parts }) => [field, ...parts]));
  for (const [target, match] of draft.matched.matches) {
    if (isPart.has(target)) continue;
    const field = target as RawField;
    draft.fields[field] = match.column.name;
    use(draft, match.column.name, { field, confidence: match.score, why: whyOf(match, field) });
  }
  for (const group of partsOf) {
    const found = joined(draft, group);
    const [only] = found;
    if (!only) continue;
    draft.fields[group.field] = found.length === 1 ? only.column.name : found.map(({ column }) => column.name);
    for (const match of found) {
      const together = found.length > 1 ? `；与其他列合成“${zh(group.field)}”` : '';
      use(draft, match.column.name, { field: group.field, confidence: match.score, why: `${whyOf(match, group.field)}${together}` });
    }
  }
}
