import { type FieldSource, type Finding, type Market, type Profile, type RawField, rawFieldNames, rawFields } from '@ganghui/spec';
import { cut } from '../finding.ts';
import { mapRecord } from '../map/map-record.ts';
import { normalizePosting } from '../normalize-posting.ts';
import { withoutNumbers } from '../privacy.ts';
import type { SourceRecord } from '../read/index.ts';
import { outcomeOf } from './understood.ts';

/** One target field over all records: `filled` of `total` held a text, `understood` of those became a value. */
export type FieldCheck = {
  field: RawField;
  zh: string;
  /** The columns it comes from, joined by “ + ”; the text of a constant in quotation marks. */
  column: string;
  filled: number;
  total: number;
  understood: number;
  /** Up to three different ones, covered where they hold personal numbers. */
  examples: { raw: string; value: string }[];
};
export type CheckProblem = { rule: string; field: string; message: string; fix: string; count: number; lines: number[] };
export type ProfileCheck = { total: number; mapped: number; fields: FieldCheck[]; problems: CheckProblem[] };

const maxExamples = 3;
const maxLines = 5;
const maxProblems = 200;
const longest = 60;

const short = (text: string): string => cut(withoutNumbers(cut(text, 400)).replace(/\s+/g, ' ').trim(), longest);

function columnOf(source: FieldSource): string {
  if (typeof source === 'string') return source;
  if (Array.isArray(source)) return source.join(' + ');
  return 'value' in source ? `“${source.value}”` : source.column;
}

const startOf = (profile: Profile): FieldCheck[] =>
  rawFieldNames.flatMap((field) => {
    const source = profile.fields[field];
    if (source === undefined) return [];
    return [{ field, zh: rawFields[field].zh, column: columnOf(source), filled: 0, total: 0, understood: 0, examples: [] }];
  });

function noteProblems(problems: Map<string, CheckProblem>, findings: readonly Finding[], line: number): void {
  for (const { rule, field, message, fix, severity } of findings) {
    const key = `${rule} ${field} ${severity}`;
    const known = problems.get(key);
    if (!known && problems.size >= maxProblems) continue;
    const problem = known ?? { rule, field, message, fix, count: 0, lines: [] };
    problem.count++;
    if (problem.lines.length < maxLines && problem.lines.at(-1) !== line) problem.lines.push(line);
    if (!known) problems.set(key, problem);
  }
}

// Most different first: three times the same tells nothing, and one not understood is worth seeing.
function noteExample(check: FieldCheck, raw: string, { text, understood }: ReturnType<typeof outcomeOf>): void {
  const kept = text === null ? '（没有结果）' : understood ? short(text) : `${short(text)}（看不懂，照原文保留）`;
  const example = { raw: short(raw), value: kept };
  if (check.examples.length < maxExamples && !check.examples.some((each) => each.raw === example.raw)) check.examples.push(example);
}

type Context = { market: Market; now: Date };

/** Maps and normalises every record and says, field by field, how many were filled and understood, with examples; and what went wrong. */
export function checkProfile(records: Iterable<SourceRecord>, profile: Profile, { market, now }: Context): ProfileCheck {
  const fields = startOf(profile);
  const problems = new Map<string, CheckProblem>();
  const withAnyId: Profile = { ...profile, fields: { ...profile.fields, sourceId: { value: '0' } } };
  const withAnyTitle: Profile = { ...profile, fields: { ...withAnyId.fields, title: { value: '0' } } };
  let [total, mapped] = [0, 0];
  for (const record of records) {
    total++;
    if ('problem' in record) {
      noteProblems(problems, [record.problem], record.line);
      continue;
    }
    const sent = mapRecord(record.cells, profile);
    if (sent.ok) mapped++;
    else noteProblems(problems, sent.error.findings, record.line);
    // Without an id or a title the record is refused; the other columns are still worth a look.
    const numbered = sent.ok ? sent : mapRecord(record.cells, withAnyId);
    const read = numbered.ok ? numbered : mapRecord(record.cells, withAnyTitle);
    if (!read.ok) continue;
    const { raw, from, findings: found } = read.value;
    const { posting, findings } = normalizePosting(raw, { market, now, from, profile });
    if (sent.ok) noteProblems(problems, [...found, ...findings], record.line);
    for (const check of fields) {
      const text = raw[check.field];
      if (text === undefined || (!sent.ok && check.field === 'sourceId') || (!numbered.ok && check.field === 'title')) continue;
      check.filled++;
      const outcome = outcomeOf(check.field, { posting, findings });
      if (outcome.understood) check.understood++;
      noteExample(check, text, outcome);
    }
  }
  for (const check of fields) check.total = total;
  return { total, mapped, fields, problems: [...problems.values()].sort((a, b) => b.count - a.count) };
}
