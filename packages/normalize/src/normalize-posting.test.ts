import { type Market, Posting, type RawPosting, rawFieldNames } from '@ganghui/spec';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { normalizePosting } from './normalize-posting.ts';

const market: Market = { id: '320100-01', name: '某市公共人力资源市场', region: '320100', city: '南京市' };
const now = new Date('2026-11-21T15:30:00+08:00');
const normalize = (raw: Partial<RawPosting>) => normalizePosting({ sourceId: 'A1', title: '车工', ...raw }, { market, now });

it('makes a posting of what a market sends', () => {
  const { posting, findings } = normalize({
    title: '【急】数控车工 6K-8K',
    salary: '8千-1.2万·13薪',
    education: '高中/中专',
    experience: '3-5年',
    headcount: '5人',
    place: '南京·江宁',
    address: '将军大道1号',
    benefits: '五险、包住，五险',
    publishedAt: '2026-11-20',
    validThrough: '2026-12-21',
    applyUrl: 'javascript:alert(1)',
  });
  expect(posting).toMatchObject({
    id: '320100-01.A1',
    title: '数控车工',
    pay: { min: 8000, max: 12000, months: 13 },
    education: '60',
    experience: { minYears: 3, maxYears: 5 },
    headcount: 5,
    benefits: ['五险', '包住'],
    place: { region: '320115', path: ['江苏省', '南京市', '江宁区'], address: '将军大道1号' },
    publishedAt: '2026-11-20T00:00:00+08:00',
    validThrough: '2026-12-21T23:59:59+08:00',
    applyUrl: null,
  });
  expect(posting.provenance['/title']).toMatchObject({ raw: '【急】数控车工 6K-8K', method: 'title-cleaned' });
  expect(findings.map(({ rule, field }) => `${rule} ${field}`)).toEqual(['N-01 /applyUrl']);
});

it('leaves null what it cannot understand, with the words and a finding', () => {
  const { posting, findings } = normalizePosting(
    { sourceId: 'A1', title: '车工', salary: '看能力', place: '火星' },
    { market, now, from: { salary: '月薪' } },
  );
  expect(posting.pay).toBeNull();
  expect(posting.place.region).toBeNull();
  expect(posting.provenance['/pay']).toMatchObject({ raw: '看能力', from: '月薪', confidence: 0 });
  expect(findings).toMatchObject([
    {
      rule: 'N-01',
      severity: 'deduct',
      points: 3,
      field: '/pay',
      evidence: '看能力',
      from: '月薪',
      message: expect.stringContaining('“薪资”（列“月薪”）'),
    },
    { rule: 'N-01', field: '/place' },
  ]);
});

it('keeps 若干 apart from none and blocks zero', () => {
  expect(normalize({ headcount: '若干' }).posting.provenance['/headcount']).toMatchObject({ several: true });
  expect(normalize({ headcount: '0' })).toMatchObject({ posting: { headcount: null }, findings: [{ rule: 'C-02', severity: 'block' }] });
});

it('reads two columns of pay, also filled the wrong way round', () => {
  expect(normalize({ salaryMin: '5000', salaryMax: '8000' }).posting.pay).toMatchObject({ min: 5000, max: 8000, period: 'month' });
  expect(normalize({ salaryMin: '150', salaryMax: '200', salaryPeriod: '元/天' }).posting.pay).toMatchObject({
    period: 'day',
    monthlyMin: 3262.5,
  });
  expect(normalize({ salaryMin: '1', salaryMax: '1.5', salaryPeriod: '万/月', salaryMonths: '13' }).posting.pay).toMatchObject({
    max: 15000,
    months: 13,
  });
  const swapped = normalize({ salaryMin: '8000', salaryMax: '5000' }).posting;
  expect(swapped.pay).toMatchObject({ min: 5000, max: 8000 });
  expect(swapped.provenance['/pay']).toMatchObject({ method: 'pay-columns-swapped' });
  expect(normalize({ salary: '8000-5000' }).posting.pay).toBeNull();
});

it('lets no ID number through, not even into provenance', () => {
  const { posting, findings } = normalize({
    title: '车工11010519491231002X',
    description: '带好身份证11010519491231002X',
    salary: '11010519491231002X',
  });
  expect(JSON.stringify({ posting, findings })).not.toContain('11010519491231002X');
  expect(findings.filter(({ rule }) => rule === 'P-01')).toHaveLength(3);
});

it('masks mobiles in the text unless the person agreed', () => {
  const said = { description: '加微信13800001234', contactPhone: '13800001234' };
  expect(normalize(said).posting).toMatchObject({ description: '加微信138****1234', contact: { phone: '13800001234', consent: false } });
  expect(normalize({ ...said, contactConsent: '是' }).posting).toMatchObject({
    description: '加微信13800001234',
    contact: { consent: true },
  });
});

it('deepens the place by the address, in the same city only', () => {
  expect(normalize({ place: '南京', address: '南京市江宁区将军大道1号' }).posting.place.region).toBe('320115');
  expect(normalize({ place: '南京', address: '苏州市吴中区' }).posting.place.region).toBe('320100');
  expect(normalize({ address: '江苏省苏州市吴中区石湖西路' }).posting).toMatchObject({
    place: { region: '320506' },
    provenance: { '/place': { from: 'address' } },
  });
  expect(normalize({ place: '白下区' }).posting.provenance['/place']).toMatchObject({ old: '白下区' });
  expect(normalize({ place: '南京市、苏州市' }).posting.places).toEqual([{ region: '320500', path: ['江苏省', '苏州市'] }]);
});

