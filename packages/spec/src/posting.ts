import * as z from 'zod';

// One to 64 letters, digits and . _ ~ : @ + - in any script; no slash, hash or blank, so that it travels in a URL and in a key.
const sourceIdPattern = /^[\p{L}\p{N}][\p{L}\p{N}._~:@+-]{0,63}$/u;
/** The same for a caller who asks for every record of a file. */
export const isSourceId = (text: string): boolean => sourceIdPattern.test(text);

export const MarketId = z
  .string()
  .regex(/^\d{6}-\d{2}$/)
  .meta({ id: 'MarketId', title: 'Market id', description: 'Six-digit region code, dash, serial.', examples: ['320100-01'] });
export const SourceId = z
  .string()
  .regex(sourceIdPattern)
  .meta({ id: 'SourceId', title: 'Source id', description: "The market's own id of the posting.", examples: ['NJ-2026-0007'] });
export const PostingId = z
  .string()
  .regex(/^\d{6}-\d{2}\.[\p{L}\p{N}][\p{L}\p{N}._~:@+-]{0,63}$/u)
  .meta({ id: 'PostingId', title: 'Posting id', description: '<marketId>.<sourceId>', examples: ['320100-01.NJ-2026-0007'] });
export const postingIdOf = (marketId: string, sourceId: string): string => `${marketId}.${sourceId}`;

export const Status = z.enum(['held', 'published', 'suspended', 'closed']);
export type Status = z.infer<typeof Status>;
export const CloseReason = z.enum(['filled', 'expired', 'withdrawn', 'rejected', 'duplicate']);
export type CloseReason = z.infer<typeof CloseReason>;
export const EmploymentForm = z.enum(['full-time', 'part-time', 'internship', 'dispatch', 'flexible']);
export type EmploymentForm = z.infer<typeof EmploymentForm>;
export const PayPeriod = z.enum(['month', 'year', 'day', 'hour', 'week', 'piece']);
export type PayPeriod = z.infer<typeof PayPeriod>;

const instant = z.iso.datetime({ offset: true });
const text = z.string().nullable();
const yuan = z.number().nonnegative().nullable();
const chance = z.number().min(0).max(1);
const regionPath = z.array(z.string()).meta({ title: '行政区划名称' });
const region = { title: '行政区划代码', code: 'ACB202' };
const occupationCode = { title: '职业代码', code: 'ACA111' };
const occupationName = { title: '职业名称', code: 'ACA112' };
const confidence = chance.meta({ title: '把握' });

// Here a field has its Chinese name and its nearest indicator code only; what else is said of it is in reference/posting-notes.ts.
export const OccupationCandidate = z.object({
  code: z.string().meta(occupationCode),
  name: z.string().meta(occupationName),
  confidence,
});
export type OccupationCandidate = z.infer<typeof OccupationCandidate>;
export const Occupation = z.object({
  code: text.meta({
    ...occupationCode,
    description: '职业分类大典 2022, x-xx-xx-xx; null when the coder abstains.',
    examples: ['6-18-01-01'],
  }),
  name: text.meta(occupationName),
  confidence,
  candidates: z.array(OccupationCandidate).max(5).meta({ title: '候选职业' }),
  local: z
    .object({ code: text.meta({ title: '本地职业代码', code: 'ACA111' }), name: text.meta({ title: '本地职业名称', code: 'ACA112' }) })
    .nullable()
    .meta({ title: '本地职业' }),
});
export type Occupation = z.infer<typeof Occupation>;

export const Pay = z.object({
  min: yuan.meta({ title: '最低薪资', code: 'ACB21H' }),
  max: yuan.meta({ title: '最高薪资', code: 'ACB21J' }),
  period: PayPeriod.nullable().meta({ title: '计薪周期', code: 'ACB21Z' }),
  months: z.number().nullable().meta({ title: '年薪月数' }),
  negotiable: z.boolean().meta({ title: '是否面议' }),
  monthlyMin: yuan.meta({
    title: '折合月薪下限',
    description: 'Yuan a month: year/12, day×21.75, hour×174, week×52/12; months not folded in.',
  }),
  monthlyMax: yuan.meta({ title: '折合月薪上限' }),
  text: z.string().meta({ title: '薪资原文', code: 'ACB21I' }),
});
export type Pay = z.infer<typeof Pay>;

export const Place = z.object({
  region: text.meta({ ...region, description: 'GB/T 2260 code, as deep as the text determines: county when named, else city.' }),
  path: regionPath,
  address: text.meta({ title: '工作地址', code: 'ACB303' }),
  location: z
    .object({
      longitude: z.number().meta({ title: '经度', code: 'ACB475' }),
      latitude: z.number().meta({ title: '纬度', code: 'ACB476' }),
      precision: z.enum(['address', 'county', 'city']).meta({ title: '坐标精度' }),
    })
    .nullable()
    .meta({ title: '坐标' }),
});
export type Place = z.infer<typeof Place>;

