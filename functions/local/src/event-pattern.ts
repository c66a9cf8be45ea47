import { type Alternative, compileAlternatives, type FieldTest } from './event-pattern/alternatives.ts';
import { type Field, fieldsOf, type Place, pathsTo } from './event-pattern/fields.ts';
import { InvalidPattern, isObject } from './event-pattern/invalid-pattern.ts';

export type CompiledPattern = { ok: true; matches: (event: unknown) => boolean } | { ok: false; problem: string };

// Two fields agree when no array holds them in different elements.
const together = (a: Place, b: Place): Place | undefined => {
  for (const [array, index] of b) if ((a.get(array) ?? index) !== index) return undefined;
  return b.size === 0 ? a : new Map([...a, ...b]);
};

const distinct = (places: Place[]): Place[] => [
  ...new Map(places.map((place) => [[...place].sort(([a], [b]) => a - b).join(';'), place])).values(),
];

// Where the fields matched so far can stand once this field matches too.
const advance = (place: Place, test: FieldTest, fields: Field[]): Place[] => {
  const reachable = fields.flatMap((field) => {
    const merged = together(place, field.place);
    return merged ? [{ value: field.value, merged }] : [];
  });
  if (reachable.length === 0) return test.matchesAbsence ? [place] : [];
  return reachable.filter(({ value }) => test.values.some((matches) => matches(value))).map(({ merged }) => merged);
};

type Test = { name: string; test: FieldTest };

const holds = (tests: Test[], fields: Map<string, Field[]>): boolean => {
  let places: Place[] = [new Map()];
  for (const { name, test } of tests) {
    places = distinct(places.flatMap((place) => advance(place, test, fields.get(name) ?? [])));
    if (places.length === 0) return false;
  }
  return true;
};

// The ruler visits fields in the order of their names; with {"exists": false} inside an array the order shows.
const inOrder = (alternative: Alternative): Test[] =>
  [...alternative].map(([name, test]) => ({ name, test })).sort((a, b) => (a.name < b.name ? -1 : 1));

const compile = (pattern: unknown, orIsField: boolean): CompiledPattern => {
  try {
    const alternatives = compileAlternatives(pattern, orIsField).map(inOrder);
    const paths = pathsTo(alternatives.flat().map(({ name }) => name));
    const matches = (event: unknown) => {
      if (!isObject(event)) return false;
      const fields = fieldsOf(event, paths);
      return alternatives.some((tests) => holds(tests, fields));
    };
    return { ok: true, matches };
  } catch (error) {
    if (error instanceof InvalidPattern) return { ok: false, problem: error.message };
    throw error;
  }
};

/** Event patterns as EventBridge understands them (aws/event-ruler 2). */
export const compilePattern = (pattern: unknown): CompiledPattern => {
  const compiled = compile(pattern, false);
  if (compiled.ok) return compiled;
  // Rules older than $or may use it as an ordinary field name: the ruler falls back to that reading, so we do.
  const older = compile(pattern, true);
  return older.ok ? older : compiled;
};
