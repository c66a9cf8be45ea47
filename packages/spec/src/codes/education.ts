/** Levels of GB/T 4658-2006 as postings use them, lowest first; `rank` orders them, 0 is the lowest. */
export const educationLevels = [
  { code: '80', name: '小学', rank: 0 },
  { code: '70', name: '初中', rank: 1 },
  { code: '60', name: '高中', rank: 2 },
  { code: '61', name: '普通高中', rank: 2 },
  { code: '40', name: '中职', rank: 2 },
  { code: '41', name: '中专', rank: 2 },
  { code: '44', name: '职高', rank: 2 },
  { code: '47', name: '技校', rank: 2 },
  { code: '30', name: '大专', rank: 3 },
  { code: '20', name: '本科', rank: 4 },
  { code: '14', name: '硕士', rank: 5 },
  { code: '10', name: '研究生', rank: 5 },
  { code: '11', name: '博士', rank: 6 },
] as const;

/** Name a job seeker reads; "不限" for "none"; undefined for an unknown code. */
export const educationName = (code: string): string | undefined =>
  code === 'none' ? '不限' : educationLevels.find((level) => level.code === code)?.name;
