import type { Finding } from '@ganghui/spec';
import { describe, expect, it } from 'vitest';
import { assess } from '../assess.ts';
import { aPosting, monthly, now } from '../testing/a-posting.ts';
import { found, severities } from '../testing/findings.ts';

const { pay, employer, place, contact } = aPosting();
const seen = (raw: string, several?: boolean) => ({ raw, from: '列', method: 'text', confidence: 1, several });

describe('C-01, what a posting must say', () => {
  it.each(['', '  ', '无', '暂无', '详见附件', '见附件', '待定', '—', 'test', 'xxx', '测试', '详见招聘海报', 'N/A'])(
    'is not said by “%s” for a description',
    (description) => expect(found('C-01', { description })).toMatchObject([{ severity: 'block', field: '/description', points: 100 }]),
  );

  it.each(['见习主管', '测试工程师', '无人机驾驶员', '空调维修工', '测试员', '待遇优厚的普工', '略阳县司机'])(
    'is said by the title “%s”',
    (title) => expect(found('C-01', { title })).toEqual([]),
  );

  it('needs an employer', () => {
    expect(severities('C-01', { employer: { ...employer, name: null } })).toEqual(['block']);
    expect(severities('C-01', { employer: { ...employer, name: '无' } })).toEqual(['block']);
  });

  it('needs pay', () => expect(found('C-01', { pay: null })).toMatchObject([{ severity: 'block', field: '/pay' }]));

  it('costs much, but does not stop, pay that is left to talk', () => {
    const negotiable = { ...monthly(null, null)!, negotiable: true, text: '面议' };
    expect(found('C-01', { pay: negotiable })).toMatchObject([{ severity: 'deduct', points: 12, evidence: '面议' }]);
    expect(severities('C-01', { pay: null, provenance: { '/pay': seen('面议') } })).toEqual(['deduct']);
  });

  it('takes pay that nobody can read for unread, not for missing', () =>
    expect(found('C-01', { pay: null, provenance: { '/pay': seen('按公司制度执行') } })).toMatchObject([
      { severity: 'deduct', evidence: '按公司制度执行', from: '列' },
    ]));

  it('says once what reading could not understand, and what to write instead', () => {
    const unread: Finding = {
      rule: 'N-01',
      severity: 'deduct',
      field: '/pay',
      evidence: '900 USD',
      message: '“薪资”看不懂，暂时留空。',
      fix: '薪资以人民币计：请换算成元。',
      points: 3,
    };
    const posting = aPosting({ pay: null, provenance: { '/pay': seen('900 USD') } });
    const { quality } = assess(posting, { now, findings: [unread, { ...unread, field: '/education' }] });
    expect(quality.findings.filter(({ field }) => field === '/pay')).toMatchObject([
      { rule: 'C-01', points: 12, evidence: '900 USD', message: '薪资的写法无法识别', fix: unread.fix },
    ]);
    expect(quality).toMatchObject({ score: 85, findings: [{ rule: 'C-01' }, { rule: 'N-01', field: '/education' }] });
  });

  it('asks nothing where a figure stands beside 面议', () => expect(found('C-01', { pay: { ...pay!, negotiable: true } })).toEqual([]));
});

describe('C-02, headcount', () => {
  it('costs more when missing than when 若干', () => {
    expect(found('C-02', { headcount: null })).toMatchObject([{ severity: 'deduct', points: 5 }]);
    expect(found('C-02', { headcount: null, provenance: { '/headcount': seen('若干', true) } })).toMatchObject([
      { severity: 'deduct', points: 3, evidence: '若干' },
    ]);
  });
});

describe('C-04, work place', () => {
  it('stops a posting without any', () =>
    expect(severities('C-04', { place: { region: null, path: [], address: null, location: null } })).toEqual(['block']));
  it('deducts for words that lead to no region', () =>
    expect(found('C-04', { place: { region: null, path: [], address: '开发区大道 1 号', location: null } })).toMatchObject([
      { severity: 'deduct', points: 6 },
    ]));
  it('deducts for a city alone, more for a province', () => {
    expect(found('C-04', { place: { ...place, region: '320100', path: ['江苏省', '南京市'] } })).toMatchObject([
      { points: 3, evidence: '南京市' },
    ]);
    expect(found('C-04', { place: { ...place, region: '320000', path: ['江苏省'] } })).toMatchObject([{ points: 5 }]);
  });
  it('asks no county of a city that has none, nor of one whose counties are listed', () => {
    expect(found('C-04', { place: { ...place, region: '441900', path: ['广东省', '东莞市'] } })).toEqual([]);
    expect(
      found('C-04', { place: { ...place, region: '320100' }, places: [{ region: '320106', path: ['江苏省', '南京市', '鼓楼区'] }] }),
    ).toEqual([]);
  });
});

it('C-05 deducts for an employment form left out', () => expect(severities('C-05', { employmentForm: null })).toEqual(['deduct']));

it('C-06 warns when neither a field nor the words tell of insurance', () => {
  expect(found('C-06', { benefits: [] })).toMatchObject([{ severity: 'warn', points: 0 }]);
  expect(found('C-06', { benefits: [], description: `${aPosting().description}入职缴纳五险。` })).toEqual([]);
});

it('C-08 stops a posting nobody can answer', () => {
  const nobody = { ...contact, phone: null, email: null };
  expect(severities('C-08', { contact: nobody })).toEqual(['block']);
  expect(severities('C-08', { contact: { ...nobody, phone: '无' } })).toEqual(['block']);
  expect(found('C-08', { contact: nobody, applyUrl: 'https://example.cn/apply' })).toEqual([]);
});

it('C-09 asks for conditions, and takes them from the words', () => {
  const silent = {
    education: null,
    experience: null,
    description: '在车间操作数控车床加工零件并填写记录，每天打扫机床，按图纸检查零件尺寸，下班前交接。',
  };
  expect(severities('C-09', silent)).toEqual(['deduct']);
  expect(found('C-09', { ...silent, description: `${silent.description}学历不限。` })).toEqual([]);
});
