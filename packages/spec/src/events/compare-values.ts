import type { Json } from '../reference/json-text.ts';
import type { Node } from '../reference/schema-of.ts';

/** How the values that a schema allows have changed. */
export type Change = { kind: 'retyped' | 'narrowed' | 'grown'; said: string };

const listOf = (value: Json | undefined): string[] | undefined =>
  value === undefined ? undefined : (Array.isArray(value) ? value : [value]).map((each) => JSON.stringify(each));
const without = (from: readonly string[], what: readonly string[]): string[] => from.filter((each) => !what.includes(each));

/** Another type; an integer that may have a fraction now has grown. */
export function typesOf({ type: was }: Node, { type: is }: Node): Change[] {
  if (was === is) return [];
  if (is === undefined || (was === 'integer' && is === 'number')) return [{ kind: 'grown', said: `was ${was}, is ${is ?? 'anything'}` }];
  return [{ kind: was === undefined ? 'narrowed' : 'retyped', said: `was ${was ?? 'anything'}, is ${is}` }];
}

/** Words that a list, or a single value, has lost or won. */
export function wordsOf(before: Node, after: Node): Change[] {
  const words = ({ enum: list, const: one }: Node): string[] | undefined =>
    listOf(list) ?? (one === undefined ? undefined : [JSON.stringify(one)]);
  const [had, has] = [words(before), words(after)];
  if (!had || !has) {
    if (had === has) return [];
    return [has ? { kind: 'narrowed', said: `may only be ${has.join(', ')} now` } : { kind: 'grown', said: 'may be any word now' }];
  }
  const [lost, won] = [without(had, has), without(has, had)];
  return [
    ...(lost.length > 0 ? [{ kind: 'narrowed' as const, said: `may not be ${lost.join(', ')} any more` }] : []),
    ...(won.length > 0 ? [{ kind: 'grown' as const, said: `may be ${won.join(', ')} now` }] : []),
  ];
}

const lower = ['minimum', 'exclusiveMinimum', 'minLength', 'minItems'];
const upper = ['maximum', 'exclusiveMaximum', 'maxLength', 'maxItems'];

/** Bounds that were moved; one that is not said lies without end away. */
export function boundsOf(before: Node, after: Node): Change[] {
  const number = (value: Json | undefined, none: number): number => (typeof value === 'number' ? value : none);
  const moved = (key: string, none: number, isStricter: (was: number, is: number) => boolean): Change[] => {
    const [was, is] = [number(before[key], none), number(after[key], none)];
    if (was === is) return [];
    return [
      { kind: isStricter(was, is) ? 'narrowed' : 'grown', said: `${key} was ${before[key] ?? 'not said'}, is ${after[key] ?? 'not said'}` },
    ];
  };
  return [
    ...lower.flatMap((key) => moved(key, -Infinity, (was, is) => is > was)),
    ...upper.flatMap((key) => moved(key, Infinity, (was, is) => is < was)),
  ];
}
