import type { Json } from '../reference/json-text.ts';
import { isNode, type Node } from '../reference/schema-of.ts';
import { boundsOf, type Change, typesOf, wordsOf } from './compare-values.ts';

/**
 * A field of a schema that a new one treats otherwise: where (JSON Pointer into a message; `*` for every item or value, `#1` for the
 * second of several shapes), how, and in words.
 */
export type Break = { at: string; kind: Change['kind'] | 'removed' | 'optional' | 'required' | 'shape'; said: string };

/**
 * What breaks somebody between a released schema and the one of today; empty when a major may stay what it is.
 *
 * The rule: a receiver built on the released schema goes on working, and what was sent under it stays valid, because the log is read
 * again for years. So in what is `sent` a field may be added, never as one that must be there; none is removed, renamed, retyped, made
 * optional or nullable; and what a value may be neither narrows (old entries would be invalid) nor grows (a receiver that switches on a
 * word, or has a column for a range, meets what it has no place for). A tolerant reader takes an unknown word as "unknown" and an unknown
 * field as nothing, but that is its courtesy and not our excuse: a new word in a closed list goes into a new major, or is announced and
 * then put into the released baseline by hand, in a commit that says so. What is `taken` may grow more lenient, never stricter. Titles,
 * descriptions, examples and notes may change at will.
 */
export function breaksOf(released: Node, current: Node, goes: 'sent' | 'taken' = 'sent'): Break[] {
  // `within`: the pairs of named parts around, so that a schema that holds itself comes to an end.
  function compare(old: Node, now: Node, at: string, within: readonly string[]): Break[] {
    const pair = `${old.$ref ?? ''} ${now.$ref ?? ''}`;
    if (within.includes(pair)) return [];
    const around = pair === ' ' ? within : [...within, pair];
    const [before, after] = [shapesOf(released, old), shapesOf(current, now)];
    if (before.length === 1 && after.length === 1) return compareOne(before[0]!, after[0]!, at, around);
    return compareShapes(before, after, at, around);
  }

  function compareOne(before: Node, after: Node, at: string, within: readonly string[]): Break[] {
    const [retyped] = typesOf(before, after);
    // What it holds is another thing altogether.
    if (retyped?.kind === 'retyped') return [{ at: at || '/', ...retyped }];
    const changes = [...typesOf(before, after), ...wordsOf(before, after), ...boundsOf(before, after), ...restOf(before, after)];
    const values = changes.filter(({ kind }) => goes === 'sent' || kind !== 'grown').map((change) => ({ at: at || '/', ...change }));
    const members = ['items', 'additionalProperties'].flatMap((key) => inside(key, before, after, at, within));
    return [...values, ...fields(before, after, at, within), ...members];
  }

  function fields(before: Node, after: Node, at: string, within: readonly string[]): Break[] {
    const [had, has] = [propertiesOf(before), propertiesOf(after)];
    const [needed, needs] = [namesOf(before.required), namesOf(after.required)];
    const told = (name: string, kind: Break['kind'], said: string): Break => ({ at: `${at}/${name}`, kind, said });
    const required = needs.filter((name) => !needed.includes(name)).map((name) => told(name, 'required', 'must be there now'));
    // A record names what must be there without telling of it.
    const dropped = needed.filter((name) => goes === 'sent' && !needs.includes(name) && (!had[name] || has[name]));
    const optional = dropped.map((name) => told(name, 'optional', 'may be missing now'));
    const kept = Object.entries(had).flatMap(([name, field]) => {
      const found = has[name];
      return found ? compare(field, found, `${at}/${name}`, within) : [told(name, 'removed', 'is gone')];
    });
    return [...kept, ...optional, ...required];
  }

  function inside(key: string, before: Node, after: Node, at: string, within: readonly string[]): Break[] {
    const [had, has] = [before[key], after[key]];
    if (isNode(had) && isNode(has)) return compare(had, has, `${at}/*`, within);
    // Closed, and open now: that is room for a field more.
    if (JSON.stringify(had) === JSON.stringify(has) || (had === false && has === undefined)) return [];
    const grown = has === undefined || has === true;
    if (grown && goes === 'taken') return [];
    return [{ at: `${at}/*`, kind: grown ? 'grown' : 'narrowed', said: `${key} was ${shortOf(had)}, is ${shortOf(has)}` }];
  }

  /** Each shape became the one that it differs from least; whatever finds none is gone, or new. */
  function compareShapes(before: readonly Node[], after: readonly Node[], at: string, within: readonly string[]): Break[] {
    const pairs = before.flatMap((old, from) =>
      after.map((now, to) => ({ from, to, breaks: compareOne(old, now, before.length > 1 ? `${at}#${from + 1}` : at, within) })),
    );
    const taken = { from: new Set<number>(), to: new Set<number>() };
    const found: Break[] = [];
    for (const { from, to, breaks } of pairs.toSorted((a, b) => a.breaks.length - b.breaks.length)) {
      if (taken.from.has(from) || taken.to.has(to)) continue;
      taken.from.add(from);
      taken.to.add(to);
      found.push(...breaks);
    }
    const lost = before.filter((_, index) => !taken.from.has(index)).map((shape) => `may not be ${shapeName(shape)} any more`);
    const won = after.filter((_, index) => !taken.to.has(index)).map((shape) => `may be ${shapeName(shape)} now`);
    return [...found, ...[...lost, ...(goes === 'taken' ? [] : won)].map((text): Break => ({ at: at || '/', kind: 'shape', said: text }))];
  }

  return compare(released, current, '', []);
}

