import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../reference/json-text.ts';
import { isNode, type Node, schemaOf } from '../reference/schema-of.ts';
import { breaksOf } from './compatibility.ts';
import { eventDocuments } from './documents.ts';

const schema = (id: string): Node => schemaOf(eventDocuments.find((each) => each.id === id)!);
const object = (properties: Record<string, Node>, required: string[] = Object.keys(properties)): Node => ({
  type: 'object',
  properties,
  required,
});
const text: Node = { type: 'string' };
const value = (node: Node): Node => object({ value: node });
const found = (released: Node, current: Node, goes?: 'sent' | 'taken'): string[] =>
  breaksOf(released, current, goes).map(({ at, kind }) => `${kind} ${at}`);

describe('what is sent', () => {
  it.each<[string, Node, Node, string[]]>([
    ['a field is removed', object({ a: text, b: text }), object({ a: text }), ['removed /b']],
    ['a field that could be missing is removed', object({ a: text, b: text }, ['a']), object({ a: text }), ['removed /b']],
    ['a field is renamed', object({ a: text }), object({ A: text }), ['removed /a', 'required /A']],
    ['a field is retyped', value(text), value({ type: 'integer' }), ['retyped /value']],
    ['an integer may have a fraction', value({ type: 'integer' }), value({ type: 'number' }), ['grown /value']],
    ['a number may not have one', value({ type: 'number' }), value({ type: 'integer' }), ['retyped /value']],
    ['a text becomes a list', value(text), value({ type: 'array', items: text }), ['retyped /value']],
    ['a field becomes optional', object({ a: text }), object({ a: text }, []), ['optional /a']],
    ['a field becomes nullable', value(text), value({ type: ['string', 'null'] }), ['shape /value']],
    ['the same, written as a union', value(text), value({ anyOf: [text, { type: 'null' }] }), ['shape /value']],
    ['a field is never null any more', value({ type: ['string', 'null'] }), value(text), ['shape /value']],
    ['a new field must be there: old entries have none', object({ a: text }), object({ a: text, b: text }), ['required /b']],
    ['a word is lost', value({ enum: ['a', 'b'] }), value({ enum: ['a'] }), ['narrowed /value']],
    ['a word is new', value({ enum: ['a'] }), value({ enum: ['a', 'b'] }), ['grown /value']],
    ['the only word is another', value({ const: 'a' }), value({ const: 'b' }), ['narrowed /value', 'grown /value']],
    ['a list of words is closed', value(text), value({ type: 'string', enum: ['a'] }), ['narrowed /value']],
    ['a list of words is opened', value({ type: 'string', enum: ['a'] }), value(text), ['grown /value']],
    ['a range is narrowed', value({ type: 'number', maximum: 9 }), value({ type: 'number', maximum: 8 }), ['narrowed /value']],
    ['a range grows', value({ type: 'number', minimum: 1 }), value({ type: 'number' }), ['grown /value']],
    ['a length is limited', value(text), value({ type: 'string', maxLength: 5 }), ['narrowed /value']],
    ['a pattern is put on', value(text), value({ type: 'string', pattern: '^a' }), ['narrowed /value']],
    ['a pattern is another', value({ type: 'string', pattern: 'a' }), value({ type: 'string', pattern: '^a' }), ['narrowed /value']],
    ['a format is taken off', value({ type: 'string', format: 'date' }), value(text), ['grown /value']],
    ['items are retyped', value({ type: 'array', items: text }), value({ type: 'array', items: { type: 'number' } }), ['retyped /value/*']],
    [
      'values of a record are retyped',
      { type: 'object', additionalProperties: text },
      { type: 'object', additionalProperties: { type: 'number' } },
      ['retyped /*'],
    ],
    ['unknown fields are refused', object({ a: text }), { ...object({ a: text }), additionalProperties: false }, ['narrowed /*']],
    ['a keyword nobody thought of', value(text), value({ type: 'string', not: { const: 'a' } }), ['narrowed /value']],
    ['a shape is lost', value({ oneOf: [text, { type: 'number' }] }), value(text), ['shape /value']],
    ['a shape is new', value(text), value({ oneOf: [text, { type: 'number' }] }), ['shape /value']],
    [
      'a shape among others is mended',
      value({ oneOf: [text, object({ a: text })] }),
      value({ oneOf: [text, object({ a: { type: 'number' } })] }),
      ['retyped /value#2/a'],
    ],
    [
      'a part that is named is changed',
      { ...value({ $ref: '#/$defs/P' }), $defs: { P: object({ a: text }) } },
      { ...value({ $ref: '#/$defs/P' }), $defs: { P: object({}) } },
      ['removed /value/a'],
    ],
  ])('breaks when %s', (_, released, current, expected) => expect(found(released, current)).toEqual(expected));

  it.each<[string, Node, Node]>([
    ['a field more that may be missing', object({ a: text }), object({ a: text, b: text }, ['a'])],
    [
      'other words about it',
      value({ type: 'string', title: 'a', description: 'b' }),
      value({ type: 'string', description: 'c', examples: ['d'] }),
    ],
    ['the same nullable in another spelling', value({ type: ['string', 'null'] }), value({ anyOf: [{ type: 'null' }, text] })],
    ['shapes in another order', value({ oneOf: [text, object({ a: text })] }), value({ oneOf: [object({ a: text }), text] })],
    ['a part that got a name', value(object({ a: text })), { ...value({ $ref: '#/$defs/P' }), $defs: { P: object({ a: text }) } }],
    ['room for fields', { ...object({ a: text }), additionalProperties: false }, object({ a: text })],
  ])('takes %s', (_, released, current) => expect(found(released, current)).toEqual([]));

  it('comes to an end where a schema holds itself', () => {
    const tree = (leaf: Node): Node => ({
      $ref: '#/$defs/T',
      $defs: { T: object({ leaf, next: { type: 'array', items: { $ref: '#/$defs/T' } } }) },
    });
    expect(found(tree(text), tree({ type: 'number' }))).toEqual(['retyped /leaf']);
  });
});

