import { isNode, type Node } from '../json.ts';
import { nodesAt, textAt } from './nodes.ts';

/** The component that a schema is, or is a list of; empty for a plain one. */
export const componentOf = (schema: Node): string => {
  const name = /^#\/components\/schemas\/(\w+)$/.exec(textAt(schema, '$ref'))?.[1];
  if (name) return name;
  if (isNode(schema.items)) return componentOf(schema.items);
  return nodesAt(schema, 'anyOf').map(componentOf).find(Boolean) ?? '';
};

/** A schema in a few words: its type, its choices, its bounds. */
export function schemaWords(schema: Node): string {
  const name = componentOf(schema);
  if (name) return isNode(schema.items) ? `${name}[]` : name;
  if (Array.isArray(schema.enum)) return schema.enum.map(String).join(' | ');
  if ('const' in schema) return JSON.stringify(schema.const);
  const choices = nodesAt(schema, 'anyOf');
  if (choices.length > 0) return choices.map(schemaWords).join(' | ');
  const type = Array.isArray(schema.type) ? schema.type.join(' | ') : textAt(schema, 'type') || 'any';
  const bounds = [
    schema.minimum === undefined ? '' : `≥ ${schema.minimum}`,
    schema.maximum === undefined ? '' : `≤ ${schema.maximum}`,
    schema.maxLength === undefined ? '' : `≤ ${schema.maxLength} chars`,
    schema.default === undefined ? '' : `= ${JSON.stringify(schema.default)}`,
  ].filter(Boolean);
  const kind = type === 'array' && isNode(schema.items) ? `${schemaWords(schema.items)}[]` : type;
  return [kind, ...bounds].join(' ');
}
