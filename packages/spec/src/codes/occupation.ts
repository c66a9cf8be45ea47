import { occupationGroupLines } from './data/occupation-groups.ts';
import { occupationLines } from './data/occupations.ts';

/** 职业分类大典 (2022): `code` x-xx-xx-xx, `workTypes` its 工种. */
export type OccupationEntry = { code: string; name: string; workTypes: string[] };

/** 6180101 as x-xx-xx-xx, a group's digits as far as they go. */
export const dashed = (digits: string): string =>
  [digits.slice(0, 1), digits.slice(1, 3), digits.slice(3, 5), digits.slice(5, 7)].filter(Boolean).join('-');

let table: OccupationEntry[] | undefined;

export function occupations(): readonly OccupationEntry[] {
  table ??= occupationLines()
    .split('\n')
    .flatMap((line) => {
      const digits = /^\d{7}/.exec(line)?.[0];
      if (!digits) return [];
      const [name = '', ...workTypes] = line.slice(7).split('|');
      return [{ code: dashed(digits), name, workTypes }];
    });
  return table;
}

/** Major (1 digit) and middle (x-xx) groups. */
export const occupationGroups = (): { code: string; name: string }[] =>
  occupationGroupLines()
    .split('\n')
    .flatMap((line) => {
      const digits = /^\d+/.exec(line)?.[0];
      return digits ? [{ code: dashed(digits), name: line.slice(digits.length) }] : [];
    });
