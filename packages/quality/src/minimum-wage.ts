import { type Confidence, type WageClass, wageClasses, wageTables } from '@ganghui/spec/codes/minimum-wage';

export type MinimumWage = {
  monthly: number;
  hourly: number | null;
  class: 1 | 2 | 3 | null;
  effectiveFrom: string;
  source: string;
  confidence: Confidence;
};

const dated = wageTables.map((row) => ({ row, from: Date.parse(`${row.effectiveFrom}T00:00:00+08:00`) }));
const inForce = (wageClass: WageClass, on: Date) => {
  const at = on.getTime();
  return dated.findLast(({ row, from }) => row.class === wageClass && from <= at)?.row;
};

/** The floor where `region` lies, yuan; null outside 江苏 and before 2024. A place of unknown class has the lowest floor and no class. */
export function minimumWage(region: string, on: Date): MinimumWage | null {
  if (!region.startsWith('32')) return null;
  const known = wageClasses[region] ?? wageClasses[`${region.slice(0, 4)}00`];
  const row = inForce(known?.class ?? 3, on);
  if (!row) return null;
  const { monthly, hourly, effectiveFrom, source } = row;
  return { monthly, hourly, class: known?.class ?? null, effectiveFrom, source, confidence: known?.confidence ?? 'inferred' };
}

/** No place in the province is lower: below it a posting is unlawful wherever it is. */
export const lowestMonthly = (on: Date): number | null => inForce(3, on)?.monthly ?? null;
