import { type FieldNotes, note } from './field-note.ts';

const envelope: FieldNotes = {
  '/specversion': note('CloudEvents 版本', 'The version of CloudEvents that the envelope follows.'),
  '/id': note('事件编号', undefined, '由内容推出，不是随机数：同一件事永远是同一个编号，重复收到时据此跳过。'),
  '/source': note('来源', 'Which part of the exchange, or which market, it comes from.'),
  '/type': note('类型', 'What happened; the major version stands at its end.', '发生了什么；末尾是版本。'),
  '/subject': note('对象', 'The posting, or what else it is about.'),
  '/time': note('发生时间', 'When the change was accepted.', '变动被接受的时间。'),
  '/datacontenttype': note('内容格式', 'Always JSON.'),
  '/hop': note('层次', 'How many events lie between this one and a change: 0 for the change itself.', '离最初的变动隔几步；变动本身为 0。'),
  '/data': note('内容', 'What happened, in full.'),
};
const logged: FieldNotes = {
  ...envelope,
  '/sequence': note('序号', 'Its place in the feed, from 1, without a gap.', '在共享流中的位置，从 1 起，没有空缺。'),
  '/recordedtime': note(
    '记入时间',
    'When the log took it; `time` is when the change was accepted.',
    '记入共享流的时间；time 是变动被接受的时间。',
  ),
};

const digestOfState = note(
  '状态摘要',
  'The sum modulo 2^256 of SHA-256 over the name of every open posting.',
  '全部在招岗位名称的 SHA-256 之和，模 2^256。',
);
const chain = note('链哈希', 'The hash that covers this entry and all before it.', '覆盖到此为止的每一条变动。');
const upTo = note('截至序号', undefined, '恰好是这个序号之后的状态；从它起接着读共享流。');
const hash = note(
  '内容哈希',
  'SHA-256 of the canonical JSON (RFC 8785) of {posting, quality} without contact and provenance of it.',
  '去掉联系方式的岗位与质量分，规范化 JSON 的 SHA-256。',
);
const subscriptionId = note('订阅编号', 'The subscription it is sent for.');
const postingId = note('岗位编号', 'The posting: <marketId>.<sourceId>.');
const revision = note('版本', 'The revision of the posting.');

