import * as z from 'zod';
import { MarketId, SourceId } from '../posting.ts';
import { field } from './field.ts';

export const EmployerStatus = z.enum(['active', 'suspended', 'cancelled']);
export type EmployerStatus = z.infer<typeof EmployerStatus>;
export const LicenceEvidence = z.enum(['recruitment-brief', 'licence', 'approval', 'agent-identity', 'mandate']);
export type LicenceEvidence = z.infer<typeof LicenceEvidence>;

const text = z.string().nullable();
const instant = z.iso.datetime({ offset: true });
const region = z.string().regex(/^\d{6}$/);

/** An employer as a market registers it. What a posting carries of it is a copy of the moment. */
export const Employer = z
  .object({
    id: field(z.string().regex(/^\d{6}-\d{2}\.[\p{L}\p{N}][\p{L}\p{N}._~:@+-]{0,63}$/u), {
      title: '单位标识',
      description: 'Market id, a dot, and the number the market itself gave.',
      zh: '市场编号 + 点 + 单位编号。',
      sure: 'inferred',
      source: 'X',
    }),
    marketId: field(MarketId, {
      title: '市场编号',
      description: 'The market that registered the employer.',
      zh: '登记该单位的市场；由经办机构代码得来。',
      code: 'AAE017',
      sure: 'derived',
      source: 'S10 S11',
    }),
    sourceId: field(SourceId, {
      title: '单位编号',
      description: "The market's own number of the employer.",
      zh: '市场系统内的单位编号。',
      code: 'AAB001',
      sure: 'quoted',
      source: 'S10 S11 S12',
    }),
    uscc: field(
      z
        .string()
        .regex(/^[0-9A-HJ-NPQRTUWXY]{18}$/)
        .nullable(),
      {
        title: '统一社会信用代码',
        description: 'Unified social credit code, 18 characters, two of them check digits.',
        zh: '18 位，含两处校验位。',
        code: 'AAB998',
        sure: 'quoted',
        source: 'S12',
      },
    ),
    organisationCode: field(text, {
      title: '组织机构代码',
      description: 'The nine-character code before 2015; only where there is no unified code.',
      zh: '2015 年前的九位代码，仅在没有统一代码时使用。',
      code: 'AAB003',
      sure: 'quoted',
      source: 'S10 S11',
    }),
    name: field(z.string().min(1), {
      title: '单位名称',
      description: 'Full registered name.',
      zh: '登记的全称。',
      code: 'AAB004',
      sure: 'quoted',
      source: 'S10 S11 S12',
      mandatory: ['S4:24', 'S10'],
    }),
    shortName: field(text, {
      title: '单位简称',
      description: 'Name in daily use.',
      code: 'AAB042',
      sure: 'quoted',
      source: 'S10',
    }),
    nature: field(text, {
      title: '单位性质',
      description: 'Kind of organisation; the values of the local tables were not seen.',
      zh: '取值表未见，用本项目的说法。',
      code: 'AAB019',
      codeTable: 'employer-nature',
      sure: 'derived',
      source: 'S10 S11 S12',
      mandatory: ['S10'],
    }),
    economicType: field(
      z
        .string()
        .regex(/^\d{3}$/)
        .nullable(),
      {
        title: '经济类型',
        description: 'Economic type by registration.',
        code: 'AAB020',
        sure: 'quoted',
        source: 'S10 S11 G1',
        codeTable: 'economic-type',
        mandatory: ['S10'],
      },
    ),
    industry: z
      .object({
        code: field(text, {
          title: '行业代码',
          description: 'Industry, from the letter to four digits, as deep as is known.',
          zh: '门类字母到四位小类，知多深写多深。',
          code: 'AAB022',
          sure: 'quoted',
          source: 'S10 S11 S12 G1',
          codeTable: 'industry',
        }),
        name: field(text, { title: '行业名称', description: 'The industry as it was sent.', sure: 'inferred', source: 'X' }),
      })
      .nullable()
      .meta({ title: '所属行业' }),
    size: field(text, {
      title: '人员规模',
      description: 'Number of employees as a band: 100-499人; the values of the local tables were not seen.',
      zh: '写成区间，如 100-499人；取值表未见。',
      code: 'AAB056',
      codeTable: 'employer-size',
      sure: 'derived',
      source: 'S10 S11 S12',
      unit: '人',
    }),
    region: field(region.nullable(), {
      title: '所在地行政区划代码',
      description: 'Where the employer is registered.',
      code: 'AAB301',
      sure: 'quoted',
      source: 'S10 S11',
      codeTable: 'region',
      mandatory: ['S10'],
    }),
    address: field(text, { title: '单位地址', description: 'Address.', code: 'AAE006', sure: 'quoted', source: 'S10 S11' }),
    website: field(text, { title: '网址', description: 'Web site.', code: 'AAE016', sure: 'quoted', source: 'S10' }),
    legalRepresentative: field(text, {
      title: '法定代表人',
      description: 'Legal representative, as the public register has it.',
      zh: '以公开登记为准。',
      code: 'AAB013',
      sure: 'quoted',
      source: 'S10',
    }),
    registeredCapital: field(text, {
      title: '注册资金',
      description: 'Registered capital as it was sent: the unit differs from system to system.',
      zh: '按原样保存：各系统单位不一。',
      code: 'AAB049',
      sure: 'quoted',
      source: 'S10',
    }),
    intro: field(text, {
      title: '单位简介',
      description: 'What the employer says of itself; AAB092 in one system, ACB206 in another.',
      zh: '广安为 AAB092，郑州为 ACB206。',
      code: 'AAB092',
      sure: 'derived',
      source: 'S11 S12',
      mandatory: ['S4:24'],
    }),
    contact: z
      .object({
        name: field(text, {
          title: '联系人',
          description: 'Contact person.',
          code: 'AAE004',
          sure: 'quoted',
          source: 'S10 S11 S12',
          mandatory: ['S10'],
        }),
        phone: field(text, {
          title: '联系电话',
          description: 'Telephone.',
          code: 'AAE005',
          sure: 'quoted',
          source: 'S10 S11 S12',
          mandatory: ['S10'],
        }),
        mobile: field(text, { title: '手机', description: 'Mobile telephone.', code: 'AAE139', sure: 'quoted', source: 'S11' }),
        email: field(text, { title: '电子邮箱', description: 'E-mail address.', code: 'AAE015', sure: 'quoted', source: 'S10 S11' }),
        consent: field(z.boolean(), {
          title: '是否同意公开联系方式',
          description: 'Whether the contact may be shown to everybody; false when not asked.',
          zh: '未征得同意为 false。',
          sure: 'inferred',
          source: 'L2:23',
        }),
      })
      .meta({ title: '联系方式' }),
    status: field(EmployerStatus, {
      title: '单位状态',
      description: 'Whether the employer may post.',
      zh: '能否发布招聘信息。',
      code: 'AAE119',
      sure: 'derived',
      source: 'S10',
      codeTable: 'employer-status',
    }),
    evidence: field(z.array(LicenceEvidence), {
      title: '已核资质材料',
      description: 'Papers that were shown and checked; the papers themselves are not exchanged.',
      zh: '仅记已核对何种材料，不交换材料本身。',
      sure: 'quoted',
      source: 'S4',
      codeTable: 'licence-evidence',
      mandatory: ['S4:26'],
    }),
    verifiedAt: field(instant.nullable(), {
      title: '核验时间',
      description: 'When the employer was last verified; to be repeated every six months at least.',
      zh: '至少每六个月复核一次。',
      sure: 'derived',
      source: 'S6',
      mandatory: ['S6'],
    }),
    creditGrade: field(text, {
      title: '招聘信息信用等级',
      description: 'Credit grade of its postings; no national scale was found.',
      zh: '通知要求建立等级评定，未见统一分级。',
      sure: 'derived',
      source: 'S1',
    }),
    updatedAt: field(instant, {
      title: '更新时间',
      description: 'When this record last changed.',
      code: 'AAE036',
      sure: 'inferred',
      source: 'S10 S11',
    }),
  })
  .meta({ id: 'Employer', title: 'Employer', description: '用人单位: an employer as a market registers it.' });
export type Employer = z.infer<typeof Employer>;
