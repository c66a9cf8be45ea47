import type { ReceiptItem } from '@ganghui/spec';
import { closeReasonNames } from '@ganghui/spec/codes';
import type { StoredPosting } from '../ports.ts';
import type { Refusal } from '../refusal.ts';
import type { IfRevision } from '../submission/use-cases.ts';

/** Every "no" to a call about one posting. */
export const unknownPosting = (postingId: string): Refusal => ({
  kind: 'posting-unknown',
  detail: `没有岗位 ${postingId.slice(0, 80).toWellFormed()}。`,
  fix: '请核对岗位编号；未通过校验的记录没有入库。',
});

export const otherRevision = (standing: number | null, asked: IfRevision): Refusal => ({
  kind: 'revision-mismatch',
  detail:
    standing === null
      ? `岗位还不存在，请求要求的是版本 ${asked}。`
      : `岗位现在是版本 ${standing}，${asked === 'none' ? '请求要求它还不存在' : `请求要求的是版本 ${asked}`}。`,
  fix: standing === null ? '请核对岗位编号；要新建岗位，请去掉 If-Match 后再提交。' : '请读取最新内容，合并修改后带上新的版本号再提交。',
  also: { revision: standing },
});

export const raced = (item: ReceiptItem): Refusal => ({
  kind: 'posting-stale',
  detail: '另一次报送刚刚修改了这个岗位。',
  fix: '请读取最新内容后再提交。',
  also: { item },
});

export const interrupted = (item: ReceiptItem, cause: unknown): Refusal => ({
  kind: 'store-interrupted',
  detail: '存储没有应答，这一条没有确认存入。',
  fix: '请稍后原样重发，重发是安全的。',
  retryAfterSeconds: 5,
  also: { item },
  cause,
});

export const alreadyClosed = ({ posting }: StoredPosting, fix: string): Refusal => ({
  kind: 'posting-closed',
  detail: `这个岗位已经结束（${closeReasonNames[posting.closed?.reason ?? 'withdrawn']}）。`,
  fix,
});

export const ended = (detail: string): Refusal => ({
  kind: 'posting-ended',
  detail,
  fix: '仍在招聘的，请写上新的截止日期，把整条岗位重新报送；重新报送会重新开放。',
});
