/**
 * How sure we are of a statement: `quoted`, read in the source named; `derived`, counted, compared or chosen among sources that
 * differ; `inferred`, our own reading, to be verified before anybody relies on it.
 */
export type Sure = 'quoted' | 'derived' | 'inferred';

/**
 * What the reference says of one field, beside its type. `title` is the Chinese name, `description` English, `zh` the same in
 * Chinese; `code` the nearest indicator code of the local systems read; `source` ids of `sources`, blank between; `mandatory` who
 * asks for it, a source and perhaps an article: 'S4:24'.
 */
export type Note = {
  title: string;
  description: string;
  zh?: string;
  code?: string;
  sure: Sure;
  source?: string;
  unit?: string;
  codeTable?: string;
  mandatory?: readonly string[];
  examples?: unknown[];
};
