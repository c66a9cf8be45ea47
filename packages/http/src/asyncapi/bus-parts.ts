import { deliveryDueType, eventSource, feedAppendedType, type PostingEventKind, postingEventTypes, scoredType } from '@ganghui/spec';
import { type FunctionName, flowOf, functionNames } from '@ganghui/spec/flow';
import type { Node } from '../json.ts';
import { line, type Words } from '../openapi/words.ts';
import { inChannel, messagesOf, toChannel, toServer } from './references.ts';

/** An event of the bus: its detail-type, the message that carries it, the schema of that. `inside`: other accounts never get it. */
export type BusEvent = { type: string; message: string; schema: string; words: Words; inside: boolean };

const kinds: Record<PostingEventKind, Words> = {
  published: ['岗位公开', 'A posting became public'],
  revised: ['公开的岗位有改动', 'A public posting was changed'],
  suspended: ['岗位暂停公开', 'A posting is not public for the time being'],
  closed: ['岗位结束', 'A posting has ended'],
  regraded: ['岗位的质量等级变了，内容未变', 'The grade of a posting changed, its content did not'],
};
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const posted = Object.entries(kinds).map(([kind, words]): BusEvent => {
  const type = Object.entries(postingEventTypes).find(([name]) => name === kind)?.[1] ?? '';
  return { type, message: `posting${capital(kind)}`, schema: 'FeedEvent', words, inside: false };
});
const inner = (type: string, schema: string, words: Words): BusEvent => {
  return { type, message: schema.charAt(0).toLowerCase() + schema.slice(1), schema, words, inside: true };
};

export const busEvents: readonly BusEvent[] = [
  ...posted,
  inner(feedAppendedType, 'FeedAppended', [
    '共享流有追加：读者从自己的位置接着读',
    'The feed has grown: readers go on from where they are',
  ]),
  inner(scoredType, 'PostingScored', ['岗位在全省范围内评分', 'A posting was scored among all of the province']),
  inner(deliveryDueType, 'DeliveryDue', ['一个订阅有变动待推送', 'A subscription has something to be pushed']),
];

/** One channel for each detail-type. */
export const busChannels = (): Node =>
  Object.fromEntries(
    busEvents.map(({ type, message, words, inside }) => [
      message,
      {
        address: type,
        title: type,
        summary: line(words),
        servers: [toServer('bus')],
        messages: messagesOf([message]),
        tags: [{ name: inside ? 'inside' : 'bus' }],
        // There is no official binding for EventBridge yet.
        'x-eventbridge': { source: eventSource, 'detail-type': type, payload: '$.detail' },
      },
    ]),
  );

/** What each function sends and hears, from the flow that also wires them. */
export const busOperations = (): Node =>
  Object.fromEntries(
    functionNames.flatMap((name) => [
      ...operationsOf(name, 'send', flowOf(name).emits ?? []),
      ...operationsOf(name, 'receive', flowOf(name).consumes ?? []),
    ]),
  );

const verbs = { send: ['发出', 'sends'], receive: ['收到', 'hears'] } as const;

function operationsOf(name: FunctionName, action: 'send' | 'receive', types: readonly string[]): [string, Node][] {
  const [zh, en] = verbs[action];
  return types.map((type) => {
    const event = busEvents.find((each) => each.type === type);
    if (!event) throw new Error(`the flow knows ${type}, but no channel does`);
    const { message, words, inside } = event;
    return [
      `${name}${capital(en)}${capital(message)}`,
      {
        action,
        channel: toChannel(message),
        messages: [inChannel(message, message)],
        summary: line([`${name} ${zh}：${words[0]}`, `${name} ${en}: ${words[1]}`]),
        tags: [{ name: inside || action === 'receive' ? 'inside' : 'bus' }],
      },
    ];
  });
}
