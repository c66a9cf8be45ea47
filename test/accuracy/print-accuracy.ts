import { percent, tableOf } from '@ganghui/cli/table';
import type { OccupationScore } from './judge-occupation.ts';
import type { Accuracy, Miss } from './measure-accuracy.ts';

const shown = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

function occupationLines(score: OccupationScore): string[] {
  const share = (part: number | null): string => (part === null ? '—' : `${(part * 100).toFixed(1)}%`);
  const number = (value: number | null): string => (value === null ? '—' : value.toFixed(3));
  return [
    '',
    `occupation, ${score.labelled} that can be coded (best guess, accepted or not; targets in brackets)`,
    ...tableOf(
      [{ head: 'measure' }, { head: 'value', align: 'right' }, { head: 'target', align: 'right' }],
      [
        ['细类 right (first guess)', share(score.exact), '≥ 70%'],
        ['小类 right (first guess)', share(score.group), '≥ 80%'],
        ['right code among five', share(score.five), '≥ 90%'],
        ['accepted by itself', share(score.accepted), '≥ 50%'],
        ['of the accepted, 小类 right', share(score.acceptedGroup), '≥ 95%'],
        ['of the accepted, 细类 right', share(score.acceptedExact), ''],
        ['mean confidence', number(score.meanConfidence), ''],
        ['calibration error (10 bins), 细类', number(score.calibrationErrorExact), ''],
        ['calibration error (10 bins), 小类', number(score.calibrationErrorGroup), ''],
        ['nobody could code, yet accepted', `${score.uncodableAccepted} of ${score.uncodable}`, ''],
      ],
    ),
  ];
}

function missLines(field: string, misses: readonly Miss[], most: number): string[] {
  if (misses.length === 0) return [];
  const more = misses.length > most ? `, the worst ${most}` : '';
  return [
    '',
    `${field}: ${misses.length} not exact${more}`,
    ...tableOf(
      [{ head: 'mark' }, { head: 'raw', max: 48 }, { head: 'got', max: 56 }, { head: 'expected', max: 64 }, { head: 'where', max: 40 }],
      misses.slice(0, most).map(({ mark, raw, got, expected, where }) => [mark, raw, shown(got), shown(expected), where]),
    ),
  ];
}

/** The table of fields, what the occupation coder did, then the cases: worst first, `most` a field. */
export function printAccuracy({ labels, fields, occupation, misses }: Accuracy, most: number): string[] {
  const right = { align: 'right' } as const;
  return [
    `${labels} labelled records`,
    '',
    ...tableOf(
      [
        { head: 'field' },
        { head: 'labelled', ...right },
        { head: 'exact', ...right },
        { head: 'exact %', ...right },
        { head: 'null', ...right },
        { head: 'wrong', ...right },
        { head: 'wrong %', ...right },
      ],
      fields.map(({ field, labelled, exact, null: empty, wrong }) => [
        field,
        String(labelled),
        String(exact),
        percent(exact, labelled),
        String(empty),
        String(wrong),
        percent(wrong, labelled),
      ]),
    ),
    ...(occupation ? occupationLines(occupation) : []),
    ...(most > 0
      ? fields.flatMap(({ field }) =>
          missLines(
            field,
            misses.filter((miss) => miss.field === field),
            most,
          ),
        )
      : []),
  ];
}
