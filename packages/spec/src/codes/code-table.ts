import type { Sure } from '../note.ts';

/**
 * One code. `also` are other words and codes met for it; `from` and `until` are years or days (ISO) between which it held, given
 * only where they are known; `replacedBy` are the codes that took its place; `nearest` is the code of a national table it comes closest to.
 */
export type CodeEntry = {
  code: string;
  name: string;
  en?: string;
  parent?: string;
  also?: readonly string[];
  from?: string;
  until?: string;
  replacedBy?: readonly string[];
  nearest?: string;
  sure?: Sure;
};

/**
 * One code table. `standard` and `edition` name what it follows (null: our own words). `validFrom` is the year of the edition or the
 * day the table came into force; `validTo` is null while it holds. `source` lists ids of `sources`; `data` is the module that holds it.
 */
export type CodeTable = {
  name: string;
  title: string;
  en: string;
  standard: string | null;
  edition: string | null;
  validFrom: string | null;
  validTo: string | null;
  sure: Sure;
  source: string;
  data: string;
  /** What to know before using it, in Chinese and in English. */
  remark?: { zh: string; en: string };
  entries: () => readonly CodeEntry[];
};

/** 'code name' lines to entries: for tables short enough to be read in the source. */
export const entriesOf = (lines: string): CodeEntry[] =>
  lines.split('\n').flatMap((line) => {
    const [code = '', ...name] = line.trim().split(' ');
    return code === '' ? [] : [{ code, name: name.join(' ') }];
  });
