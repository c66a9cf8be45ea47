import type { CodeEntry } from './code-table.ts';
import { formerWages, type WageClass, wageClasses, wageTables } from './minimum-wage.ts';
import { regionPath } from './region.ts';

const classNames = { 1: '一类', 2: '二类', 3: '三类' } as const satisfies Record<WageClass, string>;
const wageClassesInOrder = [1, 2, 3] as const satisfies readonly WageClass[];

// The amounts of 2026 were read, from when they hold was not.
const unreadDay = '2026-01-01';

/** The day before an ISO day: until when an amount held. */
const dayBefore = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

/** Every amount known of 江苏, oldest first: `code` is class@day. An amount of 2024 is quoted, one of 2026 derived, an older one inferred. */
export function wageEntries(): CodeEntry[] {
  const amounts = [
    ...formerWages.flatMap(({ effectiveFrom, monthly }) =>
      wageClassesInOrder.map((each) => ({
        effectiveFrom,
        class: each,
        monthly: monthly[each - 1],
        hourly: null,
        sure: 'inferred' as const,
      })),
    ),
    ...wageTables.map(({ effectiveFrom, class: each, monthly, hourly }) => ({
      effectiveFrom,
      class: each,
      monthly,
      hourly,
      sure: effectiveFrom === unreadDay ? ('derived' as const) : ('quoted' as const),
    })),
  ];
  return amounts.map(({ effectiveFrom, class: each, monthly, hourly, sure }) => {
    const next = amounts.find((other) => other.class === each && other.effectiveFrom > effectiveFrom);
    return {
      code: `${each}@${effectiveFrom}`,
      name: `江苏${classNames[each]} ${monthly} 元/月`,
      en: `Jiangsu class ${each}: ${monthly} yuan a month`,
      ...(hourly === null ? {} : { also: [`${hourly} 元/时（推断）`] }),
      from: effectiveFrom,
      ...(next ? { until: dayBefore(next.effectiveFrom), replacedBy: [`${each}@${next.effectiveFrom}`] } : {}),
      sure,
    };
  });
}

/** Class of an area, most exact first; a place not named has the class of its city, or none. */
export const wageAreaEntries = (): CodeEntry[] =>
  Object.entries(wageClasses).map(([code, { class: each, confidence }]) => ({
    code,
    name: `${regionPath(code).slice(1).join('')}：${classNames[each]}`,
    en: `class ${each}`,
    parent: String(each),
    sure: confidence,
  }));
