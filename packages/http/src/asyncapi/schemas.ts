import { eventDocuments, eventFile } from '@ganghui/spec/events';
import { schemaOf } from '@ganghui/spec/reference';
import { isNode, type Json, type Node } from '../json.ts';
import { nameParts } from '../openapi/name-parts.ts';
import { line } from '../openapi/words.ts';

const hereAll = (value: unknown): Json => JSON.parse(JSON.stringify(value).replaceAll('"#/$defs/', '"#/components/schemas/'));

/**
 * The schemas of all events and messages, with a name for every object inside. They use nothing that is newer than draft-07, which is
 * what every AsyncAPI tool reads; `x-schema` leads to the same in 2020-12, in a file of its own.
 */
export function eventSchemas(): Node {
  const found = new Map<string, Json>();
  const add = (name: string, node: Json): void => void (found.has(name) || found.set(name, node));
  for (const document of eventDocuments) {
    const { $schema: _, $id: __, $defs = {}, ...root } = schemaOf(document);
    const made = hereAll(root);
    if (!isNode(made)) continue;
    const words = { description: line([document.zh, document.en]), 'x-schema': `/v1/schemas/${eventFile(document)}` };
    found.set(document.id, { ...made, ...words });
    for (const [name, part] of Object.entries(isNode($defs) ? $defs : {})) add(name, hereAll(part));
  }
  return Object.fromEntries([...nameParts(found)].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
