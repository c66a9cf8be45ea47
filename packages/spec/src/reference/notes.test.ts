import { expect, it } from 'vitest';
import * as z from 'zod';
import * as spec from '../index.ts';
import * as proof from '../proof/index.ts';
import { answerNotes } from './answer-notes.ts';
import { eventNotes } from './event-notes.ts';
import { childrenOf, isNode, type Node, notedIds, schemaOf } from './schema-of.ts';

const schemas = new Map(
  [...Object.values(spec), ...Object.values(proof)].flatMap((each) =>
    each instanceof z.ZodType ? [[each.meta()?.id ?? '', each] as const] : [],
  ),
);
const pointersOf = (node: Node, at = ''): [pointer: string, field: Node][] =>
  childrenOf(node).flatMap(([step, child]): [string, Node][] => [
    ...(step === '*' ? [] : ([[`${at}/${step}`, child]] as [string, Node][])),
    ...pointersOf(child, `${at}/${step}`),
  ]);

it.each(notedIds)('says something of every field of %s, and of none that is not there', (id) => {
  const schema = schemas.get(id);
  if (!schema) throw new Error(`there is no schema ${id}`);
  const fields = pointersOf(schemaOf({ id, name: id, zh: '', schema }));
  const noted = Object.keys(eventNotes[id] ?? answerNotes[id] ?? {});
  // An inner object that is only a wrapper, such as `data`, may go without a name.
  const named = ({ 'x-ganghui': notes }: Node): boolean => isNode(notes) && /\p{Script=Han}/u.test(String(notes.title));
  const silent = fields.filter(([, field]) => !isNode(field.properties) && !named(field));
  expect(silent.map(([pointer]) => pointer)).toEqual([]);
  expect(fields.filter(([, { description }]) => description === undefined).map(([pointer]) => pointer)).toEqual([]);
  expect(noted.filter((pointer) => !fields.some(([each]) => each === pointer))).toEqual([]);
});
