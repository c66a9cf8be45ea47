import type { Occupation } from '@ganghui/spec';

export type OccupationCase = { expected: readonly string[]; got: Occupation };
export type OccupationScore = ReturnType<typeof scoreOccupation>;

const bins = 10;

/** 小类: the first three of the four numbers of a code. */
export const groupOf = (code: string): string => code.split('-').slice(0, 3).join('-');

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

/** Expected calibration error: how far, in ten bins of confidence, the mean confidence is from the share that was right. */
export function calibrationError(cases: readonly { confidence: number; right: boolean }[]): number | null {
  if (cases.length === 0) return null;
  const sums = Array.from({ length: bins }, () => ({ confidence: 0, right: 0 }));
  for (const { confidence, right } of cases) {
    const bin = sums[Math.min(bins - 1, Math.floor(confidence * bins))]!;
    bin.confidence += confidence;
    bin.right += right ? 1 : 0;
  }
  return sums.reduce((sum, { confidence, right }) => sum + Math.abs(confidence - right), 0) / cases.length;
}

/** The best guess counts, accepted or not; `accepted` are those whose code the coder stands by. Records nobody can code are apart. */
export function scoreOccupation(cases: readonly OccupationCase[]) {
  const codable = cases.filter(({ expected }) => expected.length > 0);
  const judged = codable.map(({ expected, got }) => {
    const best = got.code ?? got.candidates[0]?.code;
    const groups = new Set(expected.map(groupOf));
    return {
      accepted: got.code !== null,
      confidence: got.candidates.find(({ code }) => code === best)?.confidence ?? got.confidence,
      exact: best !== undefined && expected.includes(best),
      group: best !== undefined && groups.has(groupOf(best)),
      five: [got.code, ...got.candidates.slice(0, 5).map(({ code }) => code)].some((code) => code !== null && expected.includes(code)),
    };
  });
  const accepted = judged.filter((each) => each.accepted);
  const count = (list: typeof judged, key: 'exact' | 'group' | 'five'): number => list.filter((each) => each[key]).length;
  return {
    labelled: judged.length,
    exact: share(count(judged, 'exact'), judged.length),
    group: share(count(judged, 'group'), judged.length),
    five: share(count(judged, 'five'), judged.length),
    accepted: share(accepted.length, judged.length),
    acceptedExact: share(count(accepted, 'exact'), accepted.length),
    acceptedGroup: share(count(accepted, 'group'), accepted.length),
    meanConfidence: share(
      judged.reduce((sum, { confidence }) => sum + confidence, 0),
      judged.length,
    ),
    calibrationErrorExact: calibrationError(judged.map(({ confidence, exact }) => ({ confidence, right: exact }))),
    calibrationErrorGroup: calibrationError(judged.map(({ confidence, group }) => ({ confidence, right: group }))),
    uncodable: cases.length - codable.length,
    uncodableAccepted: cases.filter(({ expected, got }) => expected.length === 0 && got.code !== null).length,
  };
}
