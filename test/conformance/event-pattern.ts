import { readFileSync } from 'node:fs';
import { compilePattern } from '@ganghui/local/event-pattern';

type Case = { name: string; rule: unknown; event: unknown; match: boolean };

const isCase = (value: unknown): value is Case =>
  typeof value === 'object' &&
  value !== null &&
  'name' in value &&
  typeof value.name === 'string' &&
  'rule' in value &&
  'event' in value &&
  'match' in value &&
  typeof value.match === 'boolean';

const answer = ({ rule, event }: Case) => {
  const compiled = compilePattern(rule);
  return compiled.ok ? compiled.matches(event) : compiled.problem;
};

/** Runs the cases of a file, [{ name, rule, event, match }], against our matcher; the file itself stays out of the repository. */
export const eventPatternCases = (path: string): { passed: number; failed: string[] } => {
  const cases: unknown = JSON.parse(readFileSync(path, 'utf8'));
  if (!Array.isArray(cases) || cases.length === 0 || !cases.every(isCase))
    throw new Error(`${path} is not a list of { name, rule, event, match }`);
  const failed = cases.flatMap((one) => {
    const given = answer(one);
    return given === one.match ? [] : [`${one.name}: expected ${one.match}, got ${given}`];
  });
  return { passed: cases.length - failed.length, failed };
};
