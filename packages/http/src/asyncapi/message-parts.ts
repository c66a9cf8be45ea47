import { eventExamples } from '@ganghui/spec/events';
import { isNode, type Json, type Node } from '../json.ts';
import { line, type Words } from '../openapi/words.ts';
import { type BusEvent, busEvents } from './bus-parts.ts';
import { pushExample, sampleSecret, webhookHeaders } from './push-parts.ts';
import { http, toSchema } from './references.ts';

const examples = eventExamples();
const shown = (words: Words, payloads: readonly Json[]): Node[] => payloads.map((payload) => ({ summary: line(words), payload }));

/** The message of a bus event: its schema, with the one type that it has. */
function busMessage({ type, message, schema, words, inside }: BusEvent): [string, Node] {
  const own = (examples[schema] ?? []).filter((each) => isNode(each) && each.type === type);
  return [
    message,
    {
      name: type,
      title: type,
      summary: line(words),
      contentType: 'application/json',
      payload: { allOf: [toSchema(schema), { type: 'object', properties: { type: { type: 'string', const: type } } }] },
      examples: shown(words, own.slice(0, 1)),
      tags: [{ name: inside ? 'inside' : 'bus' }],
    },
  ];
}

/** A JSON message of the HTTP API. */
const jsonMessage = (name: string, words: Words, payload: Node, more: Node = {}): [string, Node] => [
  name,
  { name, title: name, summary: line(words), contentType: 'application/json', payload, ...more },
];
const answer = (name: string, words: Words, payload: Node, instances: readonly Json[], statusCode = 200): [string, Node] =>
  jsonMessage(name, words, payload, { bindings: http({ statusCode }), ...(instances.length > 0 && { examples: shown(words, instances) }) });

const batch: Words = ['一批变动，按序号排列', 'A batch of changes, in order'];
const challenge: Words = ['验证：请原样答回 challenge', 'The handshake: answer with the same challenge'];
const echo: Node = { type: 'object', properties: { challenge: { type: 'string' } }, required: ['challenge'] };
const correlation = {
  correlationId: { location: '$message.header#/webhook-id', description: line(['去重用', 'To know a repetition by']) },
};
const pushed = { headers: webhookHeaders, bindings: http(), ...correlation, tags: [{ name: 'push' }] };

const one = (id: string): Json[] => (examples[id] ?? []).slice(0, 1);
const given = (examples.Verification ?? []).flatMap((each): Json[] =>
  isNode(each) && isNode(each.data) ? [{ challenge: each.data.challenge ?? '' }] : [],
);

const others: [string, Node][] = [
  [
    'request',
    {
      name: 'request',
      title: 'request',
      summary: line(['请求，没有正文', 'A request without a body']),
      headers: {
        type: 'object',
        properties: {
          Authorization: {
            type: 'string',
            description: line(['Bearer 密钥；带市场密钥才看得到联系方式', 'Bearer and a key; contacts are shown to keys of markets only']),
          },
          Accept: {
            type: 'string',
            description: line([
              'application/json，或 application/x-ndjson（一行一条）',
              'application/json, or application/x-ndjson, one item a line',
            ]),
          },
          'If-None-Match': {
            type: 'string',
            description: line(['上次的 ETag；没有变化则回答 304', 'The ETag of last time; 304 when nothing changed']),
          },
        },
      },
      bindings: http(),
    },
  ],
  answer('feedPage', ['共享流的一页', 'A page of the feed'], toSchema('FeedPage'), one('FeedPage')),
  [
    'feedLine',
    {
      name: 'feedLine',
      title: 'feedLine',
      summary: line(['NDJSON 的一行：一次变动，或离开筛选范围', 'A line of NDJSON: a change, or a posting that has left the filter']),
      contentType: 'application/x-ndjson',
      payload: { oneOf: [toSchema('FeedEvent'), toSchema('LeftScope')] },
      bindings: http({ statusCode: 200 }),
      examples: shown(['离开筛选范围：删除这个岗位', 'It has left the filter: remove this posting'], one('LeftScope')),
    },
  ],
  answer('snapshot', ['快照目录', 'A snapshot: the list of its pages'], toSchema('Snapshot'), one('Snapshot')),
  answer('snapshotPage', ['快照的一页', 'A page of a snapshot'], toSchema('SnapshotPage'), one('SnapshotPage')),
  answer('checkpoint', ['签名的检查点', 'A signed checkpoint'], toSchema('Checkpoint'), one('Checkpoint')),
  answer(
    'signingKeys',
    ['签名公钥，新的在前', 'The published signing keys, newest first'],
    { type: 'object', properties: { keys: { type: 'array', items: toSchema('SigningKey') } }, required: ['keys'] },
    [{ keys: one('SigningKey') }],
  ),
  jsonMessage('newSubscription', ['订阅申请', 'An order to push'], toSchema('NewSubscription'), {
    bindings: http(),
    examples: shown(['订阅申请', 'An order to push'], examples.NewSubscription ?? []),
  }),
  answer(
    'issuedSubscription',
    ['订阅与只显示一次的密钥，见接口文档', 'The subscription, and its secret, shown once: see the API reference'],
    {
      type: 'object',
      properties: { subscription: { type: 'object' }, secret: { type: ['string', 'null'] } },
      required: ['subscription', 'secret'],
    },
    [{ subscription: { id: 'sub_3f9a2b7c41d0', state: 'active' }, secret: sampleSecret }],
    201,
  ),
  jsonMessage('verification', challenge, toSchema('Verification'), { ...pushed, examples: pushExample('Verification', challenge) }),
  answer('verificationAnswer', ['原样答回', 'The same challenge'], echo, given),
  jsonMessage('feedBatch', batch, toSchema('FeedBatch'), { ...pushed, examples: pushExample('FeedBatch', batch) }),
  [
    'received',
    {
      name: 'received',
      title: 'received',
      summary: line(['收到了：任何 2xx，正文不看', 'Received: any 2xx, whatever the body']),
      bindings: http({ statusCode: 200 }),
    },
  ],
];

/** Every message, with examples that are valid. */
export const messages = (): Node => Object.fromEntries([...busEvents.map(busMessage), ...others]);