it('takes now for what is not dated, and the profile for how long it holds', () => {
  const { posting } = normalize({});
  expect(posting).toMatchObject({ publishedAt: '2026-11-21T15:30:00+08:00', updatedAt: '2026-11-21T15:30:00+08:00', validThrough: null });
  expect(posting.provenance['/publishedAt']).toBeUndefined();
  const profile = { profile: 'p', market: market.id, format: 'csv', header: true, fields: {}, defaults: { validDays: 30 } } as const;
  const dated = normalizePosting({ sourceId: 'A1', title: '车工' }, { market, now, profile });
  expect(dated.posting.validThrough).toBe('2026-12-21T23:59:59+08:00');
});

it('joins duties and requirements under their headings', () => {
  expect(normalize({ duties: '开车床', requirements: '会看图纸' }).posting.description).toBe('岗位职责：\n开车床\n任职要求：\n会看图纸');
});

const inherited = ['__proto__', 'constructor', 'toString', 'valueOf', 'hasOwnProperty', 'isPrototypeOf'];
const anyText = fc.oneof(
  fc.constantFrom(...inherited),
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.stringMatching(/^[0-9千万元年月日人岁南京苏州市区\-/·、 <>&;]{0,30}$/),
);
const anyRaw = fc.record(Object.fromEntries(rawFieldNames.map((name) => [name, anyText])), { requiredKeys: [] });

it('always makes a posting that follows the schema', () => {
  fc.assert(
    fc.property(anyRaw, (raw) => {
      const { posting, findings } = normalize({ ...raw, sourceId: 'A1', title: raw.title ?? '车工' });
      const parsed = Posting.safeParse({ ...posting, revision: 1, status: 'published', closed: null });
      expect(parsed.error?.issues).toBeUndefined();
      expect(findings.every(({ evidence }) => evidence.length <= 40)).toBe(true);
      if (posting.pay?.min != null && posting.pay.max !== null) expect(posting.pay.min).toBeLessThanOrEqual(posting.pay.max);
    }),
  );
});

it('takes a word that every object inherits for a word like any other', () => {
  for (const word of inherited)
    for (const name of rawFieldNames.filter((each) => each !== 'sourceId')) {
      const { posting, findings } = normalize({ sourceId: 'A1', title: '车工', [name]: word });
      const parsed = Posting.safeParse({ ...posting, revision: 1, status: 'published', closed: null });
      expect(parsed.error?.issues, `${name}: ${word}`).toBeUndefined();
      expect(JSON.stringify({ posting, findings })).not.toContain('[native code]');
    }
});

it('makes the same posting of the same words', () => {
  fc.assert(
    fc.property(anyRaw, (raw) => {
      expect(normalize({ ...raw, sourceId: 'A1' })).toEqual(normalize({ ...raw, sourceId: 'A1' }));
    }),
    { numRuns: 30 },
  );
});

it('masks a mobile in a link that is none and in the name of the contact, and leaves a link alone', () => {
  const { posting, findings } = normalize({
    applyUrl: '联系张经理13812345678',
    sourceUrl: 'https://a.cn/ 13812345678',
    contactName: '张13812345678',
  });
  expect(JSON.stringify({ posting, findings })).not.toContain('13812345678');
  expect(posting).toMatchObject({ contact: { name: '张138****5678' }, provenance: { '/applyUrl': { raw: '联系张经理138****5678' } } });
  expect(normalize({ applyUrl: 'https://a.cn/job/13812345678' })).toMatchObject({
    posting: { applyUrl: 'https://a.cn/job/13812345678' },
    findings: [],
  });
});

it('masks a mobile that tags, entities or invisible marks part', () => {
  for (const said of ['138&nbsp;0000&nbsp;1234', '138<b>0000</b>1234', '138\u200b00001234'])
    expect(normalize({ description: `微信${said}` }).posting.description).toMatch(/^微信138\*{4}1234$/);
});

it('keeps the contact out of provenance', () => {
  const { posting, findings } = normalize({
    contactName: '张三',
    contactPhone: '13800001234',
    contactEmail: 'zhang@example.com',
    contactConsent: '是',
  });
  expect(JSON.stringify({ provenance: posting.provenance, findings })).not.toMatch(/张三|13800001234|zhang@/);
});

// The id is the market's own and cannot be masked: two postings would become one.
const otherFields = rawFieldNames.filter((name) => name !== 'contactPhone' && name !== 'sourceId');
const beside = fc.stringMatching(/^[联系电话张经理元月年岁南京市 :：,，/a-z@]{0,12}$/);

it('lets a mobile survive in no field but the contact', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...otherFields),
      beside,
      beside,
      fc.nat(9999),
      fc.constantFrom('-', '', ' '),
      (field, before, after, last, mark) => {
        const mobile = ['138', '0000', String(last).padStart(4, '0')].join(mark);
        const { posting, findings } = normalize({ longitude: '0', latitude: '0', [field]: `${before}${mobile}${after}` });
        const { contact, ...rest } = posting;
        const bare = JSON.stringify({ rest, findings }).replace(/[ -]/g, '');
        expect(bare).not.toContain(mobile.replace(/[ -]/g, ''));
        if (field === 'contactName') expect(contact.name).not.toContain(mobile);
      },
    ),
    { numRuns: 1000 },
  );
});
