import type * as z from 'zod';
import { Employer } from '../entity/employer.ts';
import { FollowUp } from '../entity/follow-up.ts';
import { JobSeeker } from '../entity/job-seeker.ts';
import { Referral } from '../entity/referral.ts';
import { Finding, Quality } from '../finding.ts';
import { Market } from '../market.ts';
import { Posting } from '../posting.ts';
import { Problem } from '../problem.ts';
import { Profile } from '../profile.ts';
import { RawPosting } from '../raw-posting.ts';
import { Receipt } from '../receipt.ts';
import { MarketReport } from '../report.ts';
import { marketNotes } from './market-notes.ts';
import { postingNotes } from './posting-notes.ts';
import { rawNotes } from './raw-notes.ts';
import type { Remarks } from './remarks.ts';

/** A schema that is published: `name` makes its file names and its $id; `notes` are there for what does not carry them itself. Major 1 unless said. */
export type SpecDocument = { id: string; name: string; zh: string; schema: z.ZodType; notes?: Remarks; version?: string };

/** The entities of the vocabulary: every leaf of theirs is in the field reference. */
export const entities: readonly SpecDocument[] = [
  { id: 'RawPosting', name: 'raw-posting', zh: '原始记录', schema: RawPosting, notes: rawNotes },
  { id: 'Posting', name: 'posting', zh: '招聘信息', schema: Posting, notes: postingNotes },
  { id: 'Employer', name: 'employer', zh: '用人单位', schema: Employer },
  { id: 'Market', name: 'market', zh: '公共人力资源市场', schema: Market, notes: marketNotes },
  { id: 'JobSeeker', name: 'job-seeker', zh: '求职者（化名）', schema: JobSeeker },
  { id: 'Referral', name: 'referral', zh: '推荐', schema: Referral },
  { id: 'FollowUp', name: 'follow-up', zh: '回访', schema: FollowUp },
];

/** What travels between machines: profiles, answers, reports; for events see ../events. Published as schemas with an example each. */
export const messages: readonly SpecDocument[] = [
  { id: 'Profile', name: 'profile', zh: '报送格式', schema: Profile },
  { id: 'Finding', name: 'finding', zh: '问题', schema: Finding },
  { id: 'Quality', name: 'quality', zh: '质量分', schema: Quality },
  { id: 'Receipt', name: 'receipt', zh: '报送回执', schema: Receipt },
  { id: 'Problem', name: 'problem', zh: '错误说明', schema: Problem },
  { id: 'MarketReport', name: 'market-report', zh: '市场质量报告', schema: MarketReport },
];

export const documents: readonly SpecDocument[] = [...entities, ...messages];

export const schemaFile = ({ id }: SpecDocument): string => `schemas/${id}.v1.json`;
export const exampleFile = ({ name }: SpecDocument): string => `examples/${name}.json`;
