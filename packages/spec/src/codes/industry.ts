import { industryLines } from './data/industries.ts';

/** GB/T 4754-2017: letter, division (2 digits), group (3), class (4). */
export type IndustryEntry = { code: string; name: string };

let table: Map<string, IndustryEntry> | undefined;

export function industries(): ReadonlyMap<string, IndustryEntry> {
  table ??= new Map(
    industryLines()
      .split('\n')
      .flatMap((line) => {
        const code = /^[A-T]\d*/.exec(line)?.[0];
        return code ? [[code, { code, name: line.slice(code.length) }] as const] : [];
      }),
  );
  return table;
}

/** '制造业' for C; undefined for an unknown code. */
export const industryName = (code: string): string | undefined => industries().get(code)?.name;
