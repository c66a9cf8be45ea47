import * as z from 'zod';
import { MarketId, PostingId } from '../posting.ts';
import { field } from './field.ts';
import { SeekerId } from './job-seeker.ts';

export const ReferralState = z.enum(['referred', 'succeeded', 'failed', 'picked', 'contacted']);
export type ReferralState = z.infer<typeof ReferralState>;
export const ReferralKind = z.enum(['referral', 'application', 'pick']);
export type ReferralKind = z.infer<typeof ReferralKind>;

/** The values of ACC223 in the systems read; the label of 7 was not among what could be read. */
export const referralStateLocalCodes: Readonly<Record<ReferralState, string>> = {
  referred: '0',
  succeeded: '1',
  failed: '2',
  picked: '6',
  contacted: '7',
};

const instant = z.iso.datetime({ offset: true });

/** A person was sent to a posting, applied, or was picked by the employer; and what came of it. */
export const Referral = z
  .strictObject({
    id: field(z.string().min(1).max(80), {
      title: '推荐编号',
      description: "Market id, a dot, and the market's own number of the referral.",
      zh: '市场编号 + 点 + 推荐编号。',
      code: 'ACC220',
      sure: 'quoted',
      source: 'S10 S11',
    }),
    marketId: field(MarketId, {
      title: '市场编号',
      description: 'The market that made the referral; not always that of the posting.',
      zh: '推荐方市场，未必是岗位所属市场。',
      code: 'AAE017',
      sure: 'derived',
      source: 'S10 S11',
    }),
    postingId: field(PostingId, {
      title: '招聘信息标识',
      description: 'The posting the person was sent to.',
      zh: '由空位编号（ACB210）得来。',
      code: 'ACB210',
      sure: 'derived',
      source: 'S10 S11',
    }),
    seekerId: field(SeekerId, {
      title: '求职者化名',
      description: 'The person, by pseudonym.',
      zh: '由求职编号或个人编号得来，不含可识别身份的内容。',
      code: 'ACC200',
      sure: 'derived',
      source: 'S10 S11',
    }),
    kind: field(ReferralKind, {
      title: '推荐方式',
      description: 'Sent by the market, applied, or picked by the employer.',
      sure: 'inferred',
      source: 'S10 X',
      codeTable: 'referral-kind',
    }),
    letterNumber: field(z.string().nullable(), {
      title: '介绍信编号',
      description: 'Number of the letter of introduction.',
      code: 'ACC221',
      sure: 'quoted',
      source: 'S10',
    }),
    state: field(ReferralState, {
      title: '推荐状态',
      description: 'Values 0, 1, 2 and 6 were read; the label of 7 was not.',
      zh: '取值 0、1、2、6 读自系统；7 的名称未见。',
      code: 'ACC223',
      sure: 'derived',
      source: 'S10 S11',
      codeTable: 'referral-state',
    }),
    referredAt: field(instant, {
      title: '推荐时间',
      description: 'When the person was sent; the day of handling in the systems read.',
      zh: '所见系统中为经办日期。',
      code: 'AAE036',
      sure: 'derived',
      source: 'S10',
    }),
    feedbackAt: field(instant.nullable(), {
      title: '反馈时间',
      description: 'When the outcome was reported; null while it is awaited.',
      zh: '未反馈为空。',
      code: 'ACC229',
      sure: 'quoted',
      source: 'S10',
    }),
    feedbackBy: field(z.enum(['employer', 'seeker', 'market']).nullable(), {
      title: '反馈方',
      description: 'Which side reported; the systems read keep the name of a person (ACC226), which is not exchanged.',
      zh: '所见系统记反馈人姓名（ACC226），此处只记哪一方。',
      code: 'ACC226',
      sure: 'derived',
      source: 'S10',
    }),
    failureReason: field(z.string().nullable(), {
      title: '失败原因',
      description: 'Why it failed, in words; the local values were not seen.',
      zh: '取值表未见，写文字。',
      code: 'ACC22E',
      sure: 'quoted',
      source: 'S10',
    }),
    hiredOn: field(z.iso.date().nullable(), {
      title: '求职成功日期',
      description: 'First day of work.',
      code: 'ACC22C',
      sure: 'derived',
      source: 'S11',
      examples: ['2026-12-01'],
    }),
  })
  .meta({ id: 'Referral', title: 'Referral', description: '推荐: a person sent to a posting, and what came of it.' });
export type Referral = z.infer<typeof Referral>;
