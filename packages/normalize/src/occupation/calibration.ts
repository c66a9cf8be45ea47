/**
 * Confidence of the occupation coder; the coefficients come from hand-labelled postings, each as it is and once more with
 * a lexicon that lacks the alias which is its whole title (so that titles never seen are not overrated), by
 *   node packages/normalize/fit/fit-occupation.ts calibration labels.ndjson
 * which also prints how many are accepted at each threshold, and how many of those are right.
 */
export const calibration = {
  /** Below it the coder abstains. Postings kept out of every fit err more often than those it was fitted to: hence no lower. */
  threshold: 0.955,
  /** The same for a title that is nothing but the name of one occupation. */
  plainThreshold: 0.92,
  /** A market's own code of the catalogue with its name beside it. */
  given: 0.97,
  coefficients: [1.14, 0.71, 1.02, 1.24, 0.44, -0.56, 0, 0, -0.97, 0.12, 0.3, -1.07, -1.4],
};
