import { isNode, type Node } from '../json.ts';

/** Careful readers of a JSON document: what is not there, or not of its kind, is empty. */
export const nodeAt = (node: Node, key: string): Node => {
  const found = node[key];
  return isNode(found) ? found : {};
};
export const textAt = (node: Node, key: string): string => {
  const found = node[key];
  return typeof found === 'string' ? found : '';
};
export const nodesAt = (node: Node, key: string): Node[] => {
  const found = node[key];
  return Array.isArray(found) ? found.filter(isNode) : [];
};
export const entriesOf = (node: Node): [string, Node][] =>
  Object.entries(node).flatMap(([key, each]) => (isNode(each) ? [[key, each]] : []));

/** What a node stands for: itself, or what its `$ref` points at in the document. */
export function resolve(document: Node, node: Node): Node {
  const pointer = textAt(node, '$ref');
  if (!pointer.startsWith('#/')) return node;
  return pointer
    .slice(2)
    .split('/')
    .reduce((at: Node, step) => nodeAt(at, step), document);
}

/** "中文 / English" apart, and the paragraphs of a description. */
export const halves = (text: string): [zh: string, en: string] => {
  const at = text.indexOf(' / ');
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 3)];
};
export const paragraphsOf = (text: string): [zh: string, en: string] => {
  const at = text.indexOf('\n\n');
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 2)];
};
