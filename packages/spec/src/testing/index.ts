import { type FeedEvent, Posting, postingEventTypes, type Quality } from '../index.ts';

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

/** The publication of a posting as the feed holds it. */
export const anEvent = (sequence: number, posting = aPosting({ sourceId: `A${sequence}` })): FeedEvent => ({
  specversion: '1.0',
  id: `${posting.id}@${posting.revision}/published`,
  source: `cn.ganghui/markets/${posting.marketId}`,
  type: postingEventTypes.published,
  subject: posting.id,
  time: '2026-11-21T02:00:00.000Z',
  datacontenttype: 'application/json',
  hop: 0,
  sequence,
  data: { posting, quality: aQuality(), changed: [] },
});

/** A clean record in our own field names, as a market in Yangzhou would send it. */
export const aRecord = (sourceId: string, overrides: Record<string, string> = {}): Record<string, string> => ({
  sourceId,
  title: '数控车工',
  employerName: '扬州禾田精密机械有限公司',
  headcount: '5',
  education: '中专',
  experience: '1-3年',
  salary: '7000-9000元/月',
  employmentForm: '全职',
  benefits: '五险一金,包住',
  place: '扬州市邗江区',
  address: '扬州市邗江区吉安路 1 号',
  description: '按图纸加工轴类零件，自检尺寸并填写首件检验记录；负责机床日常点检与保养，保持工位整洁；配合班组完成当日产量。',
  contactName: '周女士',
  contactPhone: '0514-80000123',
  publishedAt: '2026-11-20',
  validThrough: '2099-01-31',
  ...overrides,
});
