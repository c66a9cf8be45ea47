import type { Finding, PostingContent, RawPosting } from '@ganghui/spec';
import { findingOf, named } from '../finding.ts';
import type { Trace } from '../trace.ts';
import { educationFix, parseEducation } from './education.ts';
import { employmentFormFix, formInTitle, parseEmploymentForm } from './employment-form.ts';
import { experienceFix, parseExperience } from './experience.ts';
import { headcountFix, parseHeadcount } from './headcount.ts';
import { plainLine } from './plain-text.ts';

type Demands = Pick<PostingContent, 'headcount' | 'employmentForm' | 'education' | 'experience' | 'skillLevel' | 'major' | 'requirements'>;

const nobody = (raw: string, from: string): Finding =>
  findingOf({
    rule: 'C-02',
    severity: 'block',
    field: '/headcount',
    evidence: raw,
    message: `${named('headcount', from)}为零或负数。`,
    fix: headcountFix,
    from,
  });

function headcountOf(raw: string | undefined, trace: Trace): number | null {
  if (!raw) return null;
  const read = parseHeadcount(raw);
  if (read === undefined) trace.missed('/headcount', 'headcount', raw, headcountFix);
  if (read === undefined) return null;
  const several = read !== 'none' && read.several ? { several: true } : {};
  trace.took('/headcount', 'headcount', raw, { method: 'headcount-text', confidence: 0.98, ...several });
  if (read !== 'none') return read.headcount;
  trace.findings.push(nobody(raw, trace.provenance['/headcount']!.from));
  return null;
}

function educationOf(raw: string | undefined, trace: Trace): string | null {
  if (!raw) return null;
  const read = parseEducation(raw);
  if (!read) trace.missed('/education', 'education', raw, educationFix);
  if (!read) return null;
  const { code, ...how } = read;
  trace.took('/education', 'education', raw, how);
  return code;
}

function experienceOf(raw: string | undefined, trace: Trace): Demands['experience'] {
  if (!raw) return null;
  const read = parseExperience(raw);
  if (!read) trace.missed('/experience', 'experience', raw, experienceFix);
  if (!read) return null;
  trace.took('/experience', 'experience', raw, { method: 'experience-text', confidence: 0.95 });
  return read;
}

function employmentFormOf({ employmentForm: raw, title }: RawPosting, trace: Trace): Demands['employmentForm'] {
  const read = raw ? parseEmploymentForm(raw) : formInTitle(title);
  if (raw && !read) trace.missed('/employmentForm', 'employmentForm', raw, employmentFormFix);
  if (!read) return null;
  if (raw) trace.took('/employmentForm', 'employmentForm', raw, { method: 'form-text', confidence: 0.95 });
  else trace.took('/employmentForm', 'title', title, { method: 'form-in-title', confidence: 0.7 });
  return read;
}

/** How many are wanted, in what form, and what is asked of them. Age and gender stay words, apart from everything searchable. */
export const demandsOf = (raw: RawPosting, trace: Trace): Demands => ({
  headcount: headcountOf(raw.headcount, trace),
  employmentForm: employmentFormOf(raw, trace),
  education: educationOf(raw.education, trace),
  experience: experienceOf(raw.experience, trace),
  skillLevel: plainLine(raw.skillLevel),
  major: plainLine(raw.major),
  requirements: { age: plainLine(raw.age), gender: plainLine(raw.gender), householdRegister: null },
});