export const Provenance = z.object({
  raw: z.string().meta({ title: '原文' }),
  from: z.string().meta({ title: '来源列' }),
  method: z.string().meta({ title: '方法' }),
  confidence,
  several: z.boolean().optional().meta({ title: '若干' }),
  old: z.string().optional().meta({ title: '旧地名', description: 'An old region name that was resolved to the code of today.' }),
  words: z.array(z.string()).max(8).optional().meta({ title: '依据词', description: 'The words of the text that decided.' }),
});
export type Provenance = z.infer<typeof Provenance>;

/** One normalised job posting. A field that cannot be understood is null, with its raw text in provenance and a finding. */
export const Posting = z
  .object({
    id: PostingId,
    marketId: MarketId,
    sourceId: SourceId,
    revision: z.number().int().min(1).meta({ title: '版本' }),
    status: Status.meta({ title: '状态', code: 'ACB208' }),
    closed: z
      .object({
        reason: CloseReason.meta({ title: '结束原因', code: 'ACB20L' }),
        at: instant.meta({ title: '结束时间', code: 'ACB20E' }),
        hires: z
          .number()
          .int()
          .min(0)
          .optional()
          .meta({ title: '录用人数', description: 'How many were hired; only with the reason filled.' }),
      })
      .nullable()
      .meta({ title: '结束' }),
    title: z.string().meta({ title: '岗位名称', code: 'ACB213' }),
    occupation: Occupation.meta({ title: '职业' }),
    description: z.string().meta({ title: '岗位描述', code: 'ACB216' }),
    headcount: z.number().int().min(1).nullable().meta({ title: '招聘人数', code: 'ACB21R' }),
    employmentForm: EmploymentForm.nullable().meta({ title: '用工形式', code: 'AAC013' }),
    education: text.meta({
      title: '学历要求',
      code: 'AAC011',
      description: 'GB/T 4658 code of the minimum asked; "none" for 不限; null when unsaid.',
    }),
    experience: z
      .object({
        minYears: z.number().meta({ title: '最低工作年限', code: 'ACC217' }),
        maxYears: z.number().nullable().meta({ title: '最高工作年限', code: 'ACC217' }),
      })
      .nullable()
      .meta({ title: '工作年限' }),
    skillLevel: text.meta({ title: '技能等级', code: 'AAC015' }),
    major: text.meta({ title: '所学专业', code: 'ACC01G' }),
    pay: Pay.nullable().meta({ title: '薪酬' }),
    benefits: z.array(z.string()).meta({ title: '福利待遇', code: 'ACC214' }),
    place: Place.meta({ title: '工作地点' }),
    places: z.array(z.object({ region: z.string().meta(region), path: regionPath })).meta({ title: '其他工作地点' }),
    employer: z
      .object({
        name: text.meta({ title: '单位名称', code: 'AAB004' }),
        uscc: text.meta({ title: '统一社会信用代码', code: 'AAB998' }),
        nature: text.meta({ title: '单位性质', code: 'AAB019' }),
        size: text.meta({ title: '人员规模', code: 'AAB056' }),
        industry: z
          .object({ code: text.meta({ title: '行业代码', code: 'AAB022' }), name: text.meta({ title: '行业名称' }) })
          .nullable()
          .meta({ title: '所属行业' }),
        intro: text.meta({ title: '单位简介', code: 'AAB092' }),
      })
      .meta({ title: '用人单位' }),
    contact: z
      .object({
        name: text.meta({ title: '联系人', code: 'AAE004' }),
        phone: text.meta({ title: '联系电话', code: 'AAE005' }),
        email: text.meta({ title: '电子邮箱', code: 'AAE015' }),
        consent: z.boolean().meta({ title: '是否同意公开联系方式' }),
      })
      .meta({ title: '联系方式' }),
    applyUrl: text.meta({ title: '应聘网址' }),
    publicWelfare: z.boolean().meta({ title: '是否公益性岗位' }),
    targetGroups: z.array(z.string()).meta({ title: '招聘对象', code: 'ACC20T' }),
    publishedAt: instant.meta({ title: '发布日期', code: 'AAE030' }),
    updatedAt: instant.meta({ title: '更新时间' }),
    validFrom: instant.nullable().meta({ title: '有效期起', code: 'AAE030' }),
    validThrough: instant.nullable().meta({ title: '截止日期', code: 'AAE031' }),
    source: z
      .object({ name: text.meta({ title: '信息来源', code: 'BCB209' }), url: text.meta({ title: '来源网址' }) })
      .nullable()
      .meta({ title: '来源' }),
    requirements: z
      .object({
        age: text.meta({ title: '年龄要求', code: 'ACB221' }),
        gender: text.meta({ title: '性别要求', code: 'AAC004' }),
        householdRegister: text.meta({ title: '户籍要求', code: 'AAC009' }),
      })
      .meta({ title: '另存的要求' }),
    provenance: z.record(z.string(), Provenance).meta({ title: '来历' }),
  })
  .meta({ id: 'Posting', title: 'Posting', description: '招聘信息: one normalised job posting.' });
export type Posting = z.infer<typeof Posting>;

/** A posting as the normaliser leaves it: what it says, before the exchange gives it a revision and a status. */
export type PostingContent = Omit<Posting, 'revision' | 'status' | 'closed'>;
