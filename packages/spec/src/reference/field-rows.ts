import type { SpecDocument } from './documents.ts';
import { exampleOf, valueAt } from './examples.ts';
import type { Json } from './json-text.ts';
import { childrenOf, isNode, type Node, present, schemaOf } from './schema-of.ts';

/** One leaf of an entity as the reference shows it. `type` is a word of `typeNames`, `values` the words an enumeration allows. */
export type FieldRow = {
  pointer: string;
  title: string;
  description: string;
  zh: string;
  code: string;
  sure: string;
  sources: string[];
  type: string;
  list: boolean;
  nullable: boolean;
  required: boolean;
  values: string[];
  unit: string;
  codeTable: string;
  mandatory: string[];
  example: Json | undefined;
};

const text = (value: Json | undefined): string => (typeof value === 'string' ? value : '');
const words = (value: Json | undefined): string[] => (Array.isArray(value) ? value.map(String) : []);
const isNullable = (node: Node): boolean =>
  words(node.type).includes('null') || (Array.isArray(node.anyOf) && node.anyOf.some((each) => isNode(each) && each.type === 'null'));

function typeOf(node: Node): string {
  if (node.enum) return 'enum';
  if (node.format === 'date-time') return 'instant';
  if (node.format === 'date') return 'day';
  if (node.$ref) return 'string';
  return text(node.type) || (words(node.type).find((each) => each !== 'null') ?? '');
}

function rowOf(pointer: string, node: Node, required: boolean, example: Json | undefined): FieldRow {
  const inner = present(node);
  const item = isNode(inner.items) ? inner.items : undefined;
  const note = isNode(node['x-ganghui']) ? node['x-ganghui'] : {};
  return {
    pointer,
    title: text(note.title),
    description: text(node.description),
    zh: text(note.zh),
    code: text(note.code),
    sure: text(note.sure),
    sources: text(note.source).split(' ').filter(Boolean),
    type: typeOf(item ?? inner),
    list: item !== undefined,
    nullable: isNullable(node),
    required,
    values: words((item ?? inner).enum),
    unit: text(note.unit),
    codeTable: text(note.codeTable),
    mandatory: words(note.mandatory),
    example: example ?? (Array.isArray(node.examples) ? node.examples[0] : undefined),
  };
}

/** Every leaf of a document, in the order of its schema. */
export function fieldRows(document: SpecDocument): FieldRow[] {
  const example = exampleOf(document);
  const visit = (node: Node, at: string, required: boolean): FieldRow[] => {
    const children = childrenOf(node);
    if (children.length === 0) return [rowOf(at, node, required, valueAt(example, at))];
    return children.flatMap(([step, child, needed]) => visit(child, `${at}/${step}`, needed));
  };
  return visit(schemaOf(document), '', true);
}
