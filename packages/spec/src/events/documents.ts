import type * as z from 'zod';
import { DeliveryDue, FeedAppended, FeedEvent, LeftScope, PostingScored } from '../event.ts';
import { FeedBatch, FeedPage, NewSubscription, Snapshot, SnapshotPage, Verification } from '../feed/index.ts';
import { Checkpoint, SigningKey } from '../proof/index.ts';

/**
 * An event or a message that crosses a wire, with the major its type ends with. `goes`: receivers read what is `sent`, and the exchange
 * reads what is `taken`. `inside`: heard by functions of the exchange only.
 */
export type EventDocument = {
  id: string;
  name: string;
  zh: string;
  en: string;
  schema: z.ZodType;
  version: `v${number}`;
  goes: 'sent' | 'taken';
  inside?: true;
};

const v1 = { version: 'v1', goes: 'sent' } as const;

/** A new major is a further line beside the old one; how long both are sent: `versionPromise`. */
export const eventDocuments: readonly EventDocument[] = [
  { ...v1, id: 'FeedEvent', name: 'feed-event', zh: '岗位的一次公开变动', en: 'One visible change of one posting', schema: FeedEvent },
  { ...v1, id: 'LeftScope', name: 'left-scope', zh: '岗位离开了筛选范围', en: 'A posting has left the filter', schema: LeftScope },
  { ...v1, id: 'FeedPage', name: 'feed-page', zh: '共享流的一页', en: 'A page of the feed', schema: FeedPage },
  { ...v1, id: 'FeedBatch', name: 'feed-batch', zh: '推送的一批变动', en: 'A batch of changes, pushed', schema: FeedBatch },
  { ...v1, id: 'Verification', name: 'verification', zh: '接收地址的验证', en: 'The handshake with a receiver', schema: Verification },
  { ...v1, id: 'Snapshot', name: 'snapshot', zh: '快照目录', en: 'A snapshot: the list of its pages', schema: Snapshot },
  { ...v1, id: 'SnapshotPage', name: 'snapshot-page', zh: '快照的一页', en: 'A page of a snapshot', schema: SnapshotPage },
  { ...v1, id: 'Checkpoint', name: 'checkpoint', zh: '签名的检查点', en: 'A signed checkpoint', schema: Checkpoint },
  { ...v1, id: 'SigningKey', name: 'signing-key', zh: '签名公钥', en: 'A published signing key', schema: SigningKey },
  {
    ...v1,
    goes: 'taken',
    id: 'NewSubscription',
    name: 'new-subscription',
    zh: '订阅申请',
    en: 'An order to push',
    schema: NewSubscription,
  },
  { ...v1, inside: true, id: 'FeedAppended', name: 'feed-appended', zh: '共享流有追加', en: 'The feed has grown', schema: FeedAppended },
  { ...v1, inside: true, id: 'PostingScored', name: 'posting-scored', zh: '岗位已评分', en: 'A posting was scored', schema: PostingScored },
  { ...v1, inside: true, id: 'DeliveryDue', name: 'delivery-due', zh: '有推送待发', en: 'A delivery is due', schema: DeliveryDue },
];

/** Where its JSON Schema is, in the package and below /v1/schemas. */
export const eventFile = ({ id, version }: EventDocument): string => `${version}/${id}.json`;
