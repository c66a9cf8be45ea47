import type { Posting } from '@ganghui/spec';
import { educationName, employmentFormNames } from '@ganghui/spec/codes';

const highest = '11';

/** '大专及以上', '学历不限'; null when unsaid. */
export function educationText(education: string | null): string | null {
  if (education === null) return null;
  if (education === 'none') return '学历不限';
  const name = educationName(education);
  return name ? `${name}${education === highest ? '' : '及以上'}` : null;
}

/** '3–5 年经验', '经验不限'; null when unsaid. */
export function experienceText(experience: Posting['experience']): string | null {
  if (!experience) return null;
  const { minYears, maxYears } = experience;
  if (maxYears === null) return minYears === 0 ? '经验不限' : `${minYears} 年以上经验`;
  if (minYears === 0) return maxYears === 0 ? '无需经验' : `${maxYears} 年以内经验`;
  return minYears === maxYears ? `${minYears} 年经验` : `${minYears}–${maxYears} 年经验`;
}

export const headcountText = (headcount: number | null): string | null => (headcount === null ? null : `招 ${headcount} 人`);

export const formText = (form: Posting['employmentForm']): string | null => (form === null ? null : employmentFormNames[form]);
