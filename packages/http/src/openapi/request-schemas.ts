import type { Route } from '../contract/route.ts';
import { isNode, type Node } from '../json.ts';
import { inlineSchema } from './component-schemas.ts';
import { type RequestNote, requestNotes } from './request-notes.ts';
import { line } from './words.ts';

function noteOf({ id }: Route): RequestNote {
  const note = requestNotes[id];
  if (!note) throw new Error(`the body of ${id} has no words`);
  return note;
}

/** The component that the body of a route is. */
export const requestName = (route: Route): string => noteOf(route).name;

/** The bodies of the routes that take a small JSON object, each field told in both languages. */
export function requestSchemas(routes: readonly Route[]): Node {
  const found: Record<string, Node> = {};
  for (const route of routes) {
    if (!route.body) continue;
    const { name, words, fields } = noteOf(route);
    const schema = inlineSchema(route.body, 'input');
    const properties = Object.entries(isNode(schema.properties) ? schema.properties : {}).map(([field, each]): [string, Node] => {
      const said = fields[field];
      if (!said || !isNode(each)) throw new Error(`the field ${field} of ${name} has no words`);
      return [field, { ...each, description: line(said) }];
    });
    found[name] = { ...schema, title: name, description: line(words), properties: Object.fromEntries(properties) };
  }
  return found;
}
