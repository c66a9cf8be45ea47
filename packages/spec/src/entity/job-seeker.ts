import * as z from 'zod';
import { EmploymentForm, MarketId } from '../posting.ts';
import { field } from './field.ts';

export const SeekerStatus = z.enum(['active', 'frozen']);
export type SeekerStatus = z.infer<typeof SeekerStatus>;

/**
 * A pseudonym: market id, a dot, and 32 hex digits of HMAC-SHA-256 over the market's own number of the person, keyed with a secret
 * the market never gives away. A plain hash of a citizen number would not do: all of them can be tried in an hour.
 */
export const SeekerId = z
  .string()
  .regex(/^\d{6}-\d{2}\.[0-9a-f]{32}$/)
  .meta({ id: 'SeekerId', title: 'Seeker id', description: '<marketId>.<32 hex digits, keyed hash>' });

const text = z.string().nullable();
const day = z.iso.date();
const region = z.string().regex(/^\d{6}$/);
const occupation = z.string().regex(/^\d(-\d{2}){0,3}$/);

/** A job seeker as other cities may know one: strict, so that a name, a telephone or a citizen number cannot come along. */
export const JobSeeker = z
  .strictObject({
    id: field(SeekerId, {
      title: '求职者化名',
      description: "Pseudonym: market id and a keyed hash of the market's own number (AAC001), never of the citizen number.",
      zh: '市场编号 + 对个人编号（AAC001）的带密钥散列；不用公民身份号码。',
      sure: 'inferred',
      source: 'X L2:6',
    }),
    marketId: field(MarketId, {
      title: '市场编号',
      description: 'The market that registered the person.',
      zh: '登记该求职者的市场。',
      code: 'AAE017',
      sure: 'derived',
      source: 'S10 S11',
    }),
    status: field(SeekerStatus, {
      title: '求职状态',
      description: 'Looking for work, or frozen.',
      code: 'ACB208',
      sure: 'derived',
      source: 'S10 S11',
      codeTable: 'seeker-status',
    }),
    gender: field(z.enum(['0', '1', '2', '9']), {
      title: '性别',
      description: 'For statistics only; never matched against a posting.',
      zh: '只用于统计，不用于匹配。',
      code: 'AAC004',
      sure: 'quoted',
      source: 'S10 G1',
      codeTable: 'gender',
    }),
    ageBand: field(z.enum(['16-24', '25-34', '35-44', '45+']).nullable(), {
      title: '年龄段',
      description: 'Age as a band; the birthday (AAC006) stays in the market.',
      zh: '出生日期（AAC006）不出市场。',
      code: 'ACB223',
      sure: 'derived',
      source: 'S11',
      unit: '岁',
      codeTable: 'age-band',
    }),
    region: field(region.nullable(), {
      title: '所在地行政区划代码',
      description: 'Where the person lives, no deeper than the county.',
      zh: '最细到县级。',
      code: 'AAB301',
      sure: 'quoted',
      source: 'S10',
      codeTable: 'region',
    }),
    education: field(
      z
        .string()
        .regex(/^\d{2}$/)
        .nullable(),
      {
        title: '学历',
        description: 'Highest education.',
        code: 'AAC011',
        sure: 'derived',
        source: 'S10 S11 G1',
        codeTable: 'education',
      },
    ),
    major: field(text, { title: '所学专业', description: 'Field of study.', code: 'ACC01G', sure: 'quoted', source: 'S11' }),
    skillLevel: field(text, {
      title: '职业技能等级',
      description: 'Highest skill level.',
      code: 'AAC015',
      sure: 'derived',
      source: 'S10 S11',
      codeTable: 'skill-level',
    }),
    professionalTitle: field(text, {
      title: '专业技术职务',
      description: 'Professional title; one local table follows GB/T 8561.',
      zh: '一地代码表采用 GB/T 8561。',
      code: 'AAC014',
      sure: 'quoted',
      source: 'S9 S10 S11',
    }),
    categories: field(z.array(z.string()).max(8), {
      title: '人员类别',
      description: 'Groups of public employment policy the person belongs to, as the market words them.',
      zh: '按市场原有说法。',
      code: 'ACC20T',
      sure: 'derived',
      source: 'S10 S11',
      mandatory: ['S10'],
    }),
    hardToEmploy: field(z.boolean(), {
      title: '就业困难对象',
      description: 'Registered as hard to employ.',
      code: 'AAC029',
      sure: 'quoted',
      source: 'S11',
    }),
    wanted: z
      .strictObject({
        occupations: field(z.array(occupation).max(3), {
          title: '求职工种代码',
          description: 'Up to three occupations wanted, best first.',
          zh: '至多三个，依次排列。',
          code: 'ACA111',
          sure: 'quoted',
          source: 'S11 G2',
          codeTable: 'occupation',
        }),
        regions: field(z.array(region).max(3), {
          title: '求职区域',
          description: 'Up to three regions wanted: ACB202, ACB203, ACB204.',
          zh: '至多三个：ACB202、ACB203、ACB204。',
          code: 'ACB202',
          sure: 'derived',
          source: 'S11',
          codeTable: 'region',
        }),
        monthlyMin: field(z.number().nonnegative().nullable(), {
          title: '月工资要求',
          description: 'Least pay wanted; one system holds a coded band whose values were not seen.',
          zh: '一地为分段代码，取值未见。',
          code: 'ACC034',
          sure: 'derived',
          source: 'S10 S11',
          unit: '元/月',
        }),
        employmentForm: field(EmploymentForm.nullable(), {
          title: '用工形式要求',
          description: 'Form of employment wanted: ACC212 in one system, AAC013 in another.',
          zh: '长兴为 ACC212，郑州为 AAC013。',
          code: 'ACC212',
          sure: 'derived',
          source: 'S10 S11',
          codeTable: 'employment-form',
        }),
        employerNature: field(text, {
          title: '单位性质要求',
          description: 'Kind of employer wanted.',
          code: 'ACC211',
          codeTable: 'employer-nature',
          sure: 'quoted',
          source: 'S10',
        }),
        benefits: field(z.array(z.string()).max(30), {
          title: '报酬福利要求',
          description: 'Benefits wanted.',
          code: 'ACC214',
          codeTable: 'benefit',
          sure: 'quoted',
          source: 'S10 S11',
        }),
      })
      .meta({ title: '求职意向' }),
    registeredOn: field(day, { title: '登记日期', description: 'Day of registration.', code: 'AAE043', sure: 'quoted', source: 'S10 S11' }),
    validThrough: field(day.nullable(), {
      title: '有效截止日期',
      description: 'Last day the registration holds.',
      code: 'ACE014',
      sure: 'quoted',
      source: 'S10 S11',
    }),
    consent: field(z.boolean(), {
      title: '是否同意跨市共享',
      description: 'Separate consent to be passed to other markets; without it the record stays at home.',
      zh: '未单独同意的，不出本市。',
      sure: 'derived',
      source: 'L2:23',
      mandatory: ['L2:23'],
    }),
  })
  .meta({ id: 'JobSeeker', title: 'Job seeker', description: '求职者（化名）: a job seeker, pseudonymous.' });
export type JobSeeker = z.infer<typeof JobSeeker>;
