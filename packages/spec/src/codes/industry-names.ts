import { industryNameLines } from './data/industry-names.ts';

export type IndustryName = { code: string | null; confidence: number };

let table: Map<string, IndustryName> | undefined;

/** Half width, capitals, without marks and blanks: 机械 / 设备/重工 is 机械设备重工. */
export const foldIndustry = (text: string): string =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}+]+/gu, '');

// Of two lines with one name the first counts.
function load(): Map<string, IndustryName> {
  if (table) return table;
  table = new Map();
  for (const line of industryNameLines().split('\n')) {
    const [code = '', confidence = '', ...names] = line.split(' ');
    for (const name of names.join(' ').split('|')) {
      const key = foldIndustry(name);
      if (key !== '' && !table.has(key)) table.set(key, { code: code === '-' ? null : code, confidence: Number(confidence) });
    }
  }
  return table;
}

/** What a job site's name for an industry determines; code null for a name that tells none, undefined for an unknown name. */
export function industryOfName(name: string): IndustryName | undefined {
  const key = foldIndustry(name);
  const known = load();
  return (
    known.get(key) ??
    (key.length > 2 && /[业类]$/.test(key) ? known.get(key.slice(0, -1)) : undefined) ??
    known.get(key.replace(/行业$/, ''))
  );
}

/** Every name of the table, folded, for the reference. */
export const industryNames = (): readonly ({ name: string } & IndustryName)[] => [...load()].map(([name, read]) => ({ name, ...read }));
