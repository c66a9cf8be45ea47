import type { CodeEntry } from './code-table.ts';

/**
 * The eight levels of 新八级工, lowest first; `code` is the word a posting carries. Since 2022 three levels stand beside the five of
 * the older certificates, whose numbers (5 lowest, 1 highest) and words are in `also`.
 */
export const skillLevels = [
  { code: '学徒工', name: '学徒工', en: 'apprentice', from: '2022' },
  { code: '初级工', name: '初级工', en: 'junior worker', also: ['5', '五级', '职业资格五级', '初级技能'] },
  { code: '中级工', name: '中级工', en: 'intermediate worker', also: ['4', '四级', '职业资格四级', '中级技能'] },
  { code: '高级工', name: '高级工', en: 'senior worker', also: ['3', '三级', '职业资格三级', '高级技能'] },
  { code: '技师', name: '技师', en: 'technician', also: ['2', '二级', '职业资格二级'] },
  { code: '高级技师', name: '高级技师', en: 'senior technician', also: ['1', '一级', '职业资格一级'] },
  { code: '特级技师', name: '特级技师', en: 'special-grade technician', from: '2022' },
  { code: '首席技师', name: '首席技师', en: 'chief technician', from: '2022' },
] as const satisfies readonly CodeEntry[];
