import { refusalKinds } from '@ganghui/core';
import { PostingAsOf, PostingHistory, RawPosting } from '@ganghui/spec';
import { SigningKey } from '@ganghui/spec/proof';
import { documents, notedIds, schemaOf } from '@ganghui/spec/reference';
import * as z from 'zod';
import { isNode, type Json, type Node } from '../json.ts';
import { problemType } from '../problem.ts';
import { answerSchemas } from './answer-schemas.ts';
import { nameParts } from './name-parts.ts';
import { markNeeded } from './needed-fields.ts';
import { line } from './words.ts';

// The greatest safe integer is a limit of the language, not of the field.
const withoutLimits = (text: string): string => text.replace(/,?"(?:maximum":9007199254740991|minimum":-9007199254740991)(?=[,}])/g, '');
const toJson = (value: unknown): Json => JSON.parse(withoutLimits(JSON.stringify(value)).replaceAll('"#/$defs/', '"#/components/schemas/'));

/** Indicator codes, which the vocabulary writes beside a field, go where JSON Schema leaves room for them. */
function withNotes(node: Json): Json {
  if (Array.isArray(node)) return node.map(withNotes);
  if (!isNode(node)) return node;
  const { code, ...rest } = node;
  const entries = Object.entries(rest).map(([key, each]): [string, Json] => [
    key,
    key === 'properties' ? eachWithNotes(each) : withNotes(each),
  ]);
  return { ...Object.fromEntries(entries), ...(code !== undefined && { 'x-ganghui': { code } }) };
}
// Under `properties` stand names of fields, and one may be called code.
const eachWithNotes = (properties: Json): Json =>
  isNode(properties) ? Object.fromEntries(Object.entries(properties).map(([name, each]) => [name, withNotes(each)])) : properties;

/** A schema of one route: its body as it is sent, or (`output`) its query as it is understood. */
export function inlineSchema(schema: z.ZodType, io: 'input' | 'output'): Node {
  const made = toJson(z.toJSONSchema(schema, { target: 'draft-2020-12', io }));
  if (!isNode(made)) throw new Error('a schema is an object');
  const { $schema: _, $defs, $ref, ...node } = made;
  // One that has a name of its own stands among its parts.
  const named = isNode($defs) && typeof $ref === 'string' ? $defs[$ref.split('/').at(-1) ?? ''] : {};
  return { ...(isNode(named) ? named : {}), ...node };
}

const recordWords = [
  '一条记录，全是文本，用本系统的字段名。标“须写”的，以及标“须写其一”的各组，缺了就退回；其余不写只是扣分或留空',
  'One record: text only, in the field names of the exchange. Without what is marked as needed, one of each group, it is refused; the rest costs points at most',
] as const;

// Examples, not an enum: a new kind must not break who reads strictly.
const withKinds = (problem: Node): Node => {
  const properties = isNode(problem.properties) ? problem.properties : {};
  const type = isNode(properties.type) ? properties.type : {};
  return { ...problem, properties: { ...properties, type: { ...type, examples: refusalKinds.map(problemType) } } };
};

const besides = ['RawPosting', 'Posting', 'PostingHistory', 'PostingAsOf', 'SigningKey'];
// What the vocabulary does not tell of, and is told of all the same.
const noted = Object.entries({ ...answerSchemas, PostingHistory, PostingAsOf, SigningKey })
  .filter(([id]) => notedIds.includes(id))
  .map(([id, schema]) => ({ id, name: id, zh: '', schema }));

/** The schemas of all answers and bodies by their names; those of the published reference with what it says of each field. */
export function componentSchemas(): Node {
  const found = new Map<string, Json>();
  const add = (parts: Json | undefined): void => {
    for (const [name, node] of Object.entries(isNode(parts) ? parts : {})) if (!found.has(name)) found.set(name, node);
  };
  for (const document of [...documents, ...noted].filter(({ id }) => id in answerSchemas || besides.includes(id))) {
    const made = toJson(schemaOf(document));
    if (!isNode(made)) continue;
    const { $schema: _, $id: __, $defs, ...root } = made;
    add({ [document.id]: root });
    add($defs);
  }
  const made = toJson(z.toJSONSchema(z.object({ ...answerSchemas, RawPosting }), { target: 'draft-2020-12', io: 'input' }));
  for (const [name, node] of Object.entries(isNode(made) && isNode(made.$defs) ? made.$defs : {})) add({ [name]: withNotes(node) });
  const raw = found.get('RawPosting');
  if (isNode(raw)) {
    const record = { ...markNeeded(raw), description: line(recordWords) };
    found.set('RawPosting', record);
    // The address has the id already, so a body may leave it out.
    add({ PostingFields: { ...record, required: ['title'] } });
  }
  const market = found.get('Market');
  if (isNode(market)) add({ MarketFields: { ...market, required: ['name', 'region', 'city'], additionalProperties: false } });
  const problem = found.get('Problem');
  if (isNode(problem)) found.set('Problem', withKinds(problem));
  return Object.fromEntries([...nameParts(found)].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
