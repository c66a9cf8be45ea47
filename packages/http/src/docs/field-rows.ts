import { isNode, type Node } from '../json.ts';
import { entriesOf, halves, nodeAt, textAt } from './nodes.ts';
import { componentOf, schemaWords } from './schema-words.ts';

type Words = [zh: string, en: string];
/** A field of a component as the page shows it. `needed`: the fields of which one must say something, or the posting is refused. */
export type FieldRow = { name: string; component: string; type: string; required: boolean; needed: string[]; words: Words };

/** The fields of a component, in its order. */
export const fieldRows = (schema: Node): FieldRow[] => {
  const required = Array.isArray(schema.required) ? schema.required : [];
  return entriesOf(nodeAt(schema, 'properties')).map(([name, each]) => {
    const notes = nodeAt(each, 'x-ganghui');
    return {
      name,
      component: componentOf(each),
      type: schemaWords(each),
      required: required.includes(name),
      needed: Array.isArray(notes.needed) ? notes.needed.map(String) : [],
      words: wordsOf(each, notes),
    };
  });
};

/** What a schema says of itself, in Chinese and in English. */
export function wordsOf(schema: Node, notes: Node = nodeAt(schema, 'x-ganghui')): Words {
  const said = textAt(schema, 'description');
  const [zh, en] = /\p{Script=Han}.* \/ /u.test(said) ? halves(said) : ['', said];
  return [[textAt(notes, 'title'), textAt(notes, 'zh'), zh].filter(Boolean).join('：'), en];
}

/** The component that a name stands for. */
export const componentAt = (document: Node, name: string): Node => {
  const found = nodeAt(nodeAt(document, 'components'), 'schemas')[name];
  return isNode(found) ? found : {};
};
