import * as z from 'zod';

/**
 * The fields a profile may fill, each with its Chinese name and the nearest indicator code of the public-employment
 * information systems (kind I: inferred from three local systems; the codes clash between localities, so a profile maps
 * columns and never trusts a code name alone).
 */
export const rawFields = {
  sourceId: { zh: '岗位编号', code: 'ACB210' },
  title: { zh: '岗位名称', code: 'ACB213' },
  description: { zh: '岗位描述', code: 'ACB216' },
  duties: { zh: '工作内容' },
  requirements: { zh: '任职要求' },
  occupation: { zh: '职业（工种）名称', code: 'ACA112' },
  occupationCode: { zh: '职业（工种）代码', code: 'ACA111' },
  headcount: { zh: '招聘人数', code: 'ACB21R' },
  employmentForm: { zh: '用工形式', code: 'AAC013' },
  education: { zh: '学历要求', code: 'AAC011' },
  major: { zh: '所学专业', code: 'ACC01G' },
  experience: { zh: '工作年限', code: 'ACC217' },
  skillLevel: { zh: '技能等级', code: 'AAC015' },
  age: { zh: '年龄要求', code: 'ACB221' },
  gender: { zh: '性别要求', code: 'AAC004' },
  salary: { zh: '薪资', code: 'ACB21H' },
  salaryMin: { zh: '最低薪资', code: 'ACB21H' },
  salaryMax: { zh: '最高薪资', code: 'ACB21J' },
  salaryPeriod: { zh: '计薪周期', code: 'ACB21Z' },
  salaryMonths: { zh: '年薪月数' },
  salaryNote: { zh: '工资待遇说明', code: 'ACB21I' },
  benefits: { zh: '福利待遇', code: 'ACC214' },
  place: { zh: '工作地点', code: 'ACB202' },
  address: { zh: '工作地址', code: 'ACB303' },
  longitude: { zh: '经度', code: 'ACB475' },
  latitude: { zh: '纬度', code: 'ACB476' },
  employerName: { zh: '单位名称', code: 'AAB004' },
  employerUscc: { zh: '统一社会信用代码', code: 'AAB998' },
  employerNature: { zh: '单位性质', code: 'AAB019' },
  employerSize: { zh: '人员规模', code: 'AAB056' },
  employerIndustry: { zh: '所属行业', code: 'AAB022' },
  employerIntro: { zh: '单位简介', code: 'AAB092' },
  contactName: { zh: '联系人', code: 'AAE004' },
  contactPhone: { zh: '联系电话', code: 'AAE005' },
  contactEmail: { zh: '电子邮箱', code: 'AAE015' },
  contactConsent: { zh: '是否同意公开联系方式' },
  applyUrl: { zh: '应聘网址' },
  publicWelfare: { zh: '是否公益性岗位' },
  targetGroup: { zh: '招聘对象', code: 'ACC20T' },
  publishedAt: { zh: '发布日期', code: 'AAE030' },
  updatedAt: { zh: '更新时间' },
  validFrom: { zh: '有效期起', code: 'AAE030' },
  validThrough: { zh: '截止日期', code: 'AAE031' },
  sourceName: { zh: '信息来源', code: 'BCB209' },
  sourceUrl: { zh: '来源网址' },
} as const satisfies Record<string, { zh: string; code?: string }>;

export type RawField = keyof typeof rawFields;
export const rawFieldNames = Object.keys(rawFields) as RawField[];

const text = z.string();

/** What the market sent, once its profile has named the columns: text only, every field but two optional. */
export const RawPosting = z
  .strictObject(
    Object.fromEntries(
      rawFieldNames.map((name) => {
        const { zh: title, ...code } = rawFields[name];
        return [name, (name === 'sourceId' || name === 'title' ? text : text.optional()).meta({ title, ...code })];
      }),
    ),
  )
  .meta({ id: 'RawPosting', title: 'Raw posting', description: '原始记录: one record of a market after its profile, before normalising.' });
export type RawPosting = { sourceId: string; title: string } & { [name in RawField]?: string };
