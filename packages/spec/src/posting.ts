import * as z from 'zod';

// One to 64 letters, digits and . _ ~ : @ + - in any script; no slash, hash or blank, so that it travels in a URL and in a key.
const sourceIdPattern = /^[\p{L}\p{N}][\p{L}\p{N}._~:@+-]{0,63}$/u;
/** The same for a caller who asks for every record of a file. */
export const isSourceId = (text: string): boolean => sourceIdPattern.test(text);

export const MarketId = z
  .string()
  .regex(/^\d{6}-\d{2}$/)
  .meta({ id: 'MarketId', title: 'Market id', description: 'Six-digit region code, dash, serial.', examples: ['320100-01'] });
export const SourceId = z
  .string()
  .regex(sourceIdPattern)
  .meta({ id: 'SourceId', title: 'Source id', description: "The market's own id of the posting.", examples: ['NJ-2026-0007'] });
export const PostingId = z
  .string()
  .regex(/^\d{6}-\d{2}\.[\p{L}\p{N}][\p{L}\p{N}._~:@+-]{0,63}$/u)
  .meta({ id: 'PostingId', title: 'Posting id', description: '<marketId>.<sourceId>', examples: ['320100-01.NJ-2026-0007'] });
export const postingIdOf = (marketId: string, sourceId: string): string => `${marketId}.${sourceId}`;

export const Status = z.enum(['held', 'published', 'suspended', 'closed']);
export type Status = z.infer<typeof Status>;
export const CloseReason = z.enum(['filled', 'expired', 'withdrawn', 'rejected', 'duplicate']);
export type CloseReason = z.infer<typeof CloseReason>;
export const EmploymentForm = z.enum(['full-time', 'part-time', 'internship', 'dispatch', 'flexible']);
export type EmploymentForm = z.infer<typeof EmploymentForm>;
export const PayPeriod = z.enum(['month', 'year', 'day', 'hour', 'week', 'piece']);
export type PayPeriod = z.infer<typeof PayPeriod>;

const instant = z.iso.datetime({ offset: true });
const text = z.string().nullable();
const yuan = z.number().nonnegative().nullable();
const Coded = z.object({ code: text, name: text });

export const OccupationCandidate = z.object({ code: z.string(), name: z.string(), confidence: z.number().min(0).max(1) });
export type OccupationCandidate = z.infer<typeof OccupationCandidate>;
export const Occupation = z.object({
  code: text.meta({ description: '职业分类大典 2022, x-xx-xx-xx; null when the coder abstains.', examples: ['6-18-01-01'] }),
  name: text,
  confidence: z.number().min(0).max(1),
  candidates: z.array(OccupationCandidate).max(5),
  local: Coded.nullable(),
});
export type Occupation = z.infer<typeof Occupation>;

export const Pay = z.object({
  min: yuan,
  max: yuan,
  period: PayPeriod.nullable(),
  months: z.number().nullable(),
  negotiable: z.boolean(),
  monthlyMin: yuan.meta({ description: 'Yuan a month: year/12, day×21.75, hour×174, week×52/12; months not folded in.' }),
  monthlyMax: yuan,
  text: z.string(),
});
export type Pay = z.infer<typeof Pay>;

export const Place = z.object({
  region: text.meta({ description: 'GB/T 2260 code, as deep as the text determines: county when named, else city.' }),
  path: z.array(z.string()),
  address: text,
  location: z.object({ longitude: z.number(), latitude: z.number(), precision: z.enum(['address', 'county', 'city']) }).nullable(),
});
export type Place = z.infer<typeof Place>;

export const Provenance = z.object({
  raw: z.string(),
  from: z.string(),
  method: z.string(),
  confidence: z.number().min(0).max(1),
  several: z.boolean().optional(),
  old: z.string().optional().meta({ description: 'An old region name that was resolved to the code of today.' }),
  words: z.array(z.string()).max(8).optional().meta({ description: 'The words of the text that decided.' }),
});
export type Provenance = z.infer<typeof Provenance>;

/** One normalised job posting. A field that cannot be understood is null, with its raw text in provenance and a finding. */
export const Posting = z
  .object({
    id: PostingId,
    marketId: MarketId,
    sourceId: SourceId,
    revision: z.number().int().min(1),
    status: Status,
    closed: z.object({ reason: CloseReason, at: instant }).nullable(),
    title: z.string(),
    occupation: Occupation,
    description: z.string(),
    headcount: z.number().int().min(1).nullable(),
    employmentForm: EmploymentForm.nullable(),
    education: text.meta({ description: 'GB/T 4658 code of the minimum asked; "none" for 不限; null when unsaid.' }),
    experience: z.object({ minYears: z.number(), maxYears: z.number().nullable() }).nullable(),
    skillLevel: text,
    major: text,
    pay: Pay.nullable(),
    benefits: z.array(z.string()),
    place: Place,
    places: z.array(z.object({ region: z.string(), path: z.array(z.string()) })),
    employer: z.object({ name: text, uscc: text, nature: text, size: text, industry: Coded.nullable(), intro: text }),
    contact: z.object({ name: text, phone: text, email: text, consent: z.boolean() }),
    applyUrl: text,
    publicWelfare: z.boolean(),
    targetGroups: z.array(z.string()),
    publishedAt: instant,
    updatedAt: instant,
    validFrom: instant.nullable(),
    validThrough: instant.nullable(),
    source: z.object({ name: text, url: text }).nullable(),
    requirements: z.object({ age: text, gender: text, householdRegister: text }),
    provenance: z.record(z.string(), Provenance),
  })
  .meta({ id: 'Posting', title: 'Posting', description: '招聘信息: one normalised job posting.' });
export type Posting = z.infer<typeof Posting>;

/** A posting as the normaliser leaves it: what it says, before the exchange gives it a revision and a status. */
export type PostingContent = Omit<Posting, 'revision' | 'status' | 'closed'>;
