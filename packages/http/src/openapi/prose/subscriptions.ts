import type { Prose } from '../prose.ts';

const one = ['订阅', 'The subscription'] as const;

export const subscriptionProse = {
  createSubscription: {
    tag: 'subscriptions',
    summary: ['建立订阅', 'Subscribe'],
    about: [
      '变动按顺序送到 url，每批一个 POST，用 Standard Webhooks 的请求头签名；收到 2xx 才前进。失败后约 5 秒再试，以后隔 30 秒、2 分钟直到 12 小时（到点后的下一个整分钟，或有新变动时），连续五天失败则停用；不漏也不乱序，但可能重复：请按序号（sequence）去重：重试之间一批可能变长，webhook-id 随之不同。先送验证请求：十秒内回答 200，正文 {"challenge": "收到的值"}。端口用 443、80 或 1024 以上的（数据库与远程桌面的除外）。没有通过也照样建立，状态为 pending，stateReason 说明原因：改好后调用 …/verify。secret 只显示这一次；接收方若连验证请求也核对签名，请自己生成密钥、先装上，再写在 secret 里（这时回答里为 null）。写 busArn 则由 EventBridge 送到你的账户，事件类型带版本号（…published.v1），不保证顺序；总线策略须允许本平台的角色 PutEvents，不能是本平台自己账户的总线；本平台的总线规则已满时状态为 pending。每个持有人至多 20 个。statePage 是状态页的地址，不需要密钥，请保密。',
      'Changes are posted to url in order, a batch at a time, signed with the headers of Standard Webhooks. Only a 2xx moves on. A failure is tried again after about 5 s, then after 30 s, 2 min and so on up to 12 h (at the first full minute after that, or with the next change); five days of failures disable it. Nothing is missed or out of order, but it may come twice: drop repeats by sequence, because a batch may grow between tries and has another webhook-id then. A handshake comes first: answer 200 within ten seconds with {"challenge": "<the same>"}. The port is 443, 80 or one from 1024 on that is not of a database or a remote desktop. Without that the subscription is kept as pending, and stateReason says why: mend it and call …/verify. The secret is shown this once. For a receiver that checks the signature of the handshake as well, make the secret yourself, put it in place and send it as secret; the answer then has null. With busArn EventBridge delivers to your account: the version stands in the type (…published.v1), the order is not kept, the policy of your bus must let our role put events, and it may not be a bus of our own account; while our bus takes no more rules the subscription is pending. A holder has 20 at most. statePage is a page that needs no key: keep its address to yourself.',
    ],
    headers: ['Content-Encoding'],
    answers: [{ status: 201, words: ['订阅与签名密钥', 'The subscription and its secret'], schema: 'IssuedSubscription' }],
    refusals: ['subscription-invalid', 'subscription-address', 'too-many-subscriptions', 'cursor-from-the-future', 'cursor-pruned'],
  },
  listSubscriptions: {
    tag: 'subscriptions',
    summary: ['自己的订阅', 'List the subscriptions'],
    about: ['市场看到自己的，省交换中心看到全部；新的在前。', 'A market sees its own, the province all; the newest first.'],
    answers: [{ status: 200, words: ['订阅', 'The subscriptions'], schema: 'Subscriptions' }],
  },
  getSubscription: {
    tag: 'subscriptions',
    summary: ['订阅的状态', 'How a subscription is'],
    about: [
      '已送到哪个序号、落后多少、最近 20 次尝试的结果；stateReason 与 attempts[].detail 按 Accept-Language 用中文或英文。别人的订阅与没有的订阅同样回答 404。',
      'How far it is, how far behind, and what became of the last 20 tries; stateReason and attempts[].detail are Chinese or English, by Accept-Language. Of somebody else it is 404, as if it were not there.',
    ],
    answers: [{ status: 200, words: one, schema: 'Subscription' }],
    refusals: ['subscription-unknown', 'subscription-unreadable'],
  },
  deleteSubscription: {
    tag: 'subscriptions',
    summary: ['删去订阅', 'Delete a subscription'],
    about: [
      '不再推送；签名密钥、位置与状态页一并删去，不能恢复。存档读不出来的（subscription-unreadable）也用它删去。',
      'Nothing is sent any more; its secrets, its place and its state page are gone for good. Also for one whose stored row cannot be read (subscription-unreadable).',
    ],
    answers: [{ status: 200, words: ['删去的编号', 'What was deleted'], schema: 'DeletedSubscription' }],
    refusals: ['subscription-unknown'],
  },
  pauseSubscription: {
    tag: 'subscriptions',
    summary: ['暂停推送', 'Pause'],
    about: [
      '位置保留，恢复后接着送。正在送的一批可能还会到，以后也会再送一次。送到总线的订阅在暂停期间不补送。',
      'Its place is kept and it goes on from there. A batch under way may still arrive, and comes again later. A bus is not sent afterwards what was missed meanwhile.',
    ],
    answers: [{ status: 200, words: one, schema: 'Subscription' }],
    refusals: ['subscription-unknown', 'subscription-unreadable', 'subscription-conflict'],
  },
  resumeSubscription: {
    tag: 'subscriptions',
    summary: ['恢复推送', 'Resume'],
    about: [
      '先验证接收方，通过后从停下的位置接着送，失败次数清零；被平台停用的也用它恢复。没有通过则不变，答 409。',
      'The handshake first; then it goes on from where it stood and its failures are forgotten, also when the exchange had disabled it. If it fails nothing changes, and the answer is 409.',
    ],
    answers: [{ status: 200, words: one, schema: 'Subscription' }],
    refusals: ['subscription-unknown', 'subscription-unreadable', 'subscription-unverified', 'subscription-conflict'],
  },
  verifySubscription: {
    tag: 'subscriptions',
    summary: ['再验证一次', 'Verify again'],
    about: [
      '与恢复相同，还可以换接收地址：新地址通过验证后才改用。没有通过则不变，答 409。',
      'As resume does, and at another address when one is given: it takes the place of the old one when it has answered. If it fails nothing changes, and the answer is 409.',
    ],
    headers: ['Content-Encoding'],
    answers: [{ status: 200, words: one, schema: 'Subscription' }],
    refusals: [
      'subscription-unknown',
      'subscription-unreadable',
      'subscription-invalid',
      'subscription-address',
      'subscription-unverified',
      'subscription-conflict',
    ],
  },
  replaySubscription: {
    tag: 'subscriptions',
    summary: ['从某个序号重放', 'Replay'],
    about: [
      '从共享流中仍保存的任一序号起重送，向前向后都可以；正在送的一批不会盖过它。暂停的订阅在恢复后开始。送到总线的不能用：请读 GET /v1/feed。',
      'Sends again from any sequence that the feed still has, back or forward; a delivery under way cannot move over it. A paused one begins when it is resumed. Not for a bus: read GET /v1/feed.',
    ],
    headers: ['Content-Encoding'],
    answers: [{ status: 200, words: one, schema: 'Subscription' }],
    refusals: [
      'subscription-unknown',
      'subscription-unreadable',
      'subscription-invalid',
      'cursor-from-the-future',
      'cursor-pruned',
      'subscription-conflict',
    ],
  },
  rotateSecret: {
    tag: 'subscriptions',
    summary: ['更换签名密钥', 'Rotate the secret'],
    about: [
      '新密钥立即开始签名，旧的在 overlapHours 内一并签名：每次推送带有每个有效密钥的签名，接收方认出任意一个即可。新密钥只显示这一次，只有持有人能换，省级也不能。',
      'The new secret signs from now on, the old ones as well for overlapHours: a delivery carries a signature for each, and any one is good. The new secret is shown this once, and only the holder can rotate it, not the province.',
    ],
    headers: ['Content-Encoding'],
    answers: [{ status: 201, words: ['订阅与新的签名密钥', 'The subscription and its new secret'], schema: 'IssuedSubscription' }],
    refusals: ['subscription-unknown', 'subscription-unreadable', 'subscription-invalid', 'subscription-conflict'],
  },
} as const satisfies Record<string, Prose>;
