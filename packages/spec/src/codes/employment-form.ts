import { EmploymentForm } from '../posting.ts';
import type { CodeEntry } from './code-table.ts';
import { employmentFormNames } from './words.ts';

// The numbers of a proposal, not of a table that was read: the systems are known to have such a table, its values are not.
const local: Record<EmploymentForm, readonly string[]> = {
  'full-time': ['1', '全日制', '全职'],
  'part-time': ['2', '非全日制', '兼职'],
  internship: ['3', '实习', '见习'],
  dispatch: ['4', '劳务派遣', '派遣'],
  flexible: ['5', '灵活就业', '零工'],
};

/** Our words for the form of employment, with the words and numbers a market may use for each. */
export const employmentForms: readonly CodeEntry[] = EmploymentForm.options.map((code) => ({
  code,
  name: employmentFormNames[code],
  en: code.replace('-', ' '),
  also: local[code],
}));
