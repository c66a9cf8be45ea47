import { Posting, type Quality } from '../index.ts';

/** An invented posting that passes the schema; tests override what they are about. */
export function aPosting(overrides: Partial<Posting> = {}): Posting {
  const marketId = overrides.marketId ?? '320100-01';
  const sourceId = overrides.sourceId ?? 'NJ-2026-0001';
  return Posting.parse({
    id: `${marketId}.${sourceId}`,
    marketId,
    sourceId,
    revision: 1,
    status: 'published',
    closed: null,
    title: '数控车工',
    occupation: { code: '6-18-01-01', name: '车工', confidence: 0.95, candidates: [], local: null },
    description: '按图纸加工轴类零件，自检尺寸并填写记录；保养机床，保持工位整洁。能看懂机械图纸，会用卡尺和千分尺。',
    headcount: 5,
    employmentForm: 'full-time',
    education: '41',
    experience: { minYears: 1, maxYears: 3 },
    skillLevel: null,
    major: null,
    pay: {
      min: 7000,
      max: 9000,
      period: 'month',
      months: null,
      negotiable: false,
      monthlyMin: 7000,
      monthlyMax: 9000,
      text: '7000-9000元/月',
    },
    benefits: ['五险一金', '包住'],
    place: { region: '320115', path: ['江苏省', '南京市', '江宁区'], address: '江宁区将军大道 1 号', location: null },
    places: [],
    employer: { name: '南京禾田精密机械有限公司', uscc: null, nature: '民营', size: '100-499人', industry: null, intro: null },
    contact: { name: '周女士', phone: '025-80000123', email: null, consent: false },
    applyUrl: null,
    publicWelfare: false,
    targetGroups: [],
    publishedAt: '2026-11-20T09:00:00+08:00',
    updatedAt: '2026-11-20T09:00:00+08:00',
    validFrom: null,
    validThrough: '2026-12-31T23:59:59+08:00',
    source: null,
    requirements: { age: null, gender: null, householdRegister: null },
    provenance: {},
    ...overrides,
  });
}

export const aQuality = (overrides: Partial<Quality> = {}): Quality => ({
  score: 92,
  grade: '优',
  dimensions: { normative: 100, complete: 90, accurate: 95, consistent: 100, timely: 100, accessible: 100 },
  findings: [],
  ruleSet: 'test',
  ...overrides,
});
