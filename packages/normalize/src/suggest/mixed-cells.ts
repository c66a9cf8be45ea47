import type { RawField } from '@ganghui/spec';
import { capture } from '../map/safe-pattern.ts';
import { type Kind, kindsOf } from './cell-kinds.ts';
import { type Draft, quoted, use, zh } from './draft.ts';
import type { Column } from './match-columns.ts';

const words: Partial<Record<RawField, string>> = {
  education:
    '((?:博士|硕士|研究生|本科|大专|专科|高职|中专|中技|技校|职高|普通高中|高中|初中|小学|学历不限|不限学历)(?:研究生)?(?:及以上|以上)?)',
  experience: '(\\d{1,2}(?:[-~]\\d{1,2})?年(?:及以上|以上|以下|以内)?|经验不限|不限经验|无需经验|无经验|应届生|应届毕业生|在校生)',
  employerSize: '((?:少于)?\\d{1,5}(?:[-~]\\d{1,5})?人(?:及以上|以上|以下)?)',
  employerNature:
    '(民营|民企|国企|国有企业|国有|央企|外资|合资|私营|股份制企业|上市公司|事业单位|外商独资|港澳台公司|国家机关|社会团体|创业公司|个体工商户)',
  employmentForm: '(全职|兼职|实习|劳务派遣|合同工|临时工|非全日制|全日制)',
  headcount: '(?:招聘?|聘|需)\\s?(\\d{1,4})\\s?[人名位]',
  salary: '(\\d[\\d.]{0,6}[kK千万]?[-~]\\d[\\d.]{0,6}[kKwW千万元](?:/[月年天时])?|薪资面议|面议)',
  age: '(\\d{2}[-~]\\d{2}周?岁)',
  employerUscc: '(?:^|[^0-9A-Z])([1-9ANY][0-9A-Z]\\d{6}[0-9A-Z]{10})(?![0-9A-Z])',
};

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

function patternsFor(field: RawField): { pattern: string; isRight: (text: string) => boolean }[] {
  const pattern = words[field];
  if (pattern !== undefined) return [{ pattern, isRight: () => true }];
  const part = partFields.find((each) => each.field === field);
  if (!part) return [];
  const isRight = (text: string): boolean => {
    const kinds = kindsOf(text.trim());
    return part.kinds.some((kind) => kinds.has(kind));
  };
  return separators.flatMap(partPatterns).map((each) => ({ pattern: each, isRight }));
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
}
