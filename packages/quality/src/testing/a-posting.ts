import { Posting, type PostingContent } from '@ganghui/spec';

const Content = Posting.omit({ revision: true, status: true, closed: true });

/** Nanjing, a full posting with nothing to find fault with. The employer is invented, its code passes both checks. */
export const aPosting = (overrides: Partial<PostingContent> = {}): PostingContent =>
  Content.parse({
    id: '320100-01.NJ-0001',
    marketId: '320100-01',
    sourceId: 'NJ-0001',
    title: '数控车工',
    occupation: { code: '6-18-01-01', name: '车工', confidence: 0.93, candidates: [], local: null },
    description: '负责数控车床的操作、编程和日常保养，按图纸加工零件并自检，填写生产记录；能看懂机械图纸，会用卡尺和千分尺，服从安排。',
    headcount: 5,
    employmentForm: 'full-time',
    education: '40',
    experience: { minYears: 2, maxYears: null },
    skillLevel: null,
    major: null,
    pay: {
      min: 6000,
      max: 9000,
      period: 'month',
      months: null,
      negotiable: false,
      monthlyMin: 6000,
      monthlyMax: 9000,
      text: '6000-9000元/月',
    },
    benefits: ['五险一金', '包吃住'],
    place: { region: '320115', path: ['江苏省', '南京市', '江宁区'], address: '将军大道 8 号', location: null },
    places: [],
    employer: { name: '南京岗汇示例机械有限公司', uscc: '91320115MAWWWWWW1P', nature: '民营', size: null, industry: null, intro: null },
    contact: { name: '李女士', phone: '025-52345678', email: null, consent: true },
    applyUrl: null,
    publicWelfare: false,
    targetGroups: [],
    publishedAt: '2026-11-01T09:00:00+08:00',
    updatedAt: '2026-11-01T09:00:00+08:00',
    validFrom: null,
    validThrough: '2026-12-21T23:59:59+08:00',
    source: null,
    requirements: { age: null, gender: null, householdRegister: null },
    provenance: {},
    ...overrides,
  });

export const monthly = (min: number | null, max: number | null): PostingContent['pay'] => ({
  min,
  max,
  period: 'month',
  months: null,
  negotiable: false,
  monthlyMin: min,
  monthlyMax: max,
  text: `${min ?? ''}-${max ?? ''}元/月`,
});

export const now = new Date('2026-11-21T10:00:00+08:00');
