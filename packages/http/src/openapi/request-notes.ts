import type { Words } from './words.ts';

/** The body of a call as a component: its name, what it is for, and every field of it. */
export type RequestNote = { name: string; words: Words; fields: Readonly<Record<string, Words>> };

const unread: Words = [
  '客户端读不出、因此没有送上的记录数，默认 0；大于 0 时关闭须确认',
  'Records that the client could not read and so did not send, 0 unless said; with any of them a closing must be confirmed',
];
const days = (what: Words): Words => [`${what[0]}，1 至 730，默认 365`, `${what[1]}, 1 to 730, 365 unless said`];

export const requestNotes: Readonly<Record<string, RequestNote>> = {
  closePosting: {
    name: 'CloseRequest',
    words: ['为什么结束', 'Why the posting closes'],
    fields: {
      reason: [
        'filled 已招满；expired 已过期；withdrawn 单位或市场撤回；duplicate 与另一岗位重复',
        'filled: the people were found; expired: its time is over; withdrawn: the employer or the market took it back; duplicate: another posting says the same',
      ],
      hires: ['录用人数，只随 filled；不超过招聘人数的 10 倍', 'How many were hired; only with filled, at most ten times the headcount'],
    },
  },
  openSubmission: {
    name: 'OpenRequest',
    words: ['要送的是什么', 'What will be sent'],
    fields: {
      mode: [
        'delta（默认）只动送来的；full 表示这是全部在招岗位，完成时关闭其余的',
        'delta (unless said) touches what is sent; full says that these are all open postings: completing closes the others',
      ],
      profile: ['报送格式的名称；none 表示用本系统的字段名', 'The name of a profile; none: our own field names'],
    },
  },
  completeSubmission: {
    name: 'CompleteRequest',
    words: ['送完了', 'Everything was sent'],
    fields: {
      parts: ['共送了几份；少一份就拒绝（parts-missing）', 'How many parts were sent; refused while one is missing (parts-missing)'],
      unread,
      confirmClose: [
        '要关闭的确切数目（closing.absent）；closing-unconfirmed 之后，看过清单再写',
        'Exactly how many postings will close (closing.absent); after closing-unconfirmed, when the list was looked at',
      ],
      dryRun: ['true：只预览会关闭什么，默认 false', 'true: only tells what would close; false unless said'],
    },
  },
  previewClosing: {
    name: 'PreviewRequest',
    words: ['将要全量报送的编号', 'The ids that a full sync would hold'],
    fields: {
      sourceIds: ['全部在招岗位的编号（sourceId）', 'The sourceId of every open posting'],
      unread,
    },
  },
  createSubscription: {
    name: 'SubscriptionRequest',
    words: ['送什么、送到哪里', 'What is to be sent, and where'],
    fields: {
      label: ['用途，1 至 80 字，如“南通市就业网”', 'What it is for, 1 to 80 characters'],
      url: [
        '接收地址（webhook）：公网 https，不带用户名和密码；与 busArn 二者写其一',
        'Where batches are posted: public https without credentials; exactly one of this and busArn',
      ],
      busArn: [
        '自己 AWS 账户的事件总线，须与本平台同分区、同区域；与 url 二者写其一',
        'An event bus of your own AWS account, in our partition and region; exactly one of this and url',
      ],
      filter: [
        '只要这些：地区（六位区划代码，含下级）、职业（含下级）、质量分至少；不写为全部。移出范围的岗位以 left-scope 告知',
        'Only these: regions and occupations with all below them, a score at least; everything unless said. What moves out of it is told as left-scope',
      ],
      after: [
        '从这个序号之后送起；now（默认）只送今后的；0 从头。事件总线只能是 now',
        'Begin after this sequence; now (unless said): only what comes; 0: from the start. For a bus nothing but now',
      ],
      maxEvents: ['一批至多几项，1 至 500，默认 100', 'Most changes in a batch, 1 to 500, 100 unless said'],
      secret: [
        '自带的签名密钥（webhook）：whsec_ 加 24 至 64 个随机字节的 Base64；先装进接收方，首次验证就能核对签名。不写由平台生成；写了的不再显示',
        'A secret of your own (webhook): whsec_ and the Base64 of 24 to 64 random bytes. Put it into the receiver first and the first handshake can be checked as well. We make one unless said; yours is not shown again',
      ],
    },
  },
  verifySubscription: {
    name: 'VerifyRequest',
    words: ['再验证一次', 'The handshake again'],
    fields: {
      url: ['换成这个接收地址；验证通过后才改用', 'Another address; it takes the place of the old one when it has answered'],
    },
  },
  replaySubscription: {
    name: 'ReplayRequest',
    words: ['从哪里重放', 'Where to begin again'],
    fields: { after: ['从这个序号之后重送，0 为从头', 'Begin after this sequence; 0: from the start'] },
  },
  rotateSecret: {
    name: 'SecretRequest',
    words: ['何时换完', 'How the old secrets end'],
    fields: {
      overlapHours: [
        '旧的签名密钥还用几小时，0 至 168，默认 24；0 为立即失效',
        'Hours that the old secrets still sign, 0 to 168, 24 unless said; 0 ends them at once',
      ],
    },
  },
  issueKey: {
    name: 'KeyRequest',
    words: ['给谁、能做什么、多久', 'What for, how much, how long'],
    fields: {
      label: ['用途，1 至 80 字，如“报送系统 2027”', 'What it is for, 1 to 80 characters'],
      scopes: [
        'push 报送与读取；read 只读；admin 仅省级。不写：市场为 push，province 为 admin 与 read',
        'push: sends and reads; read: reads only; admin: for the province only. Unless said: push for a market, admin and read for the province',
      ],
      days: days(['有效天数', 'Days that it is good for']),
      principal: [
        'IAM 角色或用户的 ARN：不发密钥，以 SigV4 签名；province 不可用',
        'ARN of an IAM role or user: no secret, requests are signed with SigV4; not for the province',
      ],
    },
  },
  rotateKey: {
    name: 'RotateRequest',
    words: ['何时换完', 'How the old key ends'],
    fields: {
      overlapDays: [
        '旧密钥还能用几天，0 至 90，默认 7；0 为立即结束',
        'Days that the old key is still good, 0 to 90, 7 unless said; 0 ends it at once',
      ],
      days: days(['新密钥的有效天数', 'Days that the new key is good for']),
    },
  },
  revokeKey: {
    name: 'RevokeRequest',
    words: ['为什么吊销', 'Why it is revoked'],
    fields: { reason: ['原因，至多 200 字，写入审计', 'The reason, 200 characters at most, kept in the audit trail'] },
  },
};
