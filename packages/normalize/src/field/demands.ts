import type { Finding, PostingContent, RawPosting } from '@ganghui/spec';
import { findingOf, named } from '../finding.ts';
import type { Trace } from '../trace.ts';
import { ageWords, parseAge } from './age.ts';
import { educationFix, parseEducation } from './education.ts';
import { employmentFormFix, formInTitle, parseEmploymentForm } from './employment-form.ts';
import { experienceFix, parseExperience } from './experience.ts';
import { saysNothing } from './fold-cell.ts';
import { headcountFix, parseHeadcount } from './headcount.ts';
import { majorOf } from './major.ts';
import { plainLine } from './plain-text.ts';
import { parseSkillLevel } from './skill-level.ts';

type Demands = Pick<PostingContent, 'headcount' | 'employmentForm' | 'education' | 'experience' | 'skillLevel' | 'major' | 'requirements'>;

type Asked = 'headcount' | 'education' | 'experience' | 'employmentForm';

// 暂无 and null fill a cell and say nothing; 无 under education or experience is an answer: nothing is asked.
function given(field: Asked, sent: string | undefined, trace: Trace): string | undefined {
  if (!sent) return undefined;
  if (!saysNothing(sent)) return sent;
  const isAnswer = (field === 'education' || field === 'experience') && /^\s*(?:无|没有|none)\s*$/.test(sent);
  if (!isAnswer) trace.took(`/${field}`, field, sent, { method: 'not-given', confidence: 1 });
  return isAnswer ? sent : undefined;
}

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

function headcountOf(sent: string | undefined, trace: Trace): number | null {
  const raw = given('headcount', sent, trace);
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

function educationOf(sent: string | undefined, trace: Trace): string | null {
  const raw = given('education', sent, trace);
  if (!raw) return null;
  const read = parseEducation(raw);
  if (!read) trace.missed('/education', 'education', raw, educationFix);
  if (!read) return null;
  const { code, ...how } = read;
  trace.took('/education', 'education', raw, how);
  return code;
}

function experienceOf(sent: string | undefined, trace: Trace): Demands['experience'] {
  const raw = given('experience', sent, trace);
  if (!raw) return null;
  const read = parseExperience(raw);
  if (!read) trace.missed('/experience', 'experience', raw, experienceFix);
  if (!read) return null;
  trace.took('/experience', 'experience', raw, { method: 'experience-text', confidence: 0.95 });
  return read;
}

function skillLevelOf(raw: string | undefined, trace: Trace): string | null {
  const read = raw ? parseSkillLevel(raw) : undefined;
  if (!raw || !read) return null;
  trace.took('/skillLevel', 'skillLevel', raw, { method: read.method, confidence: read.confidence });
  return read.level;
}

function employmentFormOf({ employmentForm: sent, title }: RawPosting, trace: Trace): Demands['employmentForm'] {
  const raw = given('employmentForm', sent, trace);
  const read = raw ? parseEmploymentForm(raw) : formInTitle(title);
  if (raw && !read) trace.missed('/employmentForm', 'employmentForm', raw, employmentFormFix);
  if (!read) return null;
  if (raw) trace.took('/employmentForm', 'employmentForm', raw, { method: 'form-text', confidence: 0.95 });
  else trace.took('/employmentForm', 'title', title, { method: 'form-in-title', confidence: 0.7 });
  return read;
}

// Kept in the market's words: a span is for the quality rules to judge. Provenance says whether it can be read.
function ageOf(raw: string | undefined, trace: Trace): string | null {
  const words = ageWords(raw);
  if (!raw || words === null) return null;
  const isRead = parseAge(raw) !== undefined;
  trace.took('/requirements/age', 'age', raw, { method: isRead ? 'age-text' : 'as-sent', confidence: isRead ? 0.95 : 0.5 });
  return words;
}

// 女8, 男 18-45: a demand for one sex that stands in another cell. In words, so that a person judges it.
function genderOf({ gender, headcount, age }: RawPosting): string | null {
  const said = plainLine(gender);
  if (said !== null) return said;
  const cell = [headcount, age].find((text) => text !== undefined && text.length <= 60 && text.includes('男') !== text.includes('女'));
  return cell === undefined || /不限|均可/.test(cell) ? null : `${cell.includes('男') ? '男' : '女'}（另一栏写“${cell.trim()}”）`;
}

/** How many are wanted, in what form, and what is asked of them. Age and gender stay words, apart from everything searchable. */
export const demandsOf = (raw: RawPosting, trace: Trace): Demands => ({
  headcount: headcountOf(raw.headcount, trace),
  employmentForm: employmentFormOf(raw, trace),
  education: educationOf(raw.education, trace),
  experience: experienceOf(raw.experience, trace),
  skillLevel: skillLevelOf(raw.skillLevel, trace),
  major: majorOf(raw.major),
  requirements: { age: ageOf(raw.age, trace), gender: genderOf(raw), householdRegister: null },
});
