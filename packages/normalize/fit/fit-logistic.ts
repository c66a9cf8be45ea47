export type Sample = { features: readonly number[]; isRight: boolean };

const ridge = 2;
const turns = 40;

const squash = (value: number): number => 1 / (1 + Math.exp(-value));

// Gauss-Jordan on the matrix with its right side as the last column.
function solve(rows: number[][]): number[] {
  const size = rows.length;
  for (let pivot = 0; pivot < size; pivot++) {
    const largest = rows.findIndex(
      (row, at) => at >= pivot && rows.slice(pivot).every((other) => Math.abs(other[pivot]!) <= Math.abs(row[pivot]!)),
    );
    [rows[pivot], rows[largest]] = [rows[largest]!, rows[pivot]!];
    for (const row of rows) {
      if (row === rows[pivot]) continue;
      const factor = row[pivot]! / rows[pivot]![pivot]!;
      for (let at = pivot; at <= size; at++) row[at]! -= factor * rows[pivot]![at]!;
    }
  }
  return rows.map((row, at) => row[size]! / row[at]!);
}

/** Coefficients of a logistic by Newton steps; the first feature is the constant, the others are held towards zero. */
export function fitLogistic(samples: readonly Sample[]): number[] {
  const size = samples[0]?.features.length ?? 0;
  let coefficients = new Array<number>(size).fill(0);
  for (let turn = 0; turn < turns; turn++) {
    const rows = coefficients.map((coefficient, row) => {
      const held = row === 0 ? 0.01 : ridge;
      return [...coefficients.map((_, at) => (at === row ? held : 0)), -held * coefficient];
    });
    for (const { features, isRight } of samples) {
      const chance = squash(features.reduce((sum, feature, at) => sum + feature * coefficients[at]!, 0));
      rows.forEach((row, one) => {
        features.forEach((feature, other) => {
          row[other]! += chance * (1 - chance) * features[one]! * feature;
        });
        row[size]! += ((isRight ? 1 : 0) - chance) * features[one]!;
      });
    }
    const steps = solve(rows);
    coefficients = coefficients.map((coefficient, at) => coefficient + steps[at]!);
  }
  return coefficients.map((coefficient) => Math.round(coefficient * 100) / 100);
}