describe('what is taken may grow more lenient, never stricter', () => {
  it.each<[string, Node, Node, string[]]>([
    ['a new field is asked for', object({}), object({ a: text }), ['required /a']],
    ['a range is narrowed', value({ type: 'number', maximum: 9 }), value({ type: 'number', maximum: 8 }), ['narrowed /value']],
    ['a field is gone', object({ a: text }, []), object({}), ['removed /a']],
    ['a field may be missing', object({ a: text }), object({ a: text }, []), []],
    ['a word is new', value({ enum: ['a'] }), value({ enum: ['a', 'b'] }), []],
    ['null is taken', value(text), value({ type: ['string', 'null'] }), []],
    ['null is refused', value({ type: ['string', 'null'] }), value(text), ['shape /value']],
    ['a pattern is taken off', value({ type: 'string', pattern: 'a' }), value(text), []],
    ['anything goes in a list', value({ type: 'array', items: text }), value({ type: 'array' }), []],
  ])('%s', (_, released, current, expected) => expect(found(released, current, 'taken')).toEqual(expected));
});

/** Every node of a schema with the way to it. */
function* nodesOf(node: Node, way: string[] = []): Generator<[way: string[], node: Node]> {
  if (typeof node.type === 'string' || isNode(node.properties)) yield [way, node];
  for (const key of ['properties', '$defs', 'items', 'additionalProperties', 'oneOf', 'anyOf'])
    for (const [step, each] of childrenAt(node, key)) if (isNode(each)) yield* nodesOf(each, [...way, key, ...step]);
}
const childrenAt = (node: Node, key: string): [step: string[], child: Json][] => {
  const child = node[key] ?? null;
  if (Array.isArray(child)) return child.map((each, index) => [[String(index)], each]);
  if (!isNode(child)) return [];
  return key === 'items' || key === 'additionalProperties' ? [[[], child]] : Object.entries(child).map(([name, each]) => [[name], each]);
};
const put = (at: Json, [step, ...way]: string[], change: (node: Node) => Node): Json => {
  if (step === undefined) return isNode(at) ? change(at) : at;
  if (Array.isArray(at)) return at.map((each, index) => (String(index) === step ? put(each, way, change) : each));
  return isNode(at) ? { ...at, [step]: put(at[step] ?? null, way, change) } : at;
};

const fieldsOf = (node: Node): [string, Json][] => Object.entries(isNode(node.properties) ? node.properties : {});
const neededBy = (node: Node): Json[] => (Array.isArray(node.required) ? node.required : []);
// Where there is nothing to take away, nothing is planted.
const plants: [name: string, change: (node: Node) => Node][] = [
  ['retyped', (node) => ({ ...node, type: node.type === 'boolean' ? 'string' : 'boolean' })],
  ['narrowed to a word', (node) => ({ ...node, enum: ['only this'] })],
  ['with a pattern', (node) => ({ ...node, pattern: '^only this$' })],
  ['with a limit', (node) => ({ ...node, maxLength: 1, maximum: 1, maxItems: 0 })],
  ['with a field that must be there', (node) => ({ ...node, required: [...neededBy(node), 'later'] })],
  [
    'without its first field',
    (node) => (isNode(node.properties) ? { ...node, properties: Object.fromEntries(fieldsOf(node).slice(1)) } : node),
  ],
  ['whose first field may be missing', (node) => (neededBy(node).length > 0 ? { ...node, required: neededBy(node).slice(1) } : node)],
];

describe.each(eventDocuments.filter(({ goes }) => goes === 'sent').map(({ id }) => id))('%s', (id) => {
  const released = schema(id);
  const nodes = [...nodesOf(released)];

  it('differs in nothing from itself', () => expect(breaksOf(released, released)).toEqual([]));

  it('is broken by whatever is changed anywhere in it, and the place is named', () =>
    fc.assert(
      fc.property(fc.constantFrom(...nodes), fc.constantFrom(...plants), ([way], [, change]) => {
        const current = put(released, way, change);
        if (!isNode(current) || JSON.stringify(current) === JSON.stringify(released)) return;
        const breaks = breaksOf(released, current);
        expect(breaks.length).toBeGreaterThan(0);
        const named = way.filter((_, index) => way[index - 1] === 'properties').at(-1);
        // A part that is used in many places is named by each of them.
        if (named !== undefined) expect(breaks.map(({ at }) => at).join(' ')).toContain(named);
      }),
      { numRuns: 150 },
    ));

  it('is not broken by words about it, nor by a field that may be missing', () =>
    fc.assert(
      fc.property(fc.constantFrom(...nodes), ([way]) => {
        const current = put(released, way, (node) => ({
          ...node,
          title: 'other',
          description: 'other words',
          ...(isNode(node.properties) && { properties: { ...node.properties, later: text } }),
        }));
        expect(isNode(current) && breaksOf(released, current)).toEqual([]);
      }),
      { numRuns: 50 },
    ));
});
