import type { RawField } from '../raw-posting.ts';
import { postingNotes } from './posting-notes.ts';
import type { Remarks } from './remarks.ts';

/** The field of a posting each raw field feeds, and what to send in it. Sureness, sources and duty are those of that field. */
const feeds: Readonly<Record<RawField, readonly [pointer: string, zh: string, en: string]>> = {
  sourceId: ['/sourceId', '市场系统内的编号，长期不变', "The market's own id; it never changes"],
  title: ['/title', '岗位的叫法', 'What the job is called'],
  description: ['/description', '整段描述', 'The whole description'],
  duties: ['/description', '工作内容，另列时', 'Duties, when they have a column'],
  requirements: ['/description', '任职要求，另列时', 'Demands, when they have a column'],
  occupation: ['/occupation/local/name', '职业或工种名称', 'Name of occupation or work type'],
  occupationCode: ['/occupation/local/code', '职业或工种代码，新旧皆可', 'Its code, of any edition'],
  headcount: ['/headcount', '人数或“若干”', 'A number, or 若干'],
  employmentForm: ['/employmentForm', '全职、兼职、实习、劳务派遣或灵活用工', 'In words, or as the profile maps them'],
  education: ['/education', '文字或本表代码', 'In words or GB/T 4658 codes'],
  major: ['/major', '专业名称', 'Name of the field of study'],
  experience: ['/experience/minYears', '如 1-3年、不限', 'Years, a range or 不限'],
  skillLevel: ['/skillLevel', '如 中级工、三级', 'In words or certificate numbers'],
  age: ['/requirements/age', '另存，不可检索', 'Kept apart, never searchable'],
  gender: ['/requirements/gender', '另存，不可检索', 'Kept apart, never searchable'],
  salary: ['/pay/text', '任何写法', 'Pay in any writing'],
  salaryMin: ['/pay/min', '下限数字', 'Lower bound'],
  salaryMax: ['/pay/max', '上限数字', 'Upper bound'],
  salaryPeriod: ['/pay/period', '月、年、日、时、周、件', 'The period'],
  salaryMonths: ['/pay/months', '如 13', 'Months of pay a year'],
  salaryNote: ['/pay/text', '薪资的说明文字', 'A remark on the pay'],
  benefits: ['/benefits', '分隔符不限', 'With any separator'],
  place: ['/place/region', '省市县文字或区划代码', 'Names or a region code'],
  address: ['/place/address', '详细地址', 'Address'],
  longitude: ['/place/location/longitude', '十进制度', 'Decimal degrees'],
  latitude: ['/place/location/latitude', '十进制度', 'Decimal degrees'],
  employerName: ['/employer/name', '登记的全称', 'Full registered name'],
  employerUscc: ['/employer/uscc', '18 位', '18 characters'],
  employerNature: ['/employer/nature', '任何说法', 'In any words'],
  employerSize: ['/employer/size', '人数或区间', 'A number or a band'],
  employerIndustry: ['/employer/industry/code', '行业代码或文字', 'A code or words'],
  employerIntro: ['/employer/intro', '简介文字', 'Text'],
  contactName: ['/contact/name', '联系人', 'Contact person'],
  contactPhone: ['/contact/phone', '可有多个', 'One or several'],
  contactEmail: ['/contact/email', '邮箱', 'E-mail address'],
  contactConsent: ['/contact/consent', 'true、是、1 等', 'true, 是, 1'],
  applyUrl: ['/applyUrl', 'https 网址', 'An https address'],
  publicWelfare: ['/publicWelfare', '是或否', 'Yes or no'],
  targetGroup: ['/targetGroups', '分隔符不限', 'With any separator'],
  publishedAt: ['/publishedAt', '日期或时间，任何写法', 'A day or a time in any writing'],
  updatedAt: ['/updatedAt', '日期或时间，任何写法', 'A day or a time in any writing'],
  validFrom: ['/validFrom', '日期或时间', 'A day or a time'],
  validThrough: ['/validThrough', '日期或时间；只写日期指当天结束', 'A day or a time; a bare day lasts to its end'],
  sourceName: ['/source/name', '转发时填写', 'When the market forwards'],
  sourceUrl: ['/source/url', '转发时填写', 'When the market forwards'],
};

/** The raw field's own target, for the reference and for whoever maps columns. */
export const targetOf = (field: RawField): string => feeds[field][0];

const withoutCode = (pointer: string) => {
  const {
    title: _title,
    code: _code,
    codeTable: _table,
    ...remarks
  } = postingNotes[pointer] ?? { sure: 'inferred' as const, description: '' };
  return remarks;
};

/** The fields of a raw posting by JSON Pointer. */
export const rawNotes: Remarks = Object.fromEntries(
  Object.entries(feeds).map(([name, [pointer, zh, en]]) => [
    `/${name}`,
    { ...withoutCode(pointer), zh: `${zh} → ${pointer}`, description: `${en} → ${pointer}` },
  ]),
);
