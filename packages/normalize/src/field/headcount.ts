import { arabic } from './chinese-number.ts';
import { foldCell } from './fold-cell.ts';

export const headcountFix = '写成一个大于 0 的整数，例如 5；人数未定写“若干”。';

/** `several`: 若干, a number was never given. */
export type Headcount = { headcount: number; several?: undefined } | { headcount: null; several: boolean };
const most = 100_000;
const longest = 60;

const plain = /^([1-9]\d{0,4})(?:人|名)?$/;
const several = /若干|多[名人位]|数[名人位]|[数几]十[名人位]|不限|大量|批量|长期招|人数?待定|不定/;
const sexes =
  /^[^\d]{0,6}男(?:性|生)?[:：]?(\d{1,4})[人名位个]?[,、;/+和]?女(?:性|生)?[:：]?(\d{1,4})[人名位个]?\)?$|^[^\d]{0,6}女(?:性|生)?[:：]?(\d{1,4})[人名位个]?[,、;/+和]?男(?:性|生)?[:：]?(\d{1,4})[人名位个]?\)?$/;
const one =
  /^[^\d-]{0,10}(-?\d{1,9})(?:\.0+)?(?:[人名位个]?-(\d{1,9})(?:\.0+)?)?余?[人名位个]?(?:\(?含?\)?(?:以上|左右|及以上|上下)|\+)?[^\d/]{0,6}$/;
const withSexes = /^[^\d男女-]{0,10}(\d{1,6})[人名位个]?[(,;:、，]?(?:其中)?[:：]?[男女](?:性|生)?\d{1,4}/;
// A couple or a team is no number of heads, unless the heads are said too.
const groups = /班组|团队|小组|夫妻|口子|\d个?[组队对批家台伙]/;
const heads = /\d[人名位]/;
const upTo = /以下|以内|不超过|最多|至多|少于|各|每/;

const fold = (cell: string): string =>
  arabic(cell, 'heads')
    .replace(/[—–―−‒‐~〜至到]+/g, '-')
    .replace(/^[一二两三四五六七八九十]{1,3}$/, (word) => arabic(`${word}人`, 'heads'));

function bySex(text: string): number | undefined {
  const total = withSexes.exec(text);
  if (total) return Number(total[1]);
  const hit = sexes.exec(text);
  return hit ? Number(hit[1] ?? hit[3]) + Number(hit[2] ?? hit[4]) : undefined;
}

/** Of a range the lower end, of 男3女2 the sum; zero and below come back as `none`; undefined when not understood. */
export function parseHeadcount(raw: string): Headcount | 'none' | undefined {
  const usual = plain.exec(raw);
  if (usual) return { headcount: Number(usual[1]) };
  if (raw.length > longest) return undefined;
  const cell = foldCell(raw).replace(/[\s,]+/g, '');
  if (several.test(cell) && (cell.includes('若干') || !/\d/.test(cell))) return { headcount: null, several: true };
  const text = fold(cell);
  const sum = bySex(text);
  if (sum !== undefined) return sum > 0 && sum <= most ? { headcount: sum } : 'none';
  if (upTo.test(text) || (groups.test(text) && !heads.test(text))) return undefined;
  const hit = one.exec(text);
  if (!hit) return undefined;
  const low = Number(hit[1]);
  if (low <= 0) return 'none';
  if (low > most || (hit[2] !== undefined && Number(hit[2]) < low)) return undefined;
  return { headcount: low };
}