/** Events and messages, by the id of the schema. */
export const eventNotes: Readonly<Record<string, FieldNotes>> = {
  FeedEvent: {
    ...logged,
    '/data/posting': note(
      '岗位',
      'The posting after the change; contacts only for who may see them.',
      '变动之后的岗位；联系方式只给看得到的人。',
    ),
    '/data/quality': note('质量分', 'Its quality after the change.'),
    '/data/changed': note(
      '改动的字段',
      undefined,
      '与上一条相比不同的字段（JSON Pointer）；第一条为空。revision、updatedAt、provenance 不列入。',
    ),
    '/data/live': note('是否在招', undefined, '变动之后是否公开在招；false 就从自己的库中移除。'),
    '/data/hash': hash,
    '/data/scope': note('筛选依据', 'What filters go by, after the change.'),
    '/data/previous': note('上一条', 'The entry before about the same posting; null for the first.', '同一岗位的上一条；第一条为空。'),
    '/data/cause': note('起因', 'Who made the change.'),
  },
  LeftScope: { ...logged, '/data/postingId': postingId, '/data/revision': revision },
  FeedScope: {
    '/regions': note('地点', undefined, '全部工作地点的区划代码；不知道地点时是市场的。'),
    '/occupation': note('职业', 'Its occupation code; null when it is not known.'),
    '/score': note('质量分', 'Its quality score, 0 to 100.'),
    '/grade': note('等级', 'The grade of that score.'),
  },
  PreviousEntry: {
    '/sequence': note('序号', 'Its place in the feed.'),
    '/revision': revision,
    '/hash': note('内容哈希', undefined, '上一条内容的哈希，可据此核对手中的值。'),
    '/live': note('是否在招', 'Whether the posting was open after it.'),
    '/scope': note('筛选依据', 'What filters went by then.'),
  },
  Cause: {
    '/by': note(
      '由谁',
      'A market by a call of its own, the clock, the score in context, or a review.',
      'market 市场；clock 时间；score 评分；review 审核。',
    ),
    '/submissionId': note('批次', undefined, '由哪次报送造成；不是报送造成的为空。'),
  },
  FeedFilter: {
    '/city': note('地点', 'Region codes; without trailing zeros each stands for all under it.', '区划代码；市含其区县，省含其各市。'),
    '/occupation': note('职业', 'Occupation codes; each stands for all under it.', '职业代码；上级含其下级。'),
    '/minScore': note('质量分至少', 'Least quality score; null asks for none.'),
  },
  FeedPage: {
    '/events': note('变动', 'Changes in the order of the feed.', '按序号排列的变动。'),
    '/last': note('读到', undefined, '下次从 after=last 接着读；筛选时可能大于最后一条的序号。'),
    '/more': note('后面还有', 'Whether there is more at once.'),
    '/head': note('末尾', undefined, '读这一页时共享流的末尾。'),
  },
  FeedBatch: {
    '/type': note('类型', 'Says what kind of push this is.'),
    '/timestamp': note('时间', 'When this try was made.', '这一次推送的时间。'),
    '/data': note('内容', 'The batch.'),
    '/data/subscriptionId': subscriptionId,
    '/data/after': note(
      '起点',
      'What the receiver has answered for so far; the batch begins behind it.',
      '已收到的位置；这一批从其后开始。',
    ),
    '/data/last': note('终点', 'To be saved with the changes, in one transaction.', '与变动在同一个事务里保存。'),
    '/data/head': note('末尾', 'The end of the feed at that time.'),
    '/data/events': note('变动', 'Changes in the order of the feed.', '按序号排列的变动。'),
  },
  Verification: {
    '/type': note('类型', 'Says what kind of push this is.'),
    '/timestamp': note('时间', 'When it was sent.'),
    '/data': note('内容', 'The question.'),
    '/data/subscriptionId': subscriptionId,
    '/data/challenge': note('验证码', 'Answer 200 with {"challenge": "<the same>"}.', '回答 200 和 {"challenge": "<原样>"}。'),
  },
  Snapshot: {
    '/asOf': upTo,
    '/madeAt': note('生成时间', 'When it was made; null when there is none yet.'),
    '/count': note('岗位数', 'How many postings are open.'),
    '/stateDigest': digestOfState,
    '/chainHash': chain,
    '/pages': note('各页', 'Its pages; entries are in the order of posting ids.'),
    '/pages/*/page': note('页号', 'From 1.'),
    '/pages/*/count': note('岗位数', 'Postings on it.'),
    '/pages/*/first': note('第一个', undefined, '第一个岗位的编号；各页按编号排列。'),
    '/pages/*/last': note('最后一个', 'Id of its last posting.'),
    '/pages/*/bytes': note('字节数', undefined, '压缩后的大小。'),
    '/pages/*/sha256': note('校验', undefined, '各岗位名称“编号@版本#内容哈希”每个后加换行，求 SHA-256。'),
  },
  SnapshotPage: {
    '/asOf': note('截至序号', 'The snapshot it belongs to.'),
    '/page': note('页号', 'From 1.'),
    '/pages': note('共几页', 'How many pages the snapshot has.'),
    '/entries': note('岗位', 'Open postings as the log last told them.', '在招岗位，内容是共享流最后说的。'),
  },
  SnapshotEntry: {
    '/sequence': note('序号', 'The last entry of the feed about it.'),
    '/hash': hash,
    '/scope': note('筛选依据', 'What filters go by.'),
    '/posting': note('岗位', 'The posting.'),
    '/quality': note('质量分', 'Its quality.'),
  },
  Checkpoint: {
    '/sequence': note('序号', 'The position that is proved.', '所证明的位置。'),
    '/chainHash': chain,
    '/stateDigest': digestOfState,
    '/live': note('在招岗位数', undefined, '此时在招的岗位数。'),
    '/signedAt': note('签名时间', 'When it was signed.'),
    '/keyId': note('公钥编号', 'The key that signed it.'),
    '/signature': note('签名', undefined, '对其余各项的规范化 JSON（RFC 8785）作 Ed25519 签名，base64url。'),
  },
  SigningKey: {
    '/keyId': note('公钥编号', undefined, '公钥 SHA-256 的前 16 位十六进制。'),
    '/algorithm': note('算法', 'Always Ed25519.'),
    '/publicKey': note('公钥', undefined, '32 字节，base64url。'),
    '/since': note('启用时间', 'When it was published.'),
    '/endorsedBy': note('由谁担保', 'The key before it; null for the first.', '前一把公钥；第一把为空。'),
    '/endorsement': note('担保签名', undefined, '前一把对 {keyId, publicKey, since} 的规范化 JSON 的签名。'),
  },
  NewSubscription: {
    '/label': note('名称', 'What its owner calls it.'),
    '/url': note('接收地址', 'The https address of a webhook; this or busArn.', 'https 地址；与 busArn 二选一。'),
    '/busArn': note(
      '事件总线',
      'The ARN of an event bus in an AWS account of your own; this or url.',
      '自己账号的总线 ARN；与 url 二选一。',
    ),
    '/filter': note('筛选', 'What is wanted; all when not said.', '只要哪些；不写为全部。'),
    '/after': note('从哪里开始', undefined, '从这个序号之后开始；now 为从现在起。'),
    '/maxEvents': note('每批至多', undefined, '一次推送至多几条变动。'),
    '/secret': note('自带的签名密钥', undefined, '先装进接收方，首次验证就能核对签名；不写由平台生成，写了的不再显示。'),
  },
  FeedAppended: {
    ...envelope,
    '/data/first': note('第一条', 'The first new entry.'),
    '/data/last': note('最后一条', 'The last new entry.'),
  },
  PostingScored: {
    ...envelope,
    '/data/postingId': postingId,
    '/data/revision': revision,
    '/data/sequence': note('序号', 'The entry of the feed that was scored.'),
    '/data/quality': note('质量分', 'Its quality among all postings of the province.'),
    '/data/duplicates': note('重复的岗位', 'Other postings that say the same.'),
  },
  DeliveryDue: { ...envelope, '/data/subscriptionId': subscriptionId },
};
