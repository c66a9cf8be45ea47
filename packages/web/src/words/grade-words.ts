import type { Dimension, Grade } from '@ganghui/spec';

/** Best first; `from` is the lowest score of the grade. */
export const grades: readonly { grade: Grade; from: number; level: number; meaning: string }[] = [
  { grade: '优', from: 90, level: 4, meaning: '信息齐全，前后一致，可以放心阅读。' },
  { grade: '良', from: 80, level: 3, meaning: '基本齐全，个别内容没有写明。' },
  { grade: '合格', from: 60, level: 2, meaning: '有几处缺项或写法不清，应聘前请向市场核实。' },
  { grade: '待改进', from: 0, level: 1, meaning: '缺项较多，或有不合适的要求，请谨慎对待。' },
];

export const levelOf = (grade: Grade): number => grades.find((each) => each.grade === grade)?.level ?? 1;

export const dimensionMeanings: Record<Dimension, string> = {
  normative: '代码、电话、日期等写法合乎标准，没有不该出现的文字。',
  complete: '单位、岗位、工作内容、薪资、地点、人数等都写明了。',
  accurate: '薪资、岗位和要求符合常情，彼此相称。',
  consistent: '各处说法一致，没有重复发布。',
  timely: '在有效期内，并且及时更新。',
  accessible: '有可以联系上的应聘途径。',
};
