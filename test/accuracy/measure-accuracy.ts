import { occupations } from '@ganghui/spec/codes';
import { cellsOf, type Mark, markOf, valueAt } from './compare.ts';
import { type OccupationCase, scoreOccupation } from './judge-occupation.ts';
import { createMapper, type Sources } from './map-label.ts';
import type { Label } from './read-labels.ts';

export type FieldScore = { field: string; labelled: number; exact: number; null: number; wrong: number };
/** `confidence` is the occupation coder's; others have none. */
export type Miss = { field: string; mark: Mark; where: string; raw: string; got: unknown; expected: unknown; confidence: number };
export type Accuracy = ReturnType<typeof measureAccuracy>;

const listed = (expected: unknown): string[] => [expected].flat().filter((code) => typeof code === 'string');

const named = (code: string, names: ReadonlyMap<string, string>): string => `${code} ${names.get(code) ?? '?'}`;

/** Every label through the mapping and the normaliser, field by field; worst fields and worst cases first. */
export function measureAccuracy(labels: readonly Label[], sources: Sources) {
  const names = new Map([...occupations()].map(({ code, name }) => [code, name]));
  const toPosting = createMapper(sources);
  const scores = new Map<string, FieldScore>();
  const misses: Miss[] = [];
  const coded: OccupationCase[] = [];
  for (const label of labels) {
    const { raw, posting } = toPosting(label);
    for (const [field, expected] of Object.entries(label.expected)) {
      const got = valueAt(posting, field);
      const mark = markOf(expected, got);
      const score = scores.get(field) ?? { field, labelled: 0, exact: 0, null: 0, wrong: 0 };
      scores.set(field, score);
      score.labelled++;
      score[mark]++;
      const isOccupation = field === 'occupation';
      if (isOccupation) coded.push({ expected: listed(expected), got: posting.occupation });
      if (mark === 'exact') continue;
      const { confidence, candidates } = posting.occupation;
      const best = candidates[0];
      misses.push({
        field,
        mark,
        where: label.from ? `${label.from.file}:${label.from.line}` : label.where,
        raw: cellsOf(raw, field),
        got: isOccupation && best ? `${got === null ? '(?) ' : ''}${named(best.code, names)} ${best.confidence.toFixed(2)}` : (got ?? null),
        expected: isOccupation && expected !== null ? listed(expected).map((code) => named(code, names)) : expected,
        confidence: isOccupation ? confidence : 0,
      });
    }
  }
  const rank = (mark: Mark): number => (mark === 'wrong' ? 0 : 1);
  const exactShare = ({ exact, labelled }: FieldScore): number => exact / labelled;
  return {
    labels: labels.length,
    fields: [...scores.values()].sort((a, b) => exactShare(a) - exactShare(b) || b.labelled - a.labelled),
    occupation: coded.length > 0 ? scoreOccupation(coded) : null,
    misses: misses.sort((a, b) => rank(a.mark) - rank(b.mark) || b.confidence - a.confidence),
  };
}
