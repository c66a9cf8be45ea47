import { type Posting, type RawField, type RawPosting, rawFields } from '@ganghui/spec';

/** A field of the posting as the summary counts it: which cells speak of it, and what became of them. */
type SummaryField = { zh: string; cells: readonly RawField[]; pointer: string; value: (posting: Posting) => unknown };
/** unsaid: no cell; understood; missed: something is there that could not be read; open: read, and it says nothing fixed (若干, 长期). */
export type Fate = 'unsaid' | 'understood' | 'missed' | 'open';

const field = (
  cells: readonly RawField[],
  pointer: string,
  value: SummaryField['value'],
  zh: string = rawFields[cells[0]!].zh,
): SummaryField => ({
  zh,
  cells,
  pointer,
  value,
});

export const summaryFields: readonly SummaryField[] = [
  field(['title'], '/title', ({ title }) => title || null),
  field(['title'], '/occupation', ({ occupation }) => occupation.code, '职业（大典代码）'),
  field(['salary', 'salaryMin', 'salaryMax'], '/pay', ({ pay }) => pay),
  field(['education'], '/education', ({ education }) => education),
  field(['experience'], '/experience', ({ experience }) => experience),
  field(['headcount'], '/headcount', ({ headcount }) => headcount),
  field(['place', 'address'], '/place', ({ place }) => place.region, '工作地点（区划）'),
  field(['employmentForm'], '/employmentForm', ({ employmentForm }) => employmentForm),
  field(['skillLevel'], '/skillLevel', ({ skillLevel }) => skillLevel),
  field(['major'], '/major', ({ major }) => major),
  field(['benefits'], '/benefits', ({ benefits }) => (benefits.length > 0 ? benefits : null)),
  field(['description', 'duties', 'requirements'], '/description', ({ description }) => description || null),
  field(['employerName'], '/employer/name', ({ employer }) => employer.name),
  field(['employerUscc'], '/employer/uscc', ({ employer }) => employer.uscc),
  field(['employerNature'], '/employer/nature', ({ employer }) => employer.nature),
  field(['employerSize'], '/employer/size', ({ employer }) => employer.size),
  field(['employerIndustry'], '/employer/industry', ({ employer }) => employer.industry?.code ?? null, '所属行业（GB/T 4754）'),
  field(['contactPhone'], '/contact/phone', ({ contact }) => contact.phone),
  field(['contactEmail'], '/contact/email', ({ contact }) => contact.email),
  field(['applyUrl'], '/applyUrl', ({ applyUrl }) => applyUrl),
  field(['longitude', 'latitude'], '/place/location', ({ place }) => place.location, '经纬度'),
  field(['publishedAt'], '/publishedAt', ({ publishedAt }) => publishedAt),
  field(['updatedAt'], '/updatedAt', ({ updatedAt }) => updatedAt),
  field(['validFrom'], '/validFrom', ({ validFrom }) => validFrom),
  field(['validThrough'], '/validThrough', ({ validThrough }) => validThrough),
];

export function fateOf({ cells, pointer, value }: SummaryField, raw: RawPosting, posting: Posting): Fate {
  if (cells.every((cell) => raw[cell] === undefined)) return 'unsaid';
  const how = posting.provenance[pointer];
  if (how?.method === 'not-understood') return 'missed';
  if (value(posting) !== null) return 'understood';
  return how !== undefined && how.confidence > 0 && pointer !== '/occupation' ? 'open' : 'missed';
}
