import { RawPosting } from '@ganghui/spec';
import { documents, schemaOf } from '@ganghui/spec/reference';
import * as z from 'zod';
import { isNode, type Json, type Node } from '../json.ts';
import { answerSchemas } from './answer-schemas.ts';

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
  const { $schema: _, $defs: __, ...node } = made;
  return node;
}

/** The schemas of all answers and bodies by their names; those of the published reference with what it says of each field. */
export function componentSchemas(): Node {
  const found = new Map<string, Json>();
  const add = (parts: Json | undefined): void => {
    for (const [name, node] of Object.entries(isNode(parts) ? parts : {})) if (!found.has(name)) found.set(name, node);
  };
  for (const document of documents.filter(({ id }) => id in answerSchemas || id === 'RawPosting' || id === 'Posting')) {
    const made = toJson(schemaOf(document));
    if (!isNode(made)) continue;
    const { $schema: _, $id: __, $defs, ...root } = made;
    add({ [document.id]: root });
    add($defs);
  }
  const made = toJson(z.toJSONSchema(z.object({ ...answerSchemas, RawPosting }), { target: 'draft-2020-12', io: 'input' }));
  for (const [name, node] of Object.entries(isNode(made) && isNode(made.$defs) ? made.$defs : {})) add({ [name]: withNotes(node) });
  // The address has the id already, so a body may leave it out.
  const raw = found.get('RawPosting');
  if (isNode(raw)) add({ PostingFields: { ...raw, title: 'Posting fields', required: ['title'] } });
  const market = found.get('Market');
  if (isNode(market))
    add({ MarketFields: { ...market, title: 'Market fields', required: ['name', 'region', 'city'], additionalProperties: false } });
  return Object.fromEntries([...found].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
