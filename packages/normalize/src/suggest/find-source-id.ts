import { isSourceId } from '@ganghui/spec';
import { capture } from '../map/safe-pattern.ts';
import { type Draft, quoted, use } from './draft.ts';
import type { Column } from './match-columns.ts';

const urlPatterns = ['/(\\w+)\\.s?html?', '[?&]\\w*[iI][dD]=([\\w-]+)', '/([\\w-]+)/?$', '([\\w-]{6,64})$'];
const enough = 0.97;
const mostJoined = 4;
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
        codeName.test(name.trim()) && features.filled === features.total && features.length <= 24 && features.share('url') === 0,
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

function fromNames(draft: Draft): boolean {
  const named = [draft.fields.employerName, draft.fields.title].flatMap(
    (source) => draft.matched.columns.find(({ name }) => name === source) ?? [],
  );
  const ids = rowsJoined(draft, named);
  if (named.length < 2 || ids.length < 3 || worth(ids, ids.length) < enough) return false;
  const names = named.map(({ name }) => name);
  draft.fields.sourceId = names;
  for (const name of names) use(draft, name, { field: 'sourceId', confidence: 0.4, why: '没有编号列，暂用单位名称加岗位名称' });
  draft.notes.push('没有岗位编号列：暂用单位名称加岗位名称。名称一改就成了另一条岗位，请尽量从系统里导出编号。');
  return true;
}

/** Nothing is made up: the name of a column that the engineer must add; until then every record says that it is missing. */
export const missingId = '岗位编号';

/** Where no column is a source id: out of an address, codes joined, employer and title joined, else a name to be filled in. */
export function findSourceId(draft: Draft): void {
  if (draft.fields.sourceId !== undefined || fromAddress(draft) || fromCodes(draft) || fromNames(draft)) return;
  draft.fields.sourceId = missingId;
  draft.notes.push(
    `没有找到岗位编号列。每条岗位要有一个以后不变、不重复的编号（行号不行）：请从系统里导出编号列，并把 fields.sourceId 的“${missingId}”改成它的列名。`,
  );
}
