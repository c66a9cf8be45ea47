import { InvalidPattern, isObject, refuse } from './invalid-pattern.ts';
import { compileExpression, exactTest } from './operators.ts';
import { isScalar, type ValueTest } from './value-test.ts';

export type FieldTest = { values: ValueTest[]; matchesAbsence: boolean };
/** Field tests by dotted name; all must hold. A pattern is a list of these, one for each way through its `$or`s. */
export type Alternative = ReadonlyMap<string, FieldTest>;

// EventBridge refuses a rule of more combinations.
const maxAlternatives = 1000;

// Names the ruler reserves inside $or, those it may use one day included.
const reserved = new Set(
  [
    'exactly equals-ignore-case prefix suffix anything-but exists wildcard numeric cidr = < <= > >= regex not-wildcard',
    'not-equals-ignore-case date-after date-on-or-after date-before date-on-or-before in-date-range',
    'ip-address-in-range ip-address-not-in-range',
  ].flatMap((line) => line.split(' ')),
);

type Reading = { orIsField: boolean; insideOr: boolean };

const compileValue = (item: unknown) => {
  if (isObject(item)) return compileExpression(item);
  return isScalar(item) ? exactTest(item) : refuse('a value is a string, a number, true, false, null or a match expression.');
};

const compileField = (accepted: unknown[]): FieldTest => {
  const compiled = accepted.length > 0 ? accepted.map(compileValue) : refuse('a field needs at least one value.');
  return { values: compiled.filter((test) => test !== 'absent'), matchesAbsence: compiled.includes('absent') };
};

const named = (name: string, accepted: unknown[]): FieldTest => {
  try {
    return compileField(accepted);
  } catch (error) {
    throw error instanceof InvalidPattern ? new InvalidPattern(`Field "${name}": ${error.message}`) : error;
  }
};

const readOr = (found: Alternative[], path: string[], branches: unknown, reading: Reading): Alternative[] => {
  if (!Array.isArray(branches) || !branches.every(isObject)) return refuse('$or takes a list of objects.');
  if (branches.length < 2) return refuse('$or takes at least 2 objects.');
  if (found.length * branches.length > maxAlternatives) return refuse(`The $or lists make more than ${maxAlternatives} combinations.`);
  return branches.flatMap((branch) => readFields(found, path, branch, { ...reading, insideOr: true }));
};

const readFields = (found: Alternative[], path: string[], node: Record<string, unknown>, reading: Reading): Alternative[] => {
  const entries = Object.entries(node);
  if (entries.length === 0) refuse('An empty object matches nothing and is not allowed.');
  return entries.reduce((alternatives, [step, inner]) => {
    if (step === '$or' && !reading.orIsField) return readOr(alternatives, path, inner, reading);
    if (reading.insideOr && reserved.has(step)) return refuse(`${step} is reserved and cannot name a field inside $or.`);
    if (isObject(inner)) return readFields(alternatives, [...path, step], inner, reading);
    const name = [...path, step].join('.');
    if (!Array.isArray(inner)) return refuse(`Field "${name}" must be an object or a list of values.`);
    const test = named(name, inner);
    return alternatives.map((alternative) => new Map(alternative).set(name, test));
  }, found);
};

export const compileAlternatives = (pattern: unknown, orIsField: boolean): Alternative[] => {
  if (!isObject(pattern)) return refuse('An event pattern is a JSON object.');
  return readFields([new Map()], [], pattern, { orIsField, insideOr: false });
};
