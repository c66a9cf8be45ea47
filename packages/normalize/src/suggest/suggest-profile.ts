import { Profile, type RawField, rawFieldNames } from '@ganghui/spec';
import { isPointer } from '../read/pointer.ts';
import { type Draft, examplesOf } from './draft.ts';
import { findCodes } from './find-codes.ts';
import { findPayUnit } from './find-pay-unit.ts';
import { findSourceId } from './find-source-id.ts';
import { findTitle } from './find-title.ts';
import { firstOfLists } from './first-of-lists.ts';
import { matchColumns } from './match-columns.ts';
import { findInMixedCells } from './mixed-cells.ts';
import { nameFields } from './name-fields.ts';
import { profileName } from './profile-name.ts';
import type { Sample } from './sample.ts';
import { writeNotes } from './write-notes.ts';

/** A proposal and its reasons. A column that feeds two fields is listed twice; `confidence` 0 to 1. */
export type Suggestion = {
  profile: Profile;
  columns: { column: string; field: RawField | null; confidence: number; why: string; examples: string[] }[];
  notes: string[];
};

/** `profile`: its name; without one it is called after the market, else after `file`, the name of the sample's file. */
export type SuggestOptions = { profile?: string; market?: string; file?: string };

const longestName = 200;
const unnamedMarket = '000000-00';

const two = (confidence: number): number => Math.round(confidence * 100) / 100;

// A name the schema would refuse cannot be mapped, and a column twice named has no second name.
function usable(sample: Sample): Sample {
  const seen = new Set<string>();
  const columns = sample.columns.filter(({ name }) => {
    const isName = name !== '' && name.length <= longestName && (!name.startsWith('/') || isPointer(name));
    const fits = isName && !seen.has(name);
    seen.add(name);
    return fits;
  });
  return { ...sample, columns };
}

function draftOf(sample: Sample): Draft {
  const draft: Draft = { sample, matched: matchColumns(sample), fields: {}, uses: new Map(), notes: [] };
  nameFields(draft);
  findInMixedCells(draft);
  findTitle(draft);
  findSourceId(draft);
  return draft;
}

function columnsOf({ sample, matched, uses }: Draft): Suggestion['columns'] {
  return sample.columns.flatMap(({ name }): Suggestion['columns'] => {
    const column = matched.columns.find((each) => each.name === name);
    const examples = column ? examplesOf(column) : [];
    const used = uses.get(name);
    if (used) return used.map(({ field, confidence, why }) => ({ column: name, field, confidence: two(confidence), why, examples }));
    const isEmpty = column !== undefined && column.features.filled === 0;
    const other = column?.hits.get('other')?.score ?? 0;
    const why = isEmpty ? '没有内容' : other >= 0.85 ? '不是岗位信息要的内容' : '没有看出是哪个字段';
    return [{ column: name, field: null, confidence: 0, why, examples }];
  });
}

/** Proposes a profile for a sample. It always passes the schema; what it could not find is in the notes. */
export function suggestProfile(sent: Sample, { profile, market = unnamedMarket, file }: SuggestOptions = {}): Suggestion {
  const { sample, jobs } = firstOfLists(usable(sent));
  const draft = draftOf(sample);
  const codes = findCodes(draft);
  const salaryUnit = findPayUnit(draft);
  writeNotes(draft);
  for (const list of jobs) draft.notes.unshift(`每条记录里有多个岗位（${list}），报送格式只能取第一个：请按岗位拆成多条再报送。`);
  if (market === unnamedMarket) draft.notes.push(`请把 market 的“${unnamedMarket}”改成本市场的编号，例如 320100-01。`);
  const fields = Object.fromEntries(
    rawFieldNames.flatMap((field) => (draft.fields[field] === undefined ? [] : [[field, draft.fields[field]]])),
  );
  return {
    profile: Profile.parse({
      profile: profile ?? profileName({ market: market === unnamedMarket ? undefined : market, file, format: sample.format }),
      market,
      format: sample.format,
      ...(sample.encoding === undefined || sample.encoding === 'utf-8' ? {} : { encoding: sample.encoding }),
      header: sample.header,
      ...(sample.delimiter === undefined ? {} : { delimiter: sample.delimiter }),
      ...(sample.items === undefined ? {} : { items: sample.items }),
      fields,
      ...(Object.keys(codes).length > 0 ? { codes } : {}),
      ...(salaryUnit ? { salaryUnit } : {}),
      ...(draft.fields.validThrough === undefined ? { defaults: { validDays: 30 } } : {}),
    }),
    columns: columnsOf(draft),
    notes: draft.notes,
  };
}
