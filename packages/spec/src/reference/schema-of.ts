import * as z from 'zod';
import { answerNotes } from './answer-notes.ts';
import { documents, type SpecDocument } from './documents.ts';
import { eventNotes } from './event-notes.ts';
import type { FieldNotes } from './field-note.ts';
import type { Json } from './json-text.ts';
import type { Remarks } from './remarks.ts';

export type Node = { [key: string]: Json };

export const isNode = (value: Json | undefined): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);
const nodeAt = (node: Node, key: string): Node | undefined => (isNode(node[key]) ? node[key] : undefined);

/** The node that says what a value is when it is not null: `anyOf` of something and null is how a nullable is written. */
export function present(node: Node): Node {
  const choices = Array.isArray(node.anyOf) ? node.anyOf.filter(isNode).filter(({ type }) => type !== 'null') : [];
  return choices.length === 1 ? choices[0]! : node;
}

/** The fields of an object, the items of a list, the values of a record, each with its step of a pointer; none for a leaf. */
export function childrenOf(node: Node): [step: string, child: Node, required: boolean][] {
  const inner = present(node);
  const required = Array.isArray(inner.required) ? inner.required : [];
  const properties = Object.entries(nodeAt(inner, 'properties') ?? {});
  const fields = properties.flatMap(([name, child]): [string, Node, boolean][] =>
    isNode(child) ? [[name, child, required.includes(name)]] : [],
  );
  const each = nodeAt(inner, 'items') ?? nodeAt(inner, 'additionalProperties');
  const further: [string, Node, boolean][] = each && (nodeAt(present(each), 'properties') ?? false) ? [['*', each, false]] : [];
  return [...fields, ...further];
}

/**
 * What a field carries for the reference goes under one key of ours; JSON Schema keeps description and examples. The Chinese name too:
 * generators of code take a `title` for the name of a type, and make `NoName74` of one that is not ASCII.
 */
const noteKeys = ['title', 'zh', 'code', 'sure', 'source', 'unit', 'codeTable', 'mandatory'] as const;

function annotate(node: Node, remarks: Node): void {
  const all: Node = { ...node, ...remarks };
  for (const key of ['description', 'examples']) if (all[key] !== undefined) node[key] = all[key];
  const own = Object.fromEntries(noteKeys.flatMap((key) => (all[key] === undefined ? [] : [[key, all[key]]])));
  for (const key of noteKeys) delete node[key];
  if (Object.keys(own).length > 0) node['x-ganghui'] = own;
}

function joinNotes(node: Node, notes: Remarks | FieldNotes, at: string): void {
  const remarks: Json = JSON.parse(JSON.stringify(notes[at] ?? {}));
  if (at !== '' && isNode(remarks)) annotate(node, remarks);
  for (const [step, child] of childrenOf(node)) joinNotes(child, notes, `${at}/${step}`);
}

// The greatest safe integer is a limit of the language, not of the field.
const withoutLimits = (text: string): string => text.replace(/,?"(?:maximum":9007199254740991|minimum":-9007199254740991)(?=[,}])/g, '');

const urn = (name: string, version: string): string => `urn:ganghui:schema:${name}:${version}`;

const notesOf = (id: string): Remarks | FieldNotes =>
  documents.find((each) => each.id === id)?.notes ?? eventNotes[id] ?? answerNotes[id] ?? {};

/** Ids of schemas that the vocabulary does not tell of, but whose fields have notes all the same. */
export const notedIds: readonly string[] = [...Object.keys(eventNotes), ...Object.keys(answerNotes)];

/** JSON Schema 2020-12 of what may be sent: fields not named are allowed where the exchange ignores them, so that v1 can grow. */
export function schemaOf({ id, name, schema, version = 'v1' }: SpecDocument): Node {
  const made: Json = JSON.parse(withoutLimits(JSON.stringify(z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'input' }))));
  const { [id]: root, ...parts } = isNode(made) ? (nodeAt(made, '$defs') ?? {}) : {};
  if (!isNode(root)) throw new Error(`the schema of ${id} carries no id`);
  const definitions = { ...parts, [id]: root };
  for (const [part, node] of Object.entries(definitions)) if (isNode(node)) joinNotes(node, notesOf(part), '');
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: urn(name, version),
    ...root,
    ...(Object.keys(parts).length > 0 ? { $defs: parts } : {}),
  };
}
