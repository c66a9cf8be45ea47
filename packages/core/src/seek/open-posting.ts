import { ok, type Posting, PostingId, type Quality, type Result, refuse } from '@ganghui/spec';
import { closeReasonNames } from '@ganghui/spec/codes';
import type { Now, ReadAssessments, ReadPostings } from '../ports.ts';
import type { Refusal } from '../refusal.ts';
import { presentPosting, presentQuality, type Viewer } from './present-posting.ts';

export type OpenedPosting = { posting: Posting; quality: Quality; duplicates: string[] };
export type OpenPosting = (postingId: string, viewer: Viewer) => Promise<Result<OpenedPosting, Refusal>>;

/** A posting as somebody may see it; never one that is held, gone, or past its last day. */
export const makeOpenPosting =
  ({ readPostings, readAssessments, now }: { readPostings: ReadPostings; readAssessments: ReadAssessments; now: Now }): OpenPosting =>
  async (postingId, viewer) => {
    const known = PostingId.safeParse(postingId).success ? [postingId] : [];
    const [postings, assessments] = await Promise.all([readPostings(known), readAssessments(known)]);
    const stored = postings.get(postingId);
    const isHidden = stored?.posting.status === 'held' || stored?.posting.status === 'suspended';
    if (stored?.wasPublic && isHidden)
      return refuse({
        kind: 'posting-unknown',
        detail: `岗位 ${postingId} 现在不公开：市场暂停了它，或正在审核。`,
        fix: '请返回搜索页查找其他岗位，或过些日子再来看。',
      });
    if (!stored?.wasPublic || isHidden)
      return refuse({
        kind: 'posting-unknown',
        detail: `没有公开的岗位 ${postingId.slice(0, 80)}。`,
        fix: '请核对岗位编号；岗位编号由市场编号、点号和市场自己的编号组成。',
      });
    const { posting, quality } = stored;
    const over = posting.validThrough !== null && new Date(posting.validThrough) < now();
    if (posting.status === 'closed' || over)
      return refuse({
        kind: 'posting-closed',
        detail: `这个岗位${closeReasonNames[posting.closed?.reason ?? 'expired']}，不再招聘。`,
        fix: '请返回搜索页查找其他岗位。',
      });
    const assessed = assessments.get(postingId);
    const current = assessed?.revision === posting.revision ? assessed : undefined;
    return ok({
      posting: presentPosting(posting, viewer),
      quality: presentQuality(current?.quality ?? quality, posting, viewer),
      duplicates: current?.duplicates ?? [],
    });
  };
