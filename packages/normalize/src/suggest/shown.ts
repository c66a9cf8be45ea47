import type { Posting, PostingContent, RawField } from '@ganghui/spec';
import { educationName, employmentFormNames, payPeriodNames } from '@ganghui/spec/codes';

const date = (instant: string | null): string | null => instant?.slice(0, 16).replace('T', ' ') ?? null;
const words = (list: readonly string[]): string | null => (list.length > 0 ? list.join('、') : null);
const yesNo = (is: boolean): string => (is ? '是' : '否');
const span = (min: number | null, max: number | null): string =>
  min === max ? `${min ?? '？'}` : max === null ? `${min} 以上` : min === null ? `${max} 以下` : `${min}-${max}`;

function pay({ pay: read }: PostingContent): string | null {
  if (!read) return null;
  if (read.min === null && read.max === null) return read.negotiable ? '面议' : null;
  const period = read.period === null ? '' : `/${payPeriodNames[read.period]}`;
  return `${span(read.min, read.max)}元${period}${read.months ? `·${read.months}薪` : ''}`;
}

function experience({ experience: read }: PostingContent): string | null {
  if (!read) return null;
  if (read.minYears === 0 && read.maxYears === null) return '不限';
  return read.maxYears === null ? `${read.minYears} 年以上` : `${read.minYears}-${read.maxYears} 年`;
}

const occupation = ({ occupation: { code, name } }: PostingContent): string | null => (code === null ? null : `${name}（${code}）`);

function place({ place: { region, path } }: PostingContent): string | null {
  return region === null ? null : `${path.join('')}（${region}）`;
}

const location = ({ place: { location: at } }: PostingContent): string | null => (at ? `${at.longitude}, ${at.latitude}` : null);
const industry = ({ employer }: PostingContent): string | null =>
  employer.industry?.code ? `${employer.industry.name}（${employer.industry.code}）` : null;

type Shown = (posting: PostingContent) => string | null;

/** What became of a raw field in the posting, as a person reads it; null when nothing did. */
export const shown: Readonly<Record<RawField, Shown>> = {
  sourceId: ({ sourceId }) => sourceId,
  title: ({ title }) => title || null,
  description: ({ description }) => description || null,
  duties: ({ description }) => description || null,
  requirements: ({ description }) => description || null,
  occupation,
  occupationCode: occupation,
  headcount: ({ headcount, provenance }) =>
    headcount === null ? (provenance['/headcount']?.several ? '若干，人数未定' : null) : `${headcount} 人`,
  employmentForm: ({ employmentForm: form }) => (form === null ? null : employmentFormNames[form]),
  education: ({ education }) => (education === null ? null : (educationName(education) ?? education)),
  major: ({ major }) => major,
  experience,
  skillLevel: ({ skillLevel }) => skillLevel,
  age: ({ requirements }) => requirements.age,
  gender: ({ requirements }) => requirements.gender,
  salary: pay,
  salaryMin: pay,
  salaryMax: pay,
  salaryPeriod: pay,
  salaryMonths: ({ pay: read }) => (read?.months ? `${read.months} 薪` : null),
  salaryNote: pay,
  benefits: ({ benefits }) => words(benefits),
  place,
  address: ({ place: { address } }) => address,
  longitude: location,
  latitude: location,
  employerName: ({ employer }) => employer.name,
  employerUscc: ({ employer }) => employer.uscc,
  employerNature: ({ employer }) => employer.nature,
  employerSize: ({ employer }) => employer.size,
  employerIndustry: industry,
  employerIntro: ({ employer }) => employer.intro,
  contactName: ({ contact }) => contact.name,
  contactPhone: ({ contact }) => contact.phone,
  contactEmail: ({ contact }) => contact.email,
  contactConsent: ({ contact }) => yesNo(contact.consent),
  applyUrl: ({ applyUrl }) => applyUrl,
  publicWelfare: ({ publicWelfare }) => yesNo(publicWelfare),
  targetGroup: ({ targetGroups }) => words(targetGroups),
  publishedAt: ({ publishedAt }) => date(publishedAt),
  updatedAt: ({ updatedAt }) => date(updatedAt),
  validFrom: ({ validFrom }) => date(validFrom),
  validThrough: ({ validThrough }) => date(validThrough),
  sourceName: ({ source }) => source?.name ?? null,
  sourceUrl: ({ source }) => source?.url ?? null,
};

/** Where the findings and the provenance of a raw field stand in the posting. */
export const pointerOf: Partial<Record<RawField, `/${keyof Posting}${string}`>> = {
  salary: '/pay',
  salaryMin: '/pay',
  salaryMax: '/pay',
  salaryPeriod: '/pay',
  place: '/place',
  occupationCode: '/occupation',
  sourceUrl: '/source/url',
  employerIndustry: '/employer/industry',
  employerNature: '/employer/nature',
  employerSize: '/employer/size',
  age: '/requirements/age',
};
