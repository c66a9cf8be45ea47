import type { Json } from '../../json.ts';

type Fields = { [field: string]: Json };

/** Invented postings that pass every rule. */
export const turner: Fields = {
  title: '数控车工',
  description: '按图纸加工轴类零件，自检尺寸并填写首件检验记录；负责机床日常点检与保养，保持工位整洁。能看懂机械图纸，会用卡尺和千分尺。',
  headcount: '5人',
  employmentForm: '全职',
  education: '中专及以上',
  experience: '1-3年',
  salary: '7000-9000元/月',
  benefits: '五险一金、包住',
  place: '南通市通州区',
  address: '南通市通州区示例路1号',
  employerName: '南通禾田精密机械有限公司',
  employerUscc: '91320612MA1TEQT07T',
  employerNature: '民营企业',
  employerSize: '100-499人',
  employerIndustry: '通用设备制造业',
  contactName: '周女士',
  contactPhone: '0513-80000123',
  contactConsent: '否',
  publishedAt: '{{today}}',
  validThrough: '{{nextMonth}}',
};

export const inspector: Fields = {
  ...turner,
  sourceId: 'NT-2026-0043',
  title: '质量检验员',
  description: '负责来料、制程和成品检验，填写检验记录并跟踪不合格品处理；会用卡尺、千分尺和粗糙度仪，能看懂机械图纸和检验规范。',
  headcount: '2人',
  education: '大专及以上',
  salary: '6000-7500元/月',
};

export const welder: Fields = {
  ...turner,
  sourceId: 'NT-2026-0044',
  title: '电焊工',
  description: '按图纸和焊接工艺卡完成结构件的气体保护焊，自检焊缝外观并做好标识；持有效的焊接与热切割作业证，服从班组安排。',
  headcount: '3人',
  education: '初中及以上',
  salary: '8000-10000元/月',
};

/** Without a place, and with a pay that says nothing: refused, and told why. */
export const unreadable: Fields = { title: '数控车工', salary: '详谈后定' };

export const profile: Fields = {
  profile: 'nantong-2026',
  market: '320600-01',
  format: 'csv',
  encoding: 'utf-8',
  fields: {
    sourceId: '岗位编号',
    title: '岗位名称',
    description: '岗位描述',
    headcount: '招聘人数',
    education: '学历',
    salary: '月薪',
    place: '工作地点',
    employerName: '单位名称',
    employerUscc: '信用代码',
    contactPhone: '联系电话',
    validThrough: '截止日期',
  },
};

const columns = [
  '岗位编号',
  '岗位名称',
  '岗位描述',
  '招聘人数',
  '学历',
  '月薪',
  '工作地点',
  '单位名称',
  '信用代码',
  '联系电话',
  '截止日期',
];
const fields = [
  'sourceId',
  'title',
  'description',
  'headcount',
  'education',
  'salary',
  'place',
  'employerName',
  'employerUscc',
  'contactPhone',
  'validThrough',
];
export const csvFile = [columns, ...[inspector, welder].map((each) => fields.map((name) => String(each[name])))]
  .map((cells) => `${cells.join(',')}\r\n`)
  .join('');
export const ndjsonFile = [{ sourceId: 'NT-2026-0042', ...turner }, inspector].map((each) => `${JSON.stringify(each)}\n`).join('');
