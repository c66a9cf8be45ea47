import {
  AuditEntry,
  Closing,
  FeedEvent,
  Finding,
  IssuedKey,
  Market,
  MarketKey,
  MarketPosting,
  MarketReport,
  PartReceipt,
  Posting,
  PostingLine,
  PostingReceipt,
  Problem,
  Profile,
  Quality,
  Receipt,
  Submission,
} from '@ganghui/spec';
import * as z from 'zod';

const cursor = z.string().nullable();
const instant = z.string().meta({ format: 'date-time' });

export const PostingPage = z
  .object({ postings: z.array(PostingLine), next: cursor })
  .meta({ id: 'PostingPage', title: 'Page of postings' });
export const SubmissionPage = z
  .object({ submissions: z.array(Submission), next: cursor })
  .meta({ id: 'SubmissionPage', title: 'Page of submissions' });
export const Profiles = z.object({ profiles: z.array(Profile) }).meta({ id: 'Profiles', title: 'Profiles' });
export const Markets = z.object({ markets: z.array(Market) }).meta({ id: 'Markets', title: 'Markets' });
export const MarketKeys = z.object({ keys: z.array(MarketKey) }).meta({ id: 'MarketKeys', title: 'Keys' });
export const AuditTrail = z.object({ entries: z.array(AuditEntry) }).meta({ id: 'AuditTrail', title: 'Audit trail' });

/** A posting as the public, or another market, may see it. */
export const OpenedPosting = Posting.extend({ quality: Quality, duplicates: z.array(z.string()) }).meta({
  id: 'OpenedPosting',
  title: 'Opened posting',
});
export const FeedPage = z
  .object({ events: z.array(FeedEvent), last: z.number().int().meta({ description: 'Go on with this as `after`.' }), more: z.boolean() })
  .meta({ id: 'FeedPage', title: 'Feed page' });

const facet = z.array(z.object({ value: z.string(), name: z.string(), count: z.number().int() }));
export const PostingSummary = z
  .object({
    id: z.string(),
    title: z.string(),
    employer: z.string().nullable(),
    city: z.string().nullable(),
    county: z.string().nullable(),
    region: z.string().nullable(),
    pay: Posting.shape.pay,
    education: z.string().nullable(),
    experience: Posting.shape.experience,
    employmentForm: Posting.shape.employmentForm,
    headcount: z.number().int().nullable(),
    benefits: z.array(z.string()),
    marketId: z.string(),
    publishedAt: instant,
    validThrough: instant.nullable(),
    score: z.number(),
    grade: Quality.shape.grade,
  })
  .meta({ id: 'PostingSummary', title: 'Posting summary' });
export const SearchPage = z
  .object({
    total: z.number().int(),
    items: z.array(PostingSummary),
    facets: z.object({ city: facet, grade: facet }),
    next: z.number().int().nullable(),
  })
  .meta({ id: 'SearchPage', title: 'Search page' });

/** Everything an answer can be, by the name of its component. */
export const answerSchemas = {
  MarketPosting,
  PostingPage,
  PostingReceipt,
  PartReceipt,
  Receipt,
  Submission,
  SubmissionPage,
  Closing,
  Profile,
  Profiles,
  Market,
  Markets,
  IssuedKey,
  MarketKey,
  MarketKeys,
  AuditTrail,
  OpenedPosting,
  FeedPage,
  SearchPage,
  MarketReport,
  Finding,
  Problem,
} as const satisfies Record<string, z.ZodType>;
export type AnswerName = keyof typeof answerSchemas;
