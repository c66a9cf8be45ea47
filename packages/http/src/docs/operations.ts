import { isNode, type Node } from '../json.ts';
import { curlOf } from './curl.ts';
import { componentAt, type FieldRow, fieldRows } from './field-rows.ts';
import { entriesOf, halves, nodeAt, nodesAt, paragraphsOf, resolve, textAt } from './nodes.ts';
import { componentOf, schemaWords } from './schema-words.ts';

type Words = [zh: string, en: string];
export type Shown = { words: Words; text: string };
export type Parameter = { name: string; where: string; required: boolean; type: string; words: Words };
export type Body = { type: string; schema: string; words: Words; fields: FieldRow[]; examples: Shown[] };
export type Answer = { status: string; words: Words; schema: string; types: string[]; headers: string[]; examples: Shown[] };
export type Trouble = { kind: string; status: string; words: Words; advice: Words };

/** One operation as the page shows it, every reference followed. */
export type Operation = {
  id: string;
  tag: string;
  method: string;
  path: string;
  words: Words;
  about: Words;
  scope: string;
  /** How it is called where it needs no body. */
  call: string;
  parameters: Parameter[];
  bodies: Body[];
  answers: Answer[];
  troubles: Trouble[];
};

/** All operations in the order of the document. */
export const operationsOf = (document: Node): Operation[] =>
  entriesOf(nodeAt(document, 'paths')).flatMap(([path, methods]) =>
    entriesOf(methods).map(([method, node]) => operationOf(document, method.toUpperCase(), path, node)),
  );

function operationOf(document: Node, method: string, path: string, node: Node): Operation {
  const parameters = nodesAt(node, 'parameters').map((each) => resolve(document, each));
  const [tag] = Array.isArray(node.tags) ? node.tags : [];
  const responses = entriesOf(nodeAt(node, 'responses')).map(([status, each]): [string, Node] => [status, resolve(document, each)]);
  return {
    id: textAt(node, 'operationId'),
    tag: String(tag ?? ''),
    method,
    path,
    words: halves(textAt(node, 'summary')),
    about: paragraphsOf(textAt(node, 'description')),
    scope: scopeOf(node),
    call: nodeAt(node, 'requestBody').required !== true ? curlOf({ method, path, parameters, open: scopeOf(node) === '' }) : '',
    parameters: parameters.map((each) => ({
      name: textAt(each, 'name'),
      where: textAt(each, 'in'),
      required: each.required === true,
      type: schemaWords(nodeAt(each, 'schema')),
      words: halves(textAt(each, 'description')),
    })),
    bodies: entriesOf(nodeAt(nodeAt(node, 'requestBody'), 'content')).map(([type, content]) =>
      bodyOf(document, { method, path, parameters }, type, content),
    ),
    answers: responses.filter(([status]) => status < '300').map(([status, each]) => answerOf(status, each)),
    troubles: responses.filter(([status]) => status >= '300').flatMap(([status, each]) => troublesOf(document, status, each)),
  };
}

function bodyOf(document: Node, request: Parameters<typeof curlOf>[0], type: string, content: Node): Body {
  const schema = nodeAt(content, 'schema');
  const component = componentAt(document, componentOf(schema));
  return {
    type,
    schema: componentOf(schema),
    words: halves(textAt(schema, 'description') || textAt(component, 'description')),
    fields: fieldRows(component),
    examples: entriesOf(nodeAt(content, 'examples')).map(([, each]) => ({
      words: halves(textAt(each, 'summary')),
      text: curlOf(request, { type, value: each.value ?? null }),
    })),
  };
}

function answerOf(status: string, node: Node): Answer {
  const contents = entriesOf(nodeAt(node, 'content'));
  const json = nodeAt(nodeAt(node, 'content'), 'application/json');
  return {
    status,
    words: halves(textAt(node, 'description')),
    schema: componentOf(nodeAt(json, 'schema')),
    types: contents.map(([type]) => type),
    headers: Object.keys(nodeAt(node, 'headers')),
    examples: entriesOf(nodeAt(json, 'examples')).map(([, each]) => ({
      words: halves(textAt(each, 'summary')),
      text: JSON.stringify(each.value, null, 2),
    })),
  };
}

function troublesOf(document: Node, status: string, node: Node): Trouble[] {
  const examples = entriesOf(nodeAt(nodeAt(nodeAt(node, 'content'), 'application/problem+json'), 'examples'));
  if (examples.length === 0) return [{ kind: 'about:blank', status, words: halves(textAt(node, 'description')), advice: ['', ''] }];
  return examples.map(([kind, each]) => {
    const example = resolve(document, each);
    return { kind, status, words: halves(textAt(example, 'summary')), advice: paragraphsOf(textAt(example, 'description')) };
  });
}

/** The scope a key needs; `optional` when a key may be shown; empty when none is asked. */
function scopeOf(node: Node): string {
  const ways = nodesAt(node, 'security');
  const key = ways.find((each) => 'key' in each)?.key;
  if (!Array.isArray(key)) return '';
  return ways.some((each) => isNode(each) && Object.keys(each).length === 0) ? 'optional' : String(key[0] ?? '');
}
