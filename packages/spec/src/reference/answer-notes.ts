import { type FieldNotes, note } from './field-note.ts';

const sequence = note('序号', 'Its place in the feed.');
const revision = note('版本', 'The revision of the posting.');
const live = note('是否在招', 'Whether the posting was open to the public then.');
const postingId = note('岗位编号', 'The posting: <marketId>.<sourceId>.');
const behind = note('落后几条', undefined, '其后还有多少条变动，筛掉的也算。');
const behindSeconds = note('落后多久', undefined, '其中最早的一条已等了多少秒。');
const failures = note('连续失败', 'Tries that failed since the last one that did not.', '上次成功以来失败的次数。');
const cursor = note('位置', 'All up to here was answered with 2xx.', '到此为止都已收到 2xx。');
const kind = note('方式', 'A webhook, or an event bus.', 'webhook 推送；bus 事件总线。');
const state = note(
  '状态',
  'pending: the receiver has not answered the handshake; paused: by its owner; disabled: by the exchange.',
  'pending 未通过验证；active 正常；paused 自己暂停；disabled 已被停用。',
);
const failingSince = note('何时起失败', 'Since when; null when the last try went well.');
const nextAttemptAt = note('下次尝试', 'When it is tried again; null when nothing waits.');
const replays = note('重放次数', 'How often its owner had it begin anew from an earlier place.');
const subscription = {
  '/id': note('订阅编号', 'Names the subscription.'),
  '/holder': note('所属', 'The market it belongs to, or "province".', '市场编号，或 province。'),
  '/label': note('名称', 'What its owner calls it.'),
  '/kind': kind,
  '/state': state,
  '/cursor': cursor,
  '/behind': behind,
  '/behindSeconds': behindSeconds,
  '/failures': failures,
  '/failingSince': failingSince,
  '/nextAttemptAt': nextAttemptAt,
  '/replays': replays,
} as const satisfies FieldNotes;
const under = (stem: string, notes: FieldNotes): FieldNotes =>
  Object.fromEntries(Object.entries(notes).map(([pointer, each]) => [`${stem}${pointer}`, each]));
const lag = { '/behind': behind, '/behindSeconds': behindSeconds } as const;

