import {
  AuditEntry,
  Closing,
  ExchangeStatus,
  FeedPage,
  Finding,
  IssuedKey,
  IssuedSubscription,
  Market,
  MarketKey,
  MarketPosting,
  MarketReport,
  PartReceipt,
  Posting,
  PostingAsOf,
  PostingHistory,
  PostingLine,
  PostingReceipt,
  Problem,
  Profile,
  Quality,
  Receipt,
  Snapshot,
  SnapshotPage,
  Submission,
  Subscription,
} from '@ganghui/spec';
import { Checkpoint, SigningKey } from '@ganghui/spec/proof';
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
/** What a posting was: all of its changes, or how it stood at an instant. */
export const HistoryAnswer = z.union([PostingHistory, PostingAsOf]).meta({ id: 'HistoryAnswer', title: 'History or state' });
export const CheckpointPage = z
  .object({ checkpoints: z.array(Checkpoint), next: z.number().int().nullable() })
  .meta({ id: 'CheckpointPage', title: 'Page of checkpoints', description: '检查点，新的在前 / Checkpoints, newest first' });
export const SigningKeys = z.object({ keys: z.array(SigningKey) }).meta({ id: 'SigningKeys', title: 'Signing keys' });
export const Subscriptions = z.object({ subscriptions: z.array(Subscription) }).meta({ id: 'Subscriptions', title: 'Subscriptions' });
export const DeletedSubscription = z.object({ id: z.string() }).meta({ id: 'DeletedSubscription', title: 'Deleted subscription' });

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
  HistoryAnswer,
  Snapshot,
  SnapshotPage,
  Checkpoint,
  CheckpointPage,
  SigningKeys,
  Subscription,
  Subscriptions,
  IssuedSubscription,
  DeletedSubscription,
  ExchangeStatus,
  SearchPage,
  MarketReport,
  Finding,
  Problem,
} as const satisfies Record<string, z.ZodType>;
export type AnswerName = keyof typeof answerSchemas;
