import type { Prose } from '../prose.ts';

const sameAs = { status: 304, words: ['与 If-None-Match 所说的相同', 'The same as If-None-Match says'], headers: ['ETag'] } as const;

export const proofProse = {
  getSnapshot: {
    tag: 'proof',
    summary: ['读取快照的清单', 'Read what the snapshot holds'],
    about: [
      '快照是共享流到序号 asOf 为止的全部在招岗位，按编号排列，分页保存。初次接收：读完各页，再从 after=asOf 接着读共享流，结果与从头读起逐字节相同。中断后从没有读到的那一页接着读。最近三份都可读；还没有快照时 asOf 为 0，请从 after=0 读共享流。共享流满 500 条变动后作第一份；以后每新增 1,000 条（岗位多时为在招岗位数的 10 %），或满一天且有变动，作新的一份；每 15 分钟检查一次。sha256 是一页中各岗位名称“编号@版本#hash”加换行的散列。',
      'The snapshot is every posting that is open after the sequence asOf, in the order of ids, in pages. A new receiver reads all pages, then the feed with after=asOf, and holds byte for byte what it would hold from the beginning. After an interruption go on with the pages that are missing. The newest three are kept; while there is none, asOf is 0: read the feed with after=0. The first is made once the feed holds 500 changes, the next after 1,000 more (or 10 % of the open postings where that is more) or after a day with any change; the exchange looks every 15 minutes. sha256 of a page is over the names id@revision#hash of its postings, each followed by a line feed.',
    ],
    headers: ['If-None-Match (page)'],
    answers: [
      {
        status: 200,
        words: ['快照的清单', 'What the snapshot holds'],
        schema: 'Snapshot',
        also: { 'application/x-ndjson': ['一行一页；asOf 在响应头中', 'A page of it a line; asOf is in a header'] },
        headers: ['ETag', 'Ganghui-As-Of'],
      },
      sameAs,
    ],
  },
  getSnapshotPage: {
    tag: 'proof',
    summary: ['读取快照的一页', 'Read a page of a snapshot'],
    about: [
      '至多 250 个岗位。每个都带它在共享流中的序号、hash 与内容；hash 是不含联系方式的内容的散列，可自行核对。可用 city、occupation、minScore 筛选。不带密钥时联系方式打码；带市场密钥时可见仍在招聘岗位的联系方式。',
      '250 postings at most, each with its sequence in the feed, its hash and its content; the hash is over the content without contact, so everybody can check it. Takes city, occupation and minScore. Without a key contacts are masked; with a key of a market those of open postings are shown.',
    ],
    headers: ['If-None-Match (page)'],
    answers: [
      {
        status: 200,
        words: ['一页岗位', 'A page of postings'],
        schema: 'SnapshotPage',
        also: { 'application/x-ndjson': ['一行一个岗位；其余在响应头中', 'A posting a line; the rest is in headers'] },
        headers: ['ETag', 'Ganghui-As-Of', 'Ganghui-Page', 'Ganghui-Pages'],
      },
      sameAs,
    ],
    refusals: ['snapshot-gone'],
  },
  getCheckpoint: {
    tag: 'proof',
    summary: ['读取签名的检查点', 'Read a signed checkpoint'],
    about: [
      '共享流到某个序号为止的证明：链散列、在招岗位的状态摘要与数目，以 Ed25519 签名。不写 at 为末尾；at 为自己读到的序号，即可证明手中的数据与省交换中心逐字节相同。验证步骤与标准答案见 /docs/proof。',
      'Proves what the feed has told up to a sequence: the hash of its chain, the digest and the number of open postings, signed with Ed25519. Without at it is the end; with the sequence that you stand at, it proves that you hold byte for byte what the exchange holds. How to check it, step by step and with known answers: /docs/proof.',
    ],
    answers: [{ status: 200, words: ['检查点', 'The checkpoint'], schema: 'Checkpoint' }],
    refusals: ['cursor-from-the-future', 'cursor-pruned'],
  },
  listCheckpoints: {
    tag: 'proof',
    summary: ['读取保存的检查点', 'Read the checkpoints that are kept'],
    about: [
      '共享流有变动时至少每小时签一份并永久保存，新的在前。',
      'One is signed and kept for ever at least every hour while the feed moves; newest first.',
    ],
    answers: [{ status: 200, words: ['一页检查点', 'A page of checkpoints'], schema: 'CheckpointPage' }],
  },
  listSigningKeys: {
    tag: 'proof',
    summary: ['读取签名公钥', 'Read the signing keys'],
    about: [
      '签过名的全部公钥，新的在前。首次读取后请自行保存；更换后的新公钥由旧公钥背书（endorsement），信任旧的即可信任新的。',
      'All public keys that ever signed, newest first. Keep what you read first; a key that came by rotation is endorsed by the one before it, so that who trusts the old one can trust the new.',
    ],
    answers: [{ status: 200, words: ['公钥', 'The keys'], schema: 'SigningKeys' }],
  },
} as const satisfies Record<string, Prose>;
