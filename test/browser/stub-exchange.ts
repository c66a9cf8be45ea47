import type { OpenPosting, PostingSummary, ReadMarketReport, SearchQuery, SearchResult } from '@ganghui/core';
import { gradeOf, type Market, ok, type Posting, type Quality, refuse } from '@ganghui/spec';
import { cityOf, regionByCode } from '@ganghui/spec/codes';
import { aPosting, aQuality } from '@ganghui/spec/testing';
import type { PageDeps } from '@ganghui/web';

export const now = (): Date => new Date('2026-11-21T10:00:00+08:00');

const markets: Market[] = [
  { id: '320100-01', name: '南京市公共人力资源市场', region: '320100', city: '南京市', phone: '025-80000000', address: '南京市某路 1 号' },
  { id: '321200-01', name: '泰州市公共人力资源市场', region: '321200', city: '泰州市' },
];

const titles = ['数控车工', '数控铣工', '焊工', '仓库管理员', '会计', '护士', '幼儿教师', '电工', '叉车司机', '客服专员', '质检员'];
const postings: Posting[] = Array.from({ length: 44 }, (_, i) =>
  aPosting({
    sourceId: `NJ-${String(i + 1).padStart(4, '0')}`,
    title: titles[i % titles.length] ?? '',
    provenance: { '/pay': { raw: '7千-9千', from: '薪资', method: 'pay-text', confidence: 0.98 } },
  }),
);

const quality: Quality = aQuality({
  score: 92,
  findings: [
    {
      rule: 'C-02',
      severity: 'deduct',
      field: '/headcount',
      evidence: '若干',
      message: '没有写招聘人数',
      fix: '填写一个整数，例如 5。',
      points: 5,
      basis: '人力资源市场暂行条例 第24条',
    },
    {
      rule: 'Q-02',
      severity: 'deduct',
      field: '/employer/uscc',
      evidence: '',
      message: '没有写统一社会信用代码',
      fix: '填写营业执照上的 18 位代码。',
      points: 3,
    },
  ],
});

function summaryOf(posting: Posting): PostingSummary {
  const { id, title, pay, education, experience, employmentForm, headcount, benefits, marketId, publishedAt, validThrough } = posting;
  const said = { id, title, pay, education, experience, employmentForm, headcount, benefits, marketId, publishedAt, validThrough };
  const [, city = null, county = null] = posting.place.path;
  const { score } = quality;
  return { ...said, employer: posting.employer.name, city, county, region: posting.place.region, score, grade: gradeOf(score) };
}

async function search({ text, regions, minPay, marketId, cursor, limit }: SearchQuery): Promise<SearchResult> {
  const found = postings.filter(
    (posting) =>
      posting.title.includes(text) &&
      (regions.length === 0 || regions.includes(cityOf(posting.place.region ?? ''))) &&
      (minPay === null || (posting.pay?.monthlyMax ?? 0) >= minPay) &&
      (marketId === null || posting.marketId === marketId),
  );
  const name = regionByCode('320100')?.name ?? '';
  return {
    total: found.length,
    items: found.slice(cursor, cursor + limit).map(summaryOf),
    facets: { city: [{ value: '320100', name, count: found.length }], grade: [{ value: '优', name: '优', count: found.length }] },
    next: cursor + limit < found.length ? cursor + limit : null,
  };
}

const openPosting: OpenPosting = async (id) => {
  const posting = postings.find((each) => each.id === id);
  if (!posting) return refuse({ kind: 'posting-unknown', detail: `没有公开的岗位 ${id}。`, fix: '请核对岗位编号。' });
  return ok({ posting, quality, duplicates: ['321200-01.TZ-0001'] });
};

const readMarketReport: ReadMarketReport = async (id) => {
  const market = markets.find((each) => each.id === id);
  if (!market) return refuse({ kind: 'market-unknown', detail: `没有编号为 ${id} 的市场。`, fix: '请核对市场编号。' });
  const topFindings = quality.findings.map(({ rule, severity, message, fix, points }) => ({
    ...{ rule, severity, message, fix, count: 44, pointsLost: 44 * points },
    example: '320100-01.NJ-0001',
  }));
  return ok({
    market,
    asOf: { sequence: 44, at: now().toISOString() },
    ...{ published: 44, held: 2, suspended: 0, closed: 3, duplicated: 1 },
    meanScore: 92,
    grade: '优',
    grades: { 优: 44, 良: 0, 合格: 0, 待改进: 0 },
    dimensions: quality.dimensions,
    topFindings,
    ruleSet: 'test',
  });
};

export const stubExchange: PageDeps = { search, openPosting, readMarketReport, listMarkets: async () => markets, now };
