import type { Node } from '../json.ts';
import { type FieldRow, fieldRows } from './field-rows.ts';
import { entriesOf, halves, nodeAt, nodesAt, paragraphsOf, resolve, textAt } from './nodes.ts';
import type { Shown } from './operations.ts';
import { componentOf } from './schema-words.ts';

type Words = [zh: string, en: string];

/** A message as the page shows it. `schemas`: the components its payload is, or may be. */
export type Message = {
  id: string;
  tag: string;
  words: Words;
  contentType: string;
  schemas: string[];
  headers: FieldRow[];
  examples: Shown[];
};

/** An operation on a channel: what goes over it, what answers. `protocol`: how, where that says more than the way. */
export type Exchange = { id: string; words: Words; about: Words; method: string; messages: string[]; replies: string[] };
export type Channel = { id: string; tag: string; address: string; words: Words; about: Words; exchanges: Exchange[] };

/** One way to receive: pull, push, bus; or what stays inside. */
export type Way = { tag: string; words: Words; server: Words; about: Words; channels: Channel[] };

const tagOf = (node: Node): string => textAt(nodesAt(node, 'tags')[0] ?? {}, 'name');
const lastStep = (reference: Node): string => textAt(reference, '$ref').split('/').at(-1) ?? '';
const wordsOf = (node: Node): Words => halves(textAt(node, 'summary'));
const aboutOf = (node: Node): Words => paragraphsOf(textAt(node, 'description'));

/** The ways in the order of the document's tags, each with its channels. */
export function waysOf(document: Node): Way[] {
  const channels = entriesOf(nodeAt(document, 'channels')).map(([id, node]) => channelOf(document, id, node));
  const servers = entriesOf(nodeAt(document, 'servers')).map(([, server]) => server);
  return nodesAt(nodeAt(document, 'info'), 'tags').map((each) => {
    const tag = textAt(each, 'name');
    const server = servers.find((one) => tagOf(one) === tag) ?? {};
    const own = channels.filter((channel) => channel.tag === tag);
    return { tag, words: halves(textAt(each, 'description')), server: wordsOf(server), about: aboutOf(server), channels: own };
  });
}

function channelOf(document: Node, id: string, node: Node): Channel {
  const operations = entriesOf(nodeAt(document, 'operations')).filter(([, each]) => lastStep(nodeAt(each, 'channel')) === id);
  const exchanges = operations.map(
    ([name, each]): Exchange => ({
      id: name,
      words: wordsOf(each),
      about: aboutOf(each),
      method: textAt(nodeAt(nodeAt(each, 'bindings'), 'http'), 'method') || textAt(each, 'action').toUpperCase(),
      messages: nodesAt(each, 'messages').map(lastStep),
      replies: nodesAt(nodeAt(each, 'reply'), 'messages').map(lastStep),
    }),
  );
  return { id, tag: tagOf(node), address: textAt(node, 'address'), words: wordsOf(node), about: aboutOf(node), exchanges };
}

/** All messages, in the order of the document. */
export const messagesOf = (document: Node): Message[] =>
  entriesOf(nodeAt(nodeAt(document, 'components'), 'messages')).map(([id, node]) => ({
    id,
    tag: tagOf(node),
    words: wordsOf(node),
    contentType: textAt(node, 'contentType'),
    schemas: schemasOf(nodeAt(node, 'payload')),
    headers: fieldRows(nodeAt(node, 'headers')),
    examples: nodesAt(node, 'examples').map((each) => ({
      words: halves(textAt(each, 'summary')),
      text: JSON.stringify(each.payload, null, 2),
    })),
  }));

const schemasOf = (payload: Node): string[] => {
  const choices = [
    payload,
    ...nodesAt(payload, 'allOf'),
    ...nodesAt(payload, 'oneOf'),
    ...entriesOf(nodeAt(payload, 'properties')).map(([, each]) => each),
  ];
  return [...new Set(choices.map(componentOf).filter(Boolean))];
};

/** A push that can be checked by hand: the secret, the headers and the body, byte for byte. */
export function signedExample(document: Node): string {
  const scheme = resolve(document, { $ref: '#/components/securitySchemes/webhookSignature' });
  const [example = {}] = nodesAt(resolve(document, { $ref: '#/components/messages/verification' }), 'examples');
  const headers = Object.entries(nodeAt(example, 'headers')).map(([name, value]) => `${name}: ${value}`);
  return [`secret: ${textAt(scheme, 'x-sample-secret')}`, ...headers, '', JSON.stringify(example.payload)].join('\n');
}
