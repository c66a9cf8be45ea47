import type { CodeEntry } from './code-table.ts';

/** Age bands of one local system, ends included; `also` is its own number for the band. */
export const ageBands = [
  { code: '16-24', name: '16–24岁', en: '16 to 24', also: ['1'] },
  { code: '25-34', name: '25–34岁', en: '25 to 34', also: ['2'] },
  { code: '35-44', name: '35–44岁', en: '35 to 44', also: ['3'] },
  { code: '45+', name: '45岁以上', en: '45 and over', also: ['4'] },
] as const satisfies readonly CodeEntry[];
