import { versionPromise } from '@ganghui/spec/events';
import type { Node } from '../json.ts';
import { line, paragraphs } from '../openapi/words.ts';
import { busChannels, busOperations } from './bus-parts.ts';
import { messages } from './message-parts.ts';
import { pullChannels, pullOperations } from './pull-parts.ts';
import { pushChannels, pushOperations, sampleSecret } from './push-parts.ts';
import { eventSchemas } from './schemas.ts';

const about = paragraphs([
  '岗位的每次公开变动记入一份日志：按序号排列，没有空缺，逐条用哈希相连。收取变动有三条路，内容相同：拉取共享流、推送到自己的地址、送到自己的 AWS 事件总线。时间是 UTC，正文是 UTF-8 的 JSON。读者应忽略不认识的字段；同一件事的 id 永远相同，重复收到时据此跳过。',
  'Every public change of a posting goes into one log: in order, without a gap, chained by hash. There are three ways to receive the changes, with the same content: pull the feed, have them pushed to an address of your own, or have them sent to an event bus of your own on AWS. Times are UTC, bodies JSON in UTF-8. Readers ignore fields they do not know; the same fact always has the same id, by which a repetition is skipped.',
]);

const compatibility = paragraphs([
  `事件类型以 v1 结尾。v1 的字段只增不减：新增的都可以没有；不会改名、改类型、变成可缺省或可空，取值的范围既不收窄也不放宽。${versionPromise.zh}每次提交都与已发布的结构逐项比较。`,
  `Types of events end with v1. v1 only gains fields, and those may be missing; none is renamed, retyped, made optional or nullable, and what a value may be neither narrows nor grows. ${versionPromise.en} Every commit is compared with what was released.`,
]);

const servers: Node = {
  exchange: {
    host: '{host}',
    protocol: 'https',
    title: 'Pull',
    summary: line(['拉取：共享流、快照、检查点', 'Pull: feed, snapshot, checkpoints']),
    description: paragraphs([
      '先取快照，再从 asOf 起读共享流；记住每页的 last。wait 使请求等到有变动为止。三年之内随时可以接着读，更久就从快照重新开始。',
      'Take the snapshot, then read the feed after its asOf and keep the last of each page. With wait a request waits until there is something. Reading can go on after any pause up to three years; after a longer one it begins with the snapshot.',
    ]),
    variables: { host: { default: 'ganghui.example', description: line(['省交换中心的主机名', 'The host of the exchange']) } },
    tags: [{ name: 'pull' }],
  },
  receiver: {
    host: '{receiver}',
    protocol: 'https',
    title: 'Push',
    summary: line(['推送：接收方的地址（Standard Webhooks）', 'Push: an address of the receiver (Standard Webhooks)']),
    description: paragraphs([
      '用 POST /v1/subscriptions 登记；每次推送都带 Standard Webhooks 的签名，请先验签再使用。',
      'Ordered with POST /v1/subscriptions; every push carries a Standard Webhooks signature, to be checked before anything is used.',
    ]),
    variables: { receiver: { default: 'jobs.nantong.example', description: line(['接收方的主机名', 'The host of the receiver']) } },
    security: [{ $ref: '#/components/securitySchemes/webhookSignature' }],
    tags: [{ name: 'push' }],
  },
  bus: {
    host: 'events.{region}.amazonaws.com.cn',
    protocol: 'eventbridge',
    title: 'Event bus',
    summary: line(['事件总线：自己账号的 Amazon EventBridge', 'Event bus: Amazon EventBridge in an account of your own']),
    description: paragraphs([
      '用 busArn 登记；每次变动是一个事件，detail-type 为事件类型，detail 为下面的消息。总线上的次序不作保证，按 sequence 排；没有联系方式，需要时带密钥拉取。',
      'Ordered with busArn; each change is an event whose detail-type is its type and whose detail is the message below. A bus keeps no order: sort by sequence. There are no contacts on it; pull with a key where they are needed.',
    ]),
    variables: { region: { default: 'cn-north-1', description: line(['AWS 区域', 'The AWS region']) } },
    tags: [{ name: 'bus' }],
  },
};

const securitySchemes: Node = {
  key: {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'gh_<holder>_<43 characters>',
    description: line(['报送密钥，由省交换中心签发', 'A key that the province has issued']),
  },
  webhookSignature: {
    type: 'httpApiKey',
    name: 'webhook-signature',
    in: 'header',
    'x-sample-secret': sampleSecret,
    description: paragraphs([
      'Standard Webhooks：对“webhook-id.webhook-timestamp.正文”求 HMAC-SHA-256，密钥是 whsec_ 之后的 Base64；结果写成 v1,<Base64>。用收到的原始字节计算，不要先解析再写出。',
      'Standard Webhooks: HMAC-SHA-256 of "webhook-id.webhook-timestamp.body" with the Base64 behind whsec_ as key, written v1,<Base64>. Compute it over the bytes as they came, not over JSON that was read and written again.',
    ]),
  },
};

const tags: Node[] = [
  { name: 'pull', description: line(['拉取', 'Pull']) },
  { name: 'push', description: line(['推送', 'Push']) },
  { name: 'bus', description: line(['事件总线', 'Event bus']) },
  { name: 'inside', description: line(['交换中心内部', 'Inside the exchange']) },
];

/** The AsyncAPI document of the exchange, seen from the exchange: what it sends, and what it receives. */
export const buildAsyncApi = (): Node => ({
  asyncapi: '3.0.0',
  id: 'urn:ganghui:asyncapi',
  info: { title: 'Ganghui events', version: '1.0.0', description: about, tags, 'x-compatibility': compatibility },
  defaultContentType: 'application/json',
  servers,
  channels: { ...pullChannels(), ...pushChannels(), ...busChannels() },
  operations: { ...pullOperations(), ...pushOperations(), ...busOperations() },
  components: { schemas: eventSchemas(), messages: messages(), securitySchemes },
});
