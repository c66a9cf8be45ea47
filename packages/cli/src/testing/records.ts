/** An invented record in our own names that every rule lets through. */
export const aRecord = (over: Record<string, unknown> = {}): Record<string, unknown> => ({
  sourceId: 'NJ-2026-0001',
  title: '数控车工',
  description: '按图纸加工轴类零件，自检尺寸并填写记录；保养机床，保持工位整洁。能看懂机械图纸，会用卡尺和千分尺。',
  headcount: '5人',
  employmentForm: '全职',
  education: '中专及以上',
  experience: '1-3年',
  salary: '7000-9000元/月',
  benefits: '五险一金、包住',
  place: '南京市江宁区',
  address: '将军大道 1 号',
  employerName: '南京禾田精密机械有限公司',
  contactPhone: '025-80000123',
  validThrough: '2026-12-31',
  ...over,
});

export const columns = {
  sourceId: '岗位编号',
  title: '岗位名称',
  description: '岗位描述',
  headcount: '招聘人数',
  employmentForm: '用工形式',
  education: '学历',
  experience: '工作经验',
  salary: '薪资',
  benefits: '福利',
  place: '工作地点',
  address: '地址',
  employerName: '单位名称',
  contactPhone: '联系电话',
  validThrough: '截止日期',
} as const;

/** A market's profile over `columns`, and the same records under its heads. */
export const aProfile = (format: string, over: Record<string, unknown> = {}): string =>
  JSON.stringify({ profile: 'nanjing-test', market: '320100-01', format, fields: columns, ...over });

export function rowsOf(records: readonly Record<string, unknown>[]): string[][] {
  const names = Object.keys(columns);
  return [Object.values(columns), ...records.map((record) => names.map((name) => String(record[name] ?? '')))];
}

export const csvOf = (records: readonly Record<string, unknown>[]): string =>
  rowsOf(records)
    .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
    .join('\r\n');

export const ndjsonOf = (records: readonly unknown[]): string => records.map((record) => `${JSON.stringify(record)}\n`).join('');
