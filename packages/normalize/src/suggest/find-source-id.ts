import { isSourceId } from '@ganghui/spec';
import { capture } from '../map/safe-pattern.ts';
import { type Draft, quoted, use } from './draft.ts';
import type { Column } from './match-columns.ts';

const urlPatterns = ['/(\\w+)\\.s?html?', '[?&]\\w*[iI][dD]=([\\w-]+)', '/([\\w-]+)/?$', '([\\w-]{6,64})$'];
const enough = 0.97;
const mostJoined = 4;
// A number of the row or of a person is no number of the posting.
const foreign = /^(?:序号?|行号|编?序|no\.?|#|index|xh|xuhao|seq)$|身份|证件号|手机|电话|id_?card|id_?number|phone|mobile/i;
const codeName = /代码|编号|编码|号$|code|no$|id$|bh$|dm$/i;

/** Share of ids that are fit for one and come once. */
function worth(ids: readonly string[], rows: number): number {
  const fit = new Set(ids.filter(isSourceId));
  return rows === 0 ? 0 : fit.size / rows;
}

function fromAddress(draft: Draft): boolean {
  const columns = draft.matched.columns.filter(
    ({ features, hits }) => features.share('url') > 0.9 && (hits.get('other')?.score ?? 0) < 0.85,
  );
  const { sourceUrl } = draft.fields;
  for (const column of [...columns].sort((a, b) => Number(b.name === sourceUrl) - Number(a.name === sourceUrl)))
    for (const pattern of urlPatterns) {
      const ids = column.features.values.flatMap((value) => capture(value, pattern) ?? []);
      if (worth(ids, column.features.filled) < enough) continue;
      draft.fields.sourceId = { column: column.name, pattern };
      use(draft, column.name, { field: 'sourceId', confidence: 0.7, why: `没有编号列，从网址里取：${ids[0]?.slice(0, 40) ?? ''}` });
      draft.notes.push(`没有岗位编号列：从网址列${quoted(column.name)}里取出编号，请确认同一岗位的网址不会变。`);
      return true;
    }
  return false;
}

const cellsOf = (draft: Draft, column: Column): string[] => draft.sample.columns.find(({ name }) => name === column.name)?.cells ?? [];
const rowsJoined = (draft: Draft, columns: readonly Column[]): string[] => {
  const cells = columns.map((column) => cellsOf(draft, column));
  return (cells[0] ?? []).map((_, row) => cells.map((each) => each[row]?.trim() ?? '').join('-'));
};

function fromCodes(draft: Draft): boolean {
  const codes = draft.matched.columns
    .filter(
      ({ name, features }) =>
        codeName.test(name.trim()) &&
        !foreign.test(name.trim()) &&
        features.share('phone') + features.share('idNumber') < 0.2 &&
        features.filled === features.total &&
        features.length <= 24 &&
        features.share('url') === 0,
    )
    .sort((a, b) => (b.hits.get('sourceId')?.score ?? 0) - (a.hits.get('sourceId')?.score ?? 0));
  const chosen: Column[] = [];
  for (const column of codes.slice(0, mostJoined)) {
    chosen.push(column);
    const ids = rowsJoined(draft, chosen);
    if (chosen.length < 2 || worth(ids, ids.length) < enough) continue;
    const names = chosen.map(({ name }) => name).sort();
    draft.fields.sourceId = names;
    for (const name of names) use(draft, name, { field: 'sourceId', confidence: 0.65, why: '单独有重复，几列代码合在一起才不重复' });
    draft.notes.push(`没有一列能单独作岗位编号：把${names.map(quoted).join('、')}连起来用，请确认这样不会重复。`);
    return true;
  }
  return false;
}

const booth = /展位|展台|摊位/;
const department = /部门|科室|dept|department/i;
const mostTried = 8;

const isLasting = ({ name, features }: Column): boolean =>
  !foreign.test(name.trim()) &&
  features.total > 0 &&
  features.filled === features.total &&
  features.length <= 40 &&
  (['phone', 'idNumber', 'url', 'email', 'date', 'pay', 'longText'] as const).every((kind) => features.share(kind) < 0.5);

/** Two columns, else three, that are unique together: employer and title first, then booth, code, department, place with the title. */
function fromNames(draft: Draft): boolean {
  const { employerName, title, place } = draft.fields;
  const named = (source: unknown): Column[] => draft.matched.columns.filter(({ name }) => name === source);
  const beside = draft.matched.columns.filter(({ name }) => booth.test(name) || codeName.test(name.trim()) || department.test(name));
  const columns = [...new Set([...named(employerName), ...named(title), ...beside, ...named(place)])].filter(isLasting).slice(0, mostTried);
  for (const chosen of [...pairsOf(columns), ...triplesOf(columns)]) {
    const ids = rowsJoined(draft, chosen);
    if (ids.length < 3 || worth(ids, ids.length) < enough) continue;
    const names = chosen.map(({ name }) => name);
    const together = names.map(quoted).join('、');
    draft.fields.sourceId = names;
    for (const name of names) use(draft, name, { field: 'sourceId', confidence: 0.4, why: `没有编号列，暂用${together}连起来` });
    draft.notes.push(`没有岗位编号列：暂用${together}连起来作编号。其中一个一改就成了另一条岗位，请尽量从系统里导出编号。`);
    return true;
  }
  return false;
}

const pairsOf = (columns: readonly Column[]): Column[][] => columns.flatMap((a, at) => columns.slice(at + 1).map((b) => [a, b]));
const triplesOf = (columns: readonly Column[]): Column[][] =>
  columns.flatMap((a, at) => pairsOf(columns.slice(at + 1)).map((pair) => [a, ...pair]));

/** Where no column is a source id: out of an address, codes joined, employer and title joined; else it stays empty, for the engineer to fill in. */
export function findSourceId(draft: Draft): void {
  if (draft.fields.sourceId !== undefined || fromAddress(draft) || fromCodes(draft) || fromNames(draft)) return;
  draft.notes.push(
    '没有找到岗位编号列，fields.sourceId 空着。每条岗位要有一个以后不变、不重复的编号（行号不行），只用字母、数字、汉字和 . _ ~ : @ + -，最多 64 个字，不含空格、括号和斜杠：请从系统里导出编号列，再把它的列名写到 fields.sourceId，例如 "sourceId": "岗位编号"。',
  );
}
