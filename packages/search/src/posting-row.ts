import type { PostingSummary } from '@ganghui/core';
import { Grade, type Posting, type Quality } from '@ganghui/spec';
import { cityOf, regionByCode, regionPath } from '@ganghui/spec/codes';

/** What a query filters, counts and orders by. Times in ms since 1970. */
export type PostingRow = {
  postingId: string;
  revision: number;
  market: string;
  /** The code as a number; 0 when unknown. */
  region: number;
  /** Yuan a month at the upper end; `unknownPay` when negotiable or unsaid. */
  pay: number;
  valid: number;
  published: number;
  score: number;
  grade: number;
};
export type StoredSummary = Omit<PostingSummary, 'score' | 'grade'>;

export const unknownPay = -1;
const forever = Number.MAX_SAFE_INTEGER;

export const gradeNumber = (grade: Grade): number => Grade.options.indexOf(grade);
export const gradeOfNumber = (number: number): Grade => Grade.options[number] ?? '待改进';

export const cityName = (city: string): string | null => (city.endsWith('0000') ? null : (regionPath(city).at(-1) ?? null));

const payOf = (pay: Posting['pay']): number => (pay && !pay.negotiable ? (pay.monthlyMax ?? pay.monthlyMin ?? unknownPay) : unknownPay);

export const rowOf = (posting: Posting, { score, grade }: Pick<Quality, 'score' | 'grade'>): PostingRow => ({
  postingId: posting.id,
  revision: posting.revision,
  market: posting.marketId,
  region: /^\d{6}$/.test(posting.place.region ?? '') ? Number(posting.place.region) : 0,
  pay: payOf(posting.pay),
  valid: posting.validThrough ? Date.parse(posting.validThrough) : forever,
  published: Date.parse(posting.publishedAt),
  score,
  grade: gradeNumber(grade),
});

export function summaryOf(posting: Posting): StoredSummary {
  const { region } = posting.place;
  return {
    id: posting.id,
    title: posting.title,
    employer: posting.employer.name,
    city: region && cityName(cityOf(region)),
    county: region && regionByCode(region)?.level === 3 ? (regionByCode(region)?.name ?? null) : null,
    region,
    pay: posting.pay,
    education: posting.education,
    experience: posting.experience,
    employmentForm: posting.employmentForm,
    headcount: posting.headcount,
    benefits: posting.benefits,
    marketId: posting.marketId,
    publishedAt: posting.publishedAt,
    validThrough: posting.validThrough,
  };
}
