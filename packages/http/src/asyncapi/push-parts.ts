import { createHmac } from 'node:crypto';
import { eventExamples } from '@ganghui/spec/events';
import { isNode, type Json, type Node } from '../json.ts';
import { line, paragraphs, type Words } from '../openapi/words.ts';
import { http, inChannel, messagesOf, toChannel, toScheme, toServer } from './references.ts';

/** The secret of the examples: with it everybody can check that a check of signatures is right. */
export const sampleSecret = `whsec_${Buffer.from('ganghui examples: 32 bytes, open').toString('base64')}`;

/** The Standard Webhooks headers of a body, as the exchange sends them. */
export function signedHeaders(id: string, timestamp: string, body: string): Record<string, string> {
  const seconds = String(Math.floor(Date.parse(timestamp) / 1000));
  const key = Buffer.from(sampleSecret.slice('whsec_'.length), 'base64');
  const signature = createHmac('sha256', key).update(`${id}.${seconds}.${body}`).digest('base64');
  return { 'webhook-id': id, 'webhook-timestamp': seconds, 'webhook-signature': `v1,${signature}` };
}

const header = (words: Words, pattern: string): Node => ({ type: 'string', description: line(words), pattern });

/** What comes with every push. */
export const webhookHeaders: Node = {
  type: 'object',
  properties: {
    'webhook-id': header(
      [
        '同一批变动每次重试都是同一个编号：已处理过的直接回答 2xx。重试之间一批可能变长，编号随之不同：以 sequence 为准',
        'The same at every try of the same batch: answer 2xx when it was dealt with. A batch may grow between tries, and has another id then: go by sequence',
      ],
      '^sub_[0-9a-f]{12}\\.',
    ),
    'webhook-timestamp': header(
      ['签名的时刻，Unix 秒；与本机相差超过五分钟就拒绝', 'When it was signed, in Unix seconds; refuse what is more than five minutes off'],
      '^\\d{10}$',
    ),
    'webhook-signature': header(
      [
        '空格分开的一个或多个签名，轮换密钥时有几个；一个对上即可',
        'One or more signatures with blanks between, several while a secret is rotated; one that fits is enough',
      ],
      '^v1,\\S+(?: v1,\\S+)*$',
    ),
  },
  required: ['webhook-id', 'webhook-timestamp', 'webhook-signature'],
};

/** An example of a push with its headers; the signature is that of the body as compact JSON. */
export function pushExample(document: 'FeedBatch' | 'Verification', words: Words): Node[] {
  return (eventExamples()[document] ?? []).filter(isNode).map((payload) => {
    const data = isNode(payload.data) ? payload.data : {};
    const part = document === 'FeedBatch' ? `${data.after}-${data.last}` : `verify-${data.challenge}`;
    const headers: Json = signedHeaders(`${data.subscriptionId}.${part}`, String(payload.timestamp), JSON.stringify(payload));
    return { name: document, summary: line(words), headers, payload };
  });
}

const push = 'webhook';

export const pushChannels = (): Node => ({
  [push]: {
    address: '/{path}',
    title: 'Webhook',
    summary: line(['接收方自己的 https 地址', 'The https address of the receiver']),
    description: paragraphs([
      '推送只发往公网可达的 https 地址，不跟随跳转。15 秒内回答 2xx 才算收到；一批之后才有下一批，次序与共享流一致。回答 429 或 503 并带 Retry-After，就等到那时；回答 410，订阅停用；其他失败约 5 秒后再试，以后隔 30 秒、2 分钟……12 小时（到点后的下一个整分钟，或有新变动时），五天后停用，什么也不丢：恢复时从原来的位置接着推。同一批可能来两次，不会少一批。',
      'Pushes go to https addresses on the public internet only and follow no redirect. 2xx within 15 seconds means received; a batch follows only then, in the order of the feed. 429 or 503 with Retry-After is waited for; 410 disables the subscription; any other failure is tried again after about 5 s, then after 30 s, 2 min … 12 h (at the first full minute after that, or with the next change), and disables it after five days. Nothing is lost: resume goes on where it stopped. The same batch may come twice, none is left out.',
    ]),
    servers: [toServer('receiver')],
    parameters: {
      path: {
        description: line(['登记的地址中主机之后的部分', 'What follows the host in the registered address']),
        examples: ['hooks/ganghui'],
      },
    },
    messages: messagesOf(['verification', 'verificationAnswer', 'feedBatch', 'received']),
    tags: [{ name: 'push' }],
  },
});

const sends = (words: Words, about: Words, message: string, answer: string): Node => ({
  action: 'send',
  channel: toChannel(push),
  messages: [inChannel(push, message)],
  summary: line(words),
  description: paragraphs(about),
  security: [toScheme('webhookSignature')],
  bindings: http({ method: 'POST' }),
  reply: { channel: toChannel(push), messages: [inChannel(push, answer)] },
  tags: [{ name: 'push' }],
});

export const pushOperations = (): Node => ({
  verifyReceiver: sends(
    ['验证接收地址', 'Ask a receiver whether it wants this'],
    [
      '新建、恢复或改地址时先发一次：接收方在 10 秒内回答 2xx 和原样的 challenge，订阅才生效。',
      'Sent first, when a subscription is made, resumed or gets another address: it becomes active when the receiver answers 2xx with the same challenge within 10 seconds.',
    ],
    'verification',
    'verificationAnswer',
  ),
  pushBatch: sends(
    ['推送一批变动', 'Push a batch of changes'],
    [
      '从订阅的位置（after）起，按序号排列，至多 maxEvents 条。接收方把变动与 last 在一个事务里保存，再回答 2xx；last 不大于已保存位置的整批可以跳过。',
      'In order from where the subscription is (after), maxEvents at most. A receiver saves the changes and last in one transaction and then answers 2xx; a batch whose last it has passed may be skipped.',
    ],
    'feedBatch',
    'received',
  ),
});
