import type { Sure } from '../note.ts';

/**
 * What is known of the minimum wage in 江苏, and how well. The text of the notices was not at hand: the amounts are those that
 * housing-fund centres and other public pages repeat. A floor that is too low only misses a violation; a guessed one would
 * stop a lawful posting, so a county of unknown class gets the lowest.
 */
export type WageClass = 1 | 2 | 3;
export type Confidence = Sure;

/** Yuan a month and yuan an hour, by class. Hourly amounts are unread and unchanged since 2024: they never refuse anything. */
export const wageTables: readonly { effectiveFrom: string; class: WageClass; monthly: number; hourly: number; source: string }[] = [
  { effectiveFrom: '2024-01-01', class: 1, monthly: 2490, hourly: 24, source: '江苏省 2024 年最低工资标准（据各市公积金中心公告转引）' },
  { effectiveFrom: '2024-01-01', class: 2, monthly: 2260, hourly: 22, source: '江苏省 2024 年最低工资标准（据各市公积金中心公告转引）' },
  { effectiveFrom: '2024-01-01', class: 3, monthly: 2010, hourly: 20, source: '江苏省 2024 年最低工资标准（据各市公积金中心公告转引）' },
  { effectiveFrom: '2026-01-01', class: 1, monthly: 2660, hourly: 24, source: '苏人社规〔2025〕3号（据各市公积金中心公告转引）' },
  { effectiveFrom: '2026-01-01', class: 2, monthly: 2430, hourly: 22, source: '苏人社规〔2025〕3号（据各市公积金中心公告转引）' },
  // Class 3 of 2026 was not found: the amount of 2024 goes on.
];

/**
 * Amounts before 2024: the notices were not at hand, these are remembered, and only 2016's months were seen repeated on a page.
 * For the record and for old postings; nothing is judged by them.
 */
export const formerWages: readonly { effectiveFrom: string; monthly: readonly [number, number, number] }[] = [
  { effectiveFrom: '2010-02-01', monthly: [960, 790, 670] },
  { effectiveFrom: '2011-02-01', monthly: [1140, 930, 800] },
  { effectiveFrom: '2012-06-01', monthly: [1320, 1100, 950] },
  { effectiveFrom: '2013-07-01', monthly: [1480, 1280, 1100] },
  { effectiveFrom: '2014-11-01', monthly: [1630, 1460, 1270] },
  { effectiveFrom: '2016-01-01', monthly: [1770, 1600, 1400] },
  { effectiveFrom: '2017-07-01', monthly: [1890, 1720, 1520] },
  { effectiveFrom: '2018-08-01', monthly: [2020, 1830, 1620] },
  { effectiveFrom: '2021-08-01', monthly: [2280, 2070, 1840] },
];

/**
 * Class by region, most exact first: a county before its city. `quoted`: the place itself is named with the amount; `derived`:
 * named with the class or an earlier amount; `inferred`: only an old list or a likeness speaks for it. Counties of 2016's
 * lower classes keep that class until the notice is read.
 */
const quoted = (wageClass: WageClass) => ({ class: wageClass, confidence: 'quoted' as const });
const derived = (wageClass: WageClass) => ({ class: wageClass, confidence: 'derived' as const });
const inferred = (wageClass: WageClass) => ({ class: wageClass, confidence: 'inferred' as const });

export const wageClasses: Readonly<Record<string, { class: WageClass; confidence: Confidence }>> = {
  '320100': quoted(1),
  '320117': inferred(2),
  '320118': inferred(2),
  '320200': derived(1),
  '320300': quoted(2),
  '320312': inferred(3),
  '320321': inferred(3),
  '320322': inferred(3),
  '320324': inferred(3),
  '320381': inferred(3),
  '320382': inferred(3),
  '320400': quoted(1),
  '320413': inferred(2),
  '320481': inferred(2),
  '320500': inferred(1),
  // 南通: the city proper only.
  '320612': derived(1),
  '320613': derived(1),
  '320614': derived(1),
  '320671': derived(1),
  '320700': quoted(2),
  '320707': inferred(3),
  '320722': inferred(3),
  '320723': inferred(3),
  '320724': inferred(3),
  '320902': derived(2),
  '320903': derived(2),
  '320904': derived(2),
  '320971': derived(2),
  '320981': derived(2),
  '320921': derived(3),
  '320922': derived(3),
  '320923': derived(3),
  '320924': derived(3),
  '320925': derived(3),
  '321000': derived(1),
  '321023': inferred(2),
  '321081': inferred(2),
  '321084': inferred(2),
  '321100': quoted(1),
  '321181': inferred(2),
  '321182': inferred(2),
  '321183': inferred(2),
  '321202': derived(1),
  '321203': derived(1),
  '321204': derived(1),
  '321281': inferred(2),
  '321282': inferred(2),
  '321283': inferred(2),
};
