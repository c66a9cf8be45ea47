import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { postingEventTypes } from '../event.ts';
import { Checkpoint, contentHash, isSignedBy, SigningKey } from '../proof/index.ts';
import type { Json } from '../reference/json-text.ts';
import { childrenOf, isNode, type Node, schemaOf } from '../reference/schema-of.ts';
import { breaksOf } from './compatibility.ts';
import { eventDocuments, eventFile } from './documents.ts';
import { eventExamples } from './examples.ts';

const folder = new URL('../../events/', import.meta.url);
const read = (path: string): Node => JSON.parse(readFileSync(new URL(path, folder), 'utf8'));
const examples = eventExamples();
const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false, allowUnionTypes: true, keywords: ['x-ganghui'] });
addFormats.default(ajv);
for (const document of eventDocuments) ajv.addSchema(schemaOf(document));
const validatorOf = (name: string, version: string) => ajv.getSchema(`urn:ganghui:schema:${name}:${version}`)!;

/** Every word that a `type` of a message may be. */
function* typesIn(value: unknown, key = ''): Generator<string> {
  if (Array.isArray(value)) for (const each of value) yield* typesIn(each, key);
  else if (isNode(value as Node)) for (const [name, each] of Object.entries(value as Node)) yield* typesIn(each, name);
  else if ((key === 'const' || key === 'enum') && /^cn\.ganghui\./.test(String(value))) yield String(value);
}

describe.each(eventDocuments)('$id', (document) => {
  const { id, name, version, goes, schema } = document;
  const shown = examples[id] ?? [];

  it('has examples that zod and JSON Schema take', () => {
    expect(shown.length).toBeGreaterThan(0);
    const validate = validatorOf(name, version);
    for (const example of shown) {
      expect(schema.safeParse(example).error).toBeUndefined();
      expect(validate(example), JSON.stringify(validate.errors)).toBe(true);
    }
  });

  it('is refused by both when it is empty, and by JSON Schema when a field that must be there is missing', () => {
    const validate = validatorOf(name, version);
    expect([schema.safeParse({}).success, validate({})]).toEqual([false, false]);
    const [example] = shown;
    const { required } = read(eventFile(document));
    for (const field of Array.isArray(required) ? required.map(String) : [])
      expect([field, validate({ ...Object(example), [field]: undefined })]).toEqual([field, false]);
  });

  it('leaves room for fields that a reader does not know yet; what is taken does not', () =>
    expect(validatorOf(name, version)({ ...Object(shown[0]), later: 1 })).toBe(goes === 'sent'));

  it('says its major in every type it has', () => {
    expect([...typesIn(schemaOf(document))].filter((type) => !type.endsWith(`.${version}`))).toEqual([]);
  });

  it('breaks nobody who was built on what was released', () => {
    const released = read(`released/${eventFile(document)}`);
    const breaks = breaksOf(released, schemaOf(document), goes).map(({ at, kind, said }) => `${id} ${at}: ${kind}, ${said}`);
    expect(breaks.length, `Make a new major beside ${version} (see compatibility.ts):\n${breaks.join('\n')}\n`).toBe(0);
  });
});

/** Every field of a schema and of its parts, with what is said of it; what the vocabulary tells of stays out. */
function fieldsOf(schema: Node): [name: string, field: Node][] {
  const walk = (node: Node, at: string): [string, Node][] => {
    const own = childrenOf(node);
    return own.flatMap(([step, child]): [string, Node][] => [
      ...(step === '*' ? [] : [[`${at}/${step}`, child] as [string, Node]]),
      ...walk(child, `${at}/${step}`),
    ]);
  };
  const elsewhere = ['Posting', 'Quality', 'Finding'];
  const { $defs = {}, ...root } = schema;
  const parts = Object.entries(isNode($defs) ? $defs : {}).filter(([name]) => !elsewhere.includes(name));
  return [...walk(root, ''), ...parts.flatMap(([name, part]) => (isNode(part) ? walk(part, name) : []))];
}