/** Answers about history, subscriptions and the state of the exchange, by the id of the schema. */
export const answerNotes: Readonly<Record<string, FieldNotes>> = {
  PostingHistory: {
    '/postingId': postingId,
    '/entries': note('变动', 'Newest first.', '新的在前。'),
    '/next': note('下一页', 'Pass as before for older ones; null at the first entry.', '作为 before 读更早的；没有更早的为空。'),
    '/cut': note('是否不全', undefined, '更早的已不再保存。'),
  },
  HistoryEntry: {
    '/sequence': sequence,
    '/revision': revision,
    '/type': note('类型', 'What happened.'),
    '/time': note('发生时间', undefined, '变动被接受的时间。'),
    '/recordedAt': note('记入时间', undefined, '记入共享流的时间，从此他人可见。'),
    '/live': live,
    '/score': note('质量分', 'Its quality score then.'),
    '/cause': note('起因', 'Who made the change.'),
    '/diff': note('改动', undefined, 'JSON Patch（RFC 6902），每项带原值；第一条为空。'),
    '/diff/*/op': note('操作', 'What was done to the place.'),
    '/diff/*/path': note('位置', 'JSON Pointer into the posting.'),
    '/diff/*/before': note('原值', 'What stood there; absent where nothing did.'),
    '/diff/*/value': note('新值', 'What stands there now; absent where it was removed.'),
  },
  PostingAsOf: {
    '/postingId': postingId,
    '/asOf': note('时刻', 'The instant that was asked about.'),
    '/sequence': note('序号', 'The entry of the feed that held then.'),
    '/live': live,
    '/posting': note('岗位', 'The posting as it stood.'),
    '/quality': note('质量分', 'Its quality then.'),
  },
  DeliveryAttempt: {
    '/at': note('时间', 'When it was tried.'),
    '/kind': note('种类', 'The handshake, or a batch.', 'handshake 验证；delivery 推送。'),
    '/first': note('第一条', 'First entry of the batch; null for a handshake.'),
    '/last': note('最后一条', 'Last entry of the batch; null for a handshake.'),
    '/events': note('条数', 'Changes in the batch.'),
    '/outcome': note('结果', 'What became of it.'),
    '/status': note('HTTP 状态', undefined, '没有回答时为空。'),
    '/tookMs': note('用时', 'Milliseconds until the answer.', '毫秒。'),
    '/detail': note('说明', undefined, '发生了什么、怎么办。'),
  },
  Subscription: {
    ...subscription,
    '/url': note('接收地址', 'Of a webhook; else null.'),
    '/busArn': note('事件总线', 'The ARN of the bus; null for a webhook.'),
    '/filter': note('筛选', 'What is wanted.'),
    '/maxEvents': note('每批至多', 'Most changes in a batch.'),
    '/stateReason': note('原因', 'Why it is in this state; null when there is nothing to say.'),
    '/createdAt': note('建立时间', 'When it was made.'),
    '/secrets': note('签名密钥', undefined, '现在用来签名的密钥；明文只在生成时显示一次。'),
    '/secrets/*/id': note('密钥编号', 'Names the secret.'),
    '/secrets/*/createdAt': note('生成时间', 'When it was made.'),
    '/secrets/*/expiresAt': note('到期时间', 'When it ends; null for the newest.'),
    '/head': note('末尾', 'The end of the feed.'),
    '/lastDeliveredAt': note('上次送达', 'When a batch was answered with 2xx last; null before the first.'),
    '/delivered': note('送达条数', undefined, '建立以来送达的条数，重复的也算。'),
    '/attempts': note('最近的尝试', undefined, '最近 20 次，新的在前。'),
    '/statePage': note('状态页', undefined, '知道这个地址的人都能看到，请勿外传。'),
  },
  IssuedSubscription: {
    '/subscription': note('订阅', 'The subscription.'),
    '/secret': note('签名密钥', 'Shown once; null for a bus and for one that was brought.', '只显示这一次；事件总线没有，自带的不再显示。'),
  },
  ExchangeStatus: {
    '/at': note('时间', 'When this was read.'),
    '/log': note('共享流', 'The end of the log.'),
    '/log/head': note('末尾', 'The last sequence.'),
    '/log/live': note('在招岗位数', 'How many postings are open.'),
    '/log/lastRecordedAt': note('最后记入', 'When the last entry was taken; null while there is none.'),
    '/log/chainHash': note('链哈希', 'The hash that covers the whole log.'),
    '/log/stateDigest': note('状态摘要', 'The digest of what is open.'),
    '/sweep': note('核对', undefined, '数据表与共享流的核对结果。'),
    '/sweep/at': note('核对时间', undefined, '上次核对；还没有核对过为空。'),
    '/sweep/checked': note('核对条数', 'Rows that were compared.'),
    '/sweep/missed': note('遗漏', undefined, '流遗漏、上次核对补记的条数。'),
    '/sweep/missedEver': note('累计遗漏', 'Missed since the beginning.'),
    '/sweep/oldestUnpublished': note('最早未记入', undefined, '已在数据表、未在共享流的最早变动的时间。'),
    '/readers': note('内部读者', 'Functions that follow the log.'),
    '/readers/*/name': note('名称', 'The function.'),
    '/readers/*/cursor': note('位置', 'How far it has read.'),
    ...under('/readers/*', lag),
    '/subscriptions': note('订阅', 'All subscriptions.'),
    ...under('/subscriptions/*', subscription),
    '/unreadable': note('读不出的订阅', undefined, '行已损坏的订阅编号；其余不受影响。'),
    '/snapshot': note('快照', 'The newest snapshot.'),
    '/snapshot/asOf': note('截至序号', 'The sequence it stands at.'),
    '/snapshot/madeAt': note('生成时间', 'When it was made; null when there is none.'),
    '/snapshot/count': note('岗位数', 'Postings in it.'),
    ...under('/snapshot', lag),
    '/checkpoint': note('检查点', 'The newest signed checkpoint.'),
    '/checkpoint/sequence': note('序号', 'The position it proves.'),
    '/checkpoint/signedAt': note('签名时间', 'When it was signed; null when there is none.'),
    '/checkpoint/keyId': note('公钥编号', 'The key that signed it.'),
    ...under('/checkpoint', lag),
  },
};
