import { EmploymentForm } from '@ganghui/spec';

export const employmentFormFix = '写“全职”“兼职”“实习”“劳务派遣”或“灵活用工”。';

// In this order: 非全日制 holds 全日制, 劳务派遣 often comes with 全职.
const words: readonly [RegExp, EmploymentForm][] = [
  [/实习|见习/, 'internship'],
  [/派遣|劳务外包|外包/, 'dispatch'],
  [/灵活|零工|新就业形态|自由职业/, 'flexible'],
  [/非全日|兼职|小时工|钟点|临时|短期|日结|暑期工|寒假工|季节/, 'part-time'],
  [/全职|全日制|正式|固定|合同制|劳动合同|长期|社会招聘|校园招聘/, 'full-time'],
];

export function parseEmploymentForm(raw: string): EmploymentForm | undefined {
  const text = raw.normalize('NFKC').trim().toLowerCase();
  const own = EmploymentForm.safeParse(text);
  return own.success ? own.data : words.find(([word]) => word.test(text))?.[1];
}

/** The title says it where the market's table has no column for it. */
export const formInTitle = (title: string): EmploymentForm | undefined =>
  /实习生|见习生|[(（]实习[)）]/.test(title) ? 'internship' : /兼职/.test(title) ? 'part-time' : undefined;