it.each(eventDocuments)('tells of every field of $id in Chinese and in English', (document) => {
  const fields = fieldsOf(schemaOf(document));
  expect(fields.length).toBeGreaterThan(4);
  const inChinese = ({ 'x-ganghui': notes }: Node): boolean => isNode(notes) && /\p{Script=Han}/u.test(String(notes.title));
  const silent = fields.filter(([, field]) => !inChinese(field) || !/[a-z]{2}/.test(String(field.description ?? '')));
  expect(silent.map(([name]) => name)).toEqual([]);
});

/** Every `title` of a schema, with whether it is one of a member; a field may be called title as well, and then it is an object. */
function* titlesIn(node: Json, path: readonly string[] = []): Generator<[path: string, title: string]> {
  if (Array.isArray(node)) for (const [index, each] of node.entries()) yield* titlesIn(each, [...path, String(index)]);
  if (!isNode(node)) return;
  for (const [key, each] of Object.entries(node)) {
    if (['x-ganghui', 'examples'].includes(key)) continue;
    if (key === 'title' && typeof each === 'string') yield [path.join('/'), each];
    else yield* titlesIn(each, [...path, key]);
  }
}

it.each(eventDocuments)(
  'gives generators of code names they can use for $id: titles in ASCII, on types and never on members',
  (document) => {
    const titles = [...titlesIn(schemaOf(document))];
    expect(titles.filter(([, title]) => !/^[A-Za-z][A-Za-z ]*$/.test(title))).toEqual([]);
    expect(titles.filter(([path]) => path !== '' && !/^\$defs\/\w+$/.test(path))).toEqual([]);
  },
);

it('keeps every message that was released, in every major', () => {
  const known = new Set(eventDocuments.map(eventFile));
  const released = readdirSync(new URL('released/', folder), { recursive: true })
    .map(String)
    .filter((path) => path.endsWith('.json'));
  expect(released.length).toBeGreaterThan(10);
  expect(released.filter((path) => !known.has(path))).toEqual([]);
});

it.each(eventDocuments)('sends what a receiver that was built on the released $id takes', (document) => {
  const { $id: _, ...released } = read(`released/${eventFile(document)}`);
  const validate = ajv.compile(released);
  for (const example of examples[document.id] ?? []) expect(validate(example), JSON.stringify(validate.errors)).toBe(true);
});

it('would name what is taken out of an event, by its place', () => {
  const document = eventDocuments.find(({ id }) => id === 'FeedBatch')!;
  const planted: Node = JSON.parse(
    JSON.stringify(schemaOf(document)).replace('"sequence":{"type":"integer"', '"sequence":{"type":"string"'),
  );
  expect(breaksOf(read('released/v1/FeedBatch.json'), planted).map(({ at, kind }) => `${kind} ${at}`)).toEqual([
    expect.stringMatching(/^retyped \/data\/events\/\*#\d\/.*sequence$/),
  ]);
});

it('lets a new major live beside the old one', () => {
  const [event] = eventDocuments;
  const next = { ...event!, version: 'v2' } as const;
  expect([eventFile(event!), eventFile(next)]).toEqual(['v1/FeedEvent.json', 'v2/FeedEvent.json']);
  expect(schemaOf(next).$id).toBe('urn:ganghui:schema:feed-event:v2');
});

describe('the examples', () => {
  const events = (examples.FeedEvent ?? []).filter(isNode);

  it('show every kind of event', () => {
    expect(new Set(events.map(({ type }) => type))).toEqual(new Set(Object.values(postingEventTypes)));
  });

  it('can be checked: hashes and signature are right', () => {
    for (const { data } of events) if (isNode(data)) expect(data.hash).toBe(contentHash(data as never));
    const [checkpoint, key] = [Checkpoint.parse(examples.Checkpoint?.[0]), SigningKey.parse(examples.SigningKey?.[0])];
    expect(isSignedBy(checkpoint, key)).toBe(true);
    expect(isSignedBy({ ...checkpoint, live: checkpoint.live + 1 }, key)).toBe(false);
  });

  it('name as changed only what an entry may name: the rest changes every time', () => {
    const named = events.flatMap(({ data }) => (isNode(data) && Array.isArray(data.changed) ? data.changed : []));
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter((pointer) => ['/revision', '/updatedAt', '/provenance'].includes(String(pointer)))).toEqual([]);
  });

  it('hold no contact', () => expect(JSON.stringify(examples)).not.toMatch(/"phone":"/));
});
