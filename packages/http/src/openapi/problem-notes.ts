import type { Refusal } from '@ganghui/core';
import type { Words } from './words.ts';

/** What a system does about each problem; the document itself says in `detail` what was wrong this time. */
export const problemNotes: Record<Refusal['kind'], Words> = {
  'key-missing': ['加请求头 Authorization: Bearer <密钥>。', 'Add the header Authorization: Bearer <key>.'],
  'key-unknown': [
    '核对密钥是否完整；遗失时请省交换中心更换。',
    'Check that the key is whole; if it is lost, ask the province for another.',
  ],
  'key-expired': ['换用新密钥；下次在到期前轮换。', 'Use a new key; rotate before the end next time.'],
  'key-revoked': ['这把密钥已停用：向省交换中心申请新的。', 'This key was stopped: ask the province for a new one.'],
  'scope-missing': ['换用有这项权限的密钥。', 'Use a key with that scope.'],
  'market-forbidden': [
    '密钥只能用于自己市场的地址：核对地址中的市场编号。',
    'A key works for its own market only: check the market in the address.',
  ],
  'market-unknown': ['核对市场编号；新市场请先登记。', 'Check the market id; a new market is registered first.'],
  'market-invalid': ['按 errors 逐项修改后重发。', 'Mend what errors lists, send again.'],
  'key-invalid': ['按 detail 或 errors 修改后重发。', 'Mend what detail or errors says, send again.'],
  'key-not-found': ['核对密钥编号（k_…），见密钥列表。', 'Check the id of the key (k_…) in the list of keys.'],
  'rate-exceeded': ['等 Retry-After 秒后重试；多条记录合成一批。', 'Wait for Retry-After seconds; put records together in one submission.'],
  'format-unknown': ['写对 Content-Type；压缩只用 gzip。', 'Say the right Content-Type; compress with gzip only.'],
  'body-unreadable': ['正文坏了：按 detail 所指的位置修正后重发。', 'The body is broken: mend the place that detail names, send again.'],
  'body-too-large': ['正文（解压后）至多 6 MB：拆分。', 'A body is 6 MB at most, unpacked: cut it.'],
  'too-many-records': ['每次至多 1,000 条：拆分，或分份报送。', '1,000 records at most in one call: cut it, or send parts.'],
  'query-invalid': [
    '参数、请求头或正文字段写错了：按 detail 修改。',
    'A parameter, a header or a member of the body is wrong: detail says which.',
  ],
  'profile-invalid': ['按 errors 逐项修改报送格式。', 'Mend the profile as errors lists.'],
  'profile-unknown': ['先用 PUT …/profile 登记，或写对名称。', 'Register it first with PUT …/profile, or write its name right.'],
  'posting-unknown': ['核对岗位编号；没有报送过就先报送。', 'Check the id; a posting that was never sent is sent first.'],
  'posting-closed': ['岗位已结束；要继续招聘先重新发布。', 'It has ended; to go on, reopen it first.'],
  'posting-ended': ['截止日期已过：写上新的截止日期重新报送。', 'Its last day has passed: send it again with a new one.'],
  'posting-refused': ['按 errors 逐项修改记录后重发。', 'Mend the record as errors lists, send again.'],
  'posting-stale': ['另一次报送抢先了：读回现行版本，再决定是否重发。', 'Another write came first: read the posting back, then decide.'],
  'revision-mismatch': [
    '版本不是 If-Match 所说的：读回现行版本再改。',
    'It does not stand at the revision of If-Match: read it back, change that.',
  ],
  'submission-unknown': ['核对批次编号。', 'Check the id of the submission.'],
  'submission-complete': ['批次已完成：改好的记录放进新的批次。', 'It is complete: mended records go into a new submission.'],
  'submission-under-way': [
    '同一份正在处理：等 Retry-After 秒后原样重试。',
    'The same is being worked on: wait for Retry-After seconds, send the same again.',
  ],
  'part-conflict': [
    '同一份号不能换内容：用新的份号或新的批次。',
    'A part cannot change its content: use another number or a new submission.',
  ],
  'parts-missing': ['补送 missing 列出的各份，再完成。', 'Send the parts that missing lists, then complete.'],
  'idempotency-key-reused': [
    '这个键已用于其他内容：新的报送用新的键。',
    'The key belongs to other content: a new submission takes a new key.',
  ],
  'full-set-empty': [
    '全量报送里没有记录：检查导出；逐个关闭请用 …/close。',
    'The full set holds no record: check the export; close single postings with …/close.',
  ],
  'closing-unconfirmed': [
    '将关闭的岗位过多：核对 closing；确实如此则用 confirmClose 写明确切数目。',
    'Too many would close: look at closing; if that is right, repeat the exact number in confirmClose.',
  ],
  'store-interrupted': [
    '存储中断：等 Retry-After 秒后原样重发，已存入的不会重复。receipt 说明哪些已存入。',
    'The store was interrupted: wait for Retry-After seconds and send the same again; nothing is stored twice. receipt tells what is stored.',
  ],
  'cursor-from-the-future': ['序号比共享流还新：用上次的 last。', 'The place is beyond the feed: use the last of the page before.'],
  'cursor-pruned': [
    '这段变动已不再保存：先取快照，再从它的 asOf 接着读。',
    'That part of the feed is not kept any more: take the snapshot, then go on after its asOf.',
  ],
  'snapshot-gone': [
    '这份快照已被取代：重新读取快照，取新的各页。',
    'A newer one took its place: read the snapshot again, fetch its pages.',
  ],
  'history-closed': ['岗位已结束：带上市场密钥再读。', 'The posting has ended: its history needs a key of a market.'],
  'subscription-unknown': ['核对订阅编号（sub_…）；只看得到自己的。', 'Check the id (sub_…); a key sees its own subscriptions only.'],
  'subscription-invalid': ['按 detail 修改订阅后重发。', 'Mend what detail says, send again.'],
  'subscription-address': [
    '接收地址须是公网可达的 https 地址，不带用户名密码：换一个地址。',
    'The address must be https, reachable on the public internet, without user name and password: use another.',
  ],
  'subscription-unverified': [
    '接收方要以 2xx 原样答回 challenge：修好接收方，再调用 …/verify。',
    'The receiver answers 2xx with the same challenge: mend it, then call …/verify.',
  ],
  'subscription-unreadable': [
    '订阅的存档读不出来：删去后另建，从记下的序号接着送。',
    'Its stored row cannot be read: delete it, make another one, and go on from the sequence you noted.',
  ],
  'subscription-conflict': ['订阅刚被修改：读回来看过再决定是否重发。', 'It has just been changed: read it back, then decide.'],
  'too-many-subscriptions': ['每个市场至多 20 个：先删除不用的。', '20 for each market at most: delete one that is not used.'],
};
