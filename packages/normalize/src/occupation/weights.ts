/**
 * What each piece of evidence is worth. The numbers are data, found by search over labelled titles and postings:
 *   node packages/normalize/fit/fit-occupation.ts weights labels.ndjson
 * `vague`, `headClash`, `hintBeside` and all from `categoryName` on are set by hand.
 */
export const weights = {
  /** By standing: name, 工种, alias, hint, stem. */
  standing: [2.076, 1.13, 0.96, 0.715, 1.137],
  /** By position: head, before rank, before role, inside. */
  position: [0.8, 0.854, 0.7, 0.83],
  first: 1.289,
  later: 1.139,
  bracket: 0.618,
  joined: 0.873,
  dominated: 0.413,
  lengthBase: 2.637,
  lengthSlope: 0.461,
  whole: 1.228,
  /** How much a word loses that ends words of many other groups: 工程师, 操作工. */
  breadth: 0.087,
  /** What a word that names nothing by itself keeps: 工程师. */
  vague: 0.5,
  share: 0.32,
  further: 0.182,
  category: 1.188,
  categoryWords: 0.458,
  cue: 1.085,
  cueCap: 2.941,
  described: 0.679,
  industry: 1.413,
  richness: 0.354,
  likeness: 4.687,
  /** What an occupation loses when the title's head is that of other occupations. */
  headClash: 3.5,
  /** What a hint keeps beside a name or alias when the word is all that is said. */
  hintBeside: 0.75,
  /** A category that is a name of the catalogue; a code with its name, with a title that agrees, alone. By judgement: no labelled market sends them. */
  categoryName: 5,
  code: 7,
  titledCode: 3,
  unprovenCode: 1,
  /** Below this the title alone does not carry: look for likeness. */
  enough: 5,
  /** Below this look for names of occupations in the description. */
  silent: 3.5,
  /** So far ahead of the next that nothing else need be read. */
  clear: 3.235,
};
export type Weights = typeof weights;