/** What a node stands for: itself, or the part of its document that it names. */
function resolved(document: Node, node: Node): Node {
  const name = /^#\/\$defs\/(.+)$/.exec(typeof node.$ref === 'string' ? node.$ref : '')?.[1];
  if (name === undefined) return node;
  const parts = isNode(document.$defs) ? document.$defs : {};
  const part = parts[name];
  if (!isNode(part)) throw new Error(`the schema has no part ${name}`);
  const { $ref: _, ...beside } = node;
  return { ...part, ...beside };
}

/** The shapes that a value may have: the choices of a union, and a list of types one by one. */
function shapesOf(document: Node, node: Node): Node[] {
  const { anyOf, oneOf, type, ...rest } = resolved(document, node);
  const choices = [anyOf, oneOf].find(Array.isArray);
  if (choices) return choices.filter(isNode).flatMap((choice) => shapesOf(document, { ...rest, ...choice }));
  if (Array.isArray(type)) return type.map((each) => (each === 'null' ? { type: each } : { ...rest, type: each }));
  return [type === undefined ? rest : { ...rest, type }];
}

const propertiesOf = ({ properties }: Node): Record<string, Node> =>
  Object.fromEntries(Object.entries(isNode(properties) ? properties : {}).filter((entry): entry is [string, Node] => isNode(entry[1])));
const namesOf = (list: Json | undefined): string[] => (Array.isArray(list) ? list.map(String) : []);
const shortOf = (value: Json | undefined): string => (value === undefined ? 'not said' : JSON.stringify(value).slice(0, 60));
const shapeName = ({ type, title, const: one, enum: words }: Node): string => shortOf(title ?? one ?? words ?? type);

const said = ['title', 'description', 'examples', 'default', 'deprecated', 'x-ganghui', '$id', '$schema', '$defs', '$ref', '$comment'];
const compared = ['type', 'enum', 'const', 'properties', 'required', 'items', 'additionalProperties', 'anyOf', 'oneOf'];
const measured = ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'minLength', 'maxLength', 'minItems', 'maxItems'];

/** Whatever else a schema says, such as a pattern or a format: two that differ cannot be weighed, so neither side is trusted. */
function restOf(before: Node, after: Node): Change[] {
  const left = ({ ...node }: Node): [string, string][] =>
    Object.entries(node).flatMap(([key, value]) =>
      [...said, ...compared, ...measured].includes(key) ? [] : [[key, JSON.stringify(value)]],
    );
  const [had, has] = [new Map(left(before)), new Map(left(after))];
  return [...new Set([...had.keys(), ...has.keys()])].flatMap((key): Change[] => {
    const [was, is] = [had.get(key), has.get(key)];
    if (was === is) return [];
    return [{ kind: is === undefined ? 'grown' : 'narrowed', said: `${key} was ${was ?? 'not there'}, is ${is ?? 'gone'}` }];
  });
}
