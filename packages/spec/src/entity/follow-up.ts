import * as z from 'zod';
import { MarketId, PostingId } from '../posting.ts';
import { field } from './field.ts';

export const FollowUpKind = z.enum(['posting', 'referral', 'hire', 'complaint']);
export type FollowUpKind = z.infer<typeof FollowUpKind>;
export const FollowUpChannel = z.enum(['phone', 'message', 'visit', 'online']);
export type FollowUpChannel = z.infer<typeof FollowUpChannel>;
export const FollowUpOutcome = z.enum(['confirmed', 'changed', 'filled', 'withdrawn', 'false', 'unreachable', 'refused']);
export type FollowUpOutcome = z.infer<typeof FollowUpOutcome>;

const instant = z.iso.datetime({ offset: true });
const asAdvertised = z.boolean().nullable();

/** A market asked an employer or a person whether a posting is true and still open. */
export const FollowUp = z
  .strictObject({
    id: field(z.string().min(1).max(80), {
      title: '回访编号',
      description: "Market id, a dot, and the market's own number of the follow-up.",
      zh: '市场编号 + 点 + 回访编号。',
      sure: 'inferred',
      source: 'X',
    }),
    marketId: field(MarketId, {
      title: '市场编号',
      description: 'The market that asked.',
      zh: '开展回访的市场。',
      code: 'AAE017',
      sure: 'derived',
      source: 'S10 S11',
    }),
    postingId: field(PostingId, {
      title: '招聘信息标识',
      description: 'The posting that was asked about.',
      zh: '由空位编号（ACB210）得来。',
      code: 'ACB210',
      sure: 'derived',
      source: 'S10 S11',
    }),
    referralId: field(z.string().max(80).nullable(), {
      title: '推荐编号',
      description: 'The referral it followed, if any.',
      code: 'ACC220',
      sure: 'derived',
      source: 'S10 S11',
    }),
    kind: field(FollowUpKind, {
      title: '回访类型',
      description: 'Of a posting, a referral, a hire or a complaint.',
      sure: 'inferred',
      source: 'S1 X',
      codeTable: 'follow-up-kind',
    }),
    asked: field(z.enum(['employer', 'seeker']), {
      title: '回访对象',
      description: 'Who was asked.',
      sure: 'inferred',
      source: 'X',
    }),
    channel: field(FollowUpChannel, {
      title: '回访渠道',
      description: 'How they were asked.',
      sure: 'inferred',
      source: 'X',
      codeTable: 'follow-up-channel',
    }),
    at: field(instant, {
      title: '回访时间',
      description: 'When they were asked; ACC229 is the day of feedback on a referral.',
      zh: 'ACC229 为推荐反馈日期。',
      code: 'ACC229',
      sure: 'derived',
      source: 'S10',
    }),
    outcome: field(FollowUpOutcome, {
      title: '回访结果',
      description: 'What they answered.',
      sure: 'inferred',
      source: 'X',
      codeTable: 'follow-up-outcome',
    }),
    filled: field(z.boolean().nullable(), {
      title: '是否招满',
      description: 'Whether the posting is filled: successes reach the headcount.',
      zh: '成功人数达到招聘人数即为招满。',
      sure: 'derived',
      source: 'S10',
    }),
    hires: field(z.number().int().nonnegative().nullable(), {
      title: '已录用人数',
      description: 'Hired so far: ACB21T in one system, ACB21A in another.',
      zh: '郑州为 ACB21T，长兴为 ACB21A。',
      code: 'ACB21T',
      sure: 'derived',
      source: 'S10 S11',
      unit: '人',
    }),
    openings: field(z.number().int().nonnegative().nullable(), {
      title: '尚缺人数',
      description: 'Still wanted.',
      sure: 'inferred',
      source: 'X',
      unit: '人',
    }),
    asAdvertised: z
      .strictObject({
        pay: field(asAdvertised, {
          title: '薪酬是否与发布一致',
          description: 'Whether the pay is what was advertised; null when not asked.',
          zh: '未问为空。',
          sure: 'inferred',
          source: 'S4:24 X',
        }),
        place: field(asAdvertised, {
          title: '地点是否与发布一致',
          description: 'Whether the place is what was advertised.',
          sure: 'inferred',
          source: 'S4:24 X',
        }),
        duties: field(asAdvertised, {
          title: '工作内容是否与发布一致',
          description: 'Whether the duties are what was advertised.',
          sure: 'inferred',
          source: 'S4:24 X',
        }),
        employmentForm: field(asAdvertised, {
          title: '用工形式是否与发布一致',
          description: 'Whether the form of employment is what was advertised.',
          sure: 'inferred',
          source: 'S7 X',
        }),
      })
      .meta({ title: '与发布是否一致' }),
    monthlyPaid: field(z.number().nonnegative().nullable(), {
      title: '实际月工资',
      description: 'What is really paid.',
      sure: 'inferred',
      source: 'X',
      unit: '元/月',
    }),
    note: field(z.string().max(500).nullable(), {
      title: '备注',
      description: 'In words; no name, telephone or citizen number.',
      zh: '不写姓名、电话、证件号码。',
      code: 'AAE013',
      sure: 'quoted',
      source: 'S10',
    }),
    nextDue: field(z.iso.date().nullable(), {
      title: '下次回访日期',
      description: 'When to ask again; no national interval was found.',
      zh: '未见全国统一的回访间隔。',
      sure: 'inferred',
      source: 'X',
    }),
  })
  .meta({ id: 'FollowUp', title: 'Follow-up', description: '回访: what a market learnt by asking.' });
export type FollowUp = z.infer<typeof FollowUp>;
