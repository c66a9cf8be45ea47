import { arabic } from './chinese-number.ts';

export const headcountFix = '写成一个大于 0 的整数，例如 5；人数未定写“若干”。';

/** `several`: 若干, a number was never given. */
export type Headcount = { headcount: number; several?: undefined } | { headcount: null; several: boolean };
const most = 100_000;

/** Of a range the lower end; zero and below come back as `none`; undefined when not understood. */
export function parseHeadcount(raw: string): Headcount | 'none' | undefined {
  const text = arabic(raw.normalize('NFKC').replace(/[\s,]+/g, ''), '人|名|位|个').replace(/[—–―−~～至到]+/g, '-');
  if (/若干|多[名人位]|数[名人]|不限|大量|批量/.test(text)) return { headcount: null, several: true };
  const hit = /^[^\d-]{0,8}(-?\d{1,9})(?:\.0+)?(?:[人名位个]?-(\d{1,9})(?:\.0+)?)?[人名位个]?(?:以上|左右|及以上)?[^\d]{0,4}$/.exec(text);
  if (!hit) return undefined;
  const low = Number(hit[1]);
  if (low <= 0) return 'none';
  if (low > most || (hit[2] !== undefined && Number(hit[2]) < low)) return undefined;
  return { headcount: low };
}
