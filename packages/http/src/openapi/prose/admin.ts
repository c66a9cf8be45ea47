import type { Prose } from '../prose.ts';

export const adminProse = {
  listMarkets: {
    tag: 'admin',
    summary: ['列出市场', 'List the markets'],
    about: ['已登记的全部市场。', 'All markets that are registered.'],
    answers: [{ status: 200, words: ['市场', 'The markets'], schema: 'Markets' }],
  },
  getMarket: {
    tag: 'admin',
    summary: ['读取市场', 'Read a market'],
    about: ['一个市场的资料与限额。', 'What is known of a market, and its limits.'],
    answers: [{ status: 200, words: ['市场', 'The market'], schema: 'Market' }],
    refusals: ['market-unknown'],
  },
  putMarket: {
    tag: 'admin',
    summary: ['登记或修改市场', 'Register or change a market'],
    about: [
      '整份替换。限额 limits 可改每分钟请求数与全量报送关闭上限。每次修改记入审计。',
      'Replaces all of it. Its limits set the requests a minute and what a full sync may close unasked. Every change goes into the audit trail.',
    ],
    headers: ['Content-Encoding'],
    takes: 'MarketFields',
    answers: [
      { status: 201, words: ['新登记', 'Registered'], schema: 'Market' },
      { status: 200, words: ['已修改，或无变化', 'Changed, or nothing to change'], schema: 'Market' },
    ],
    refusals: ['market-invalid'],
  },
  listKeys: {
    tag: 'admin',
    summary: ['列出密钥', 'List keys'],
    about: [
      '一个市场（或 province）的全部密钥，含已结束的；不含密钥本身。',
      'All keys of a market (or of province), ended ones too; never a secret.',
    ],
    answers: [{ status: 200, words: ['密钥', 'The keys'], schema: 'MarketKeys' }],
    refusals: ['market-unknown'],
  },
  issueKey: {
    tag: 'admin',
    summary: ['签发密钥', 'Issue a key'],
    about: [
      '密钥只在这个回答中出现一次，请当场保存。写 principal（IAM 角色或用户的 ARN）则不发密钥，由 SigV4 签名认证。权限：push 含 read。',
      'The secret is shown once, in this answer: keep it now. With a principal (ARN of an IAM role or user) there is none: requests are signed with SigV4. push may do what read may.',
    ],
    headers: ['Content-Encoding'],
    answers: [{ status: 201, words: ['新密钥', 'The new key'], schema: 'IssuedKey' }],
    refusals: ['market-unknown', 'key-invalid'],
  },
  rotateKey: {
    tag: 'admin',
    summary: ['轮换密钥', 'Rotate a key'],
    about: [
      '签发同名同权的新密钥；旧的在 overlapDays 天后结束，其间两把都有效。',
      'Issues a new key with the same label and scopes; the old one ends after overlapDays, and until then both are good.',
    ],
    headers: ['Content-Encoding'],
    answers: [{ status: 201, words: ['新密钥', 'The new key'], schema: 'IssuedKey' }],
    refusals: ['market-unknown', 'key-not-found', 'key-invalid'],
  },
  revokeKey: {
    tag: 'admin',
    summary: ['吊销密钥', 'Revoke a key'],
    about: [
      '立即失效，不能恢复。用它建立的订阅照旧推送：密钥被盗时，请再看 GET /v1/subscriptions，删去这个市场不认识的。',
      'Ends it at once, for good. Subscriptions that were made with it go on: after a theft look at GET /v1/subscriptions and delete what the market does not know.',
    ],
    answers: [{ status: 200, words: ['已吊销', 'The key, revoked'], schema: 'MarketKey' }],
    refusals: ['market-unknown', 'key-not-found', 'key-invalid'],
  },
  readAudit: {
    tag: 'admin',
    summary: ['读取审计记录', 'Read the audit trail'],
    about: [
      '对一个市场、它的密钥和订阅做过什么，用的是哪一把密钥；新的在前，保存三年。订阅的操作不论是持有人还是省级所做，都记在持有人名下；province 是省级自己的。',
      'What was done to a market, its keys and its subscriptions, and with which key; newest first, kept for three years. Acts on a subscription stand with its holder, whether the holder or the province did them; those of the province itself under province.',
    ],
    answers: [{ status: 200, words: ['审计记录', 'The trail'], schema: 'AuditTrail' }],
    refusals: ['market-unknown'],
  },
  getExchangeStatus: {
    tag: 'admin',
    summary: ['读取交换中心状态', 'Read the state of the exchange'],
    about: [
      '共享流到哪里、在册多少、最近一次查漏找到什么；读者与每个订阅落后多少条、多少秒；最新快照与检查点。须用省级密钥，权限 read 或 admin。',
      'How far the feed reaches and how many postings are open; what the last sweep found; how far each reader and subscription is behind, in entries and seconds; the newest snapshot and checkpoint. Needs a key of the province with the scope read or admin.',
    ],
    answers: [{ status: 200, words: ['状态', 'The state'], schema: 'ExchangeStatus' }],
  },
} as const satisfies Record<string, Prose>;
