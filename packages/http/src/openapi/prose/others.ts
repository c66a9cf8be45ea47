import type { Prose } from '../prose.ts';

export const profileProse = {
  getProfiles: {
    tag: 'profiles',
    summary: ['读取报送格式', 'Read the profiles'],
    about: ['本市场登记的全部报送格式，最近保存的在前。', 'All profiles of the market, the last saved first.'],
    answers: [{ status: 200, words: ['报送格式', 'The profiles'], schema: 'Profiles' }],
  },
  putProfile: {
    tag: 'profiles',
    summary: ['登记报送格式', 'Register a profile'],
    about: [
      '说明本市场的列名、代码与文件格式；同名的被替换。以后报送时用 ?profile= 指明。一个市场最多 20 个，每个最多 100 KB、2,000 项代码；不能叫 none。',
      'Says how the market names its columns and codes; one of the same name is replaced. Submissions name it with ?profile=. A market has 20 at most, each of 100 KB and 2,000 codes at most; none is no name.',
    ],
    headers: ['Content-Encoding'],
    takes: 'Profile',
    answers: [{ status: 200, words: ['已保存的报送格式', 'The profile as it was saved'], schema: 'Profile' }],
    refusals: ['profile-invalid'],
  },
} as const satisfies Record<string, Prose>;

export const sharingProse = {
  readFeed: {
    tag: 'sharing',
    summary: ['读取共享流', 'Read the feed'],
    about: [
      '全省岗位的每次公开变动，按序号排列，没有空缺。记住 last，下次用 after 接着读。不带密钥时联系方式打码；带市场密钥时可见仍在招聘岗位的联系方式。',
      'Every public change in the province, in order, without a gap. Keep last and go on with after. Without a key contacts are masked; with a key of a market those of open postings are shown.',
    ],
    answers: [{ status: 200, words: ['一页变动', 'A page of changes'], schema: 'FeedPage' }],
    refusals: ['cursor-from-the-future'],
  },
  searchPostings: {
    tag: 'sharing',
    summary: ['查询岗位', 'Search postings'],
    about: [
      '按词、地点、月薪、市场查询在招岗位，与首页同一套规则。',
      'Finds open postings by words, place, monthly pay and market: the same rules as the page.',
    ],
    answers: [{ status: 200, words: ['一页结果', 'A page of results'], schema: 'SearchPage' }],
    refusals: ['query-invalid'],
  },
  getPosting: {
    tag: 'sharing',
    summary: ['读取公开的岗位', 'Read a public posting'],
    about: [
      '在招岗位的全文、质量分与重复岗位。已结束的答 410。',
      'An open posting in full, with its quality and its duplicates. One that has ended answers 410.',
    ],
    answers: [{ status: 200, words: ['岗位', 'The posting'], schema: 'OpenedPosting' }],
    refusals: ['posting-unknown', 'posting-closed'],
  },
  getMarketReport: {
    tag: 'sharing',
    summary: ['读取市场质量报告', "Read a market's quality report"],
    about: [
      '一个市场在招岗位的质量：均分、等级、六个维度、常见问题。',
      'The quality of the open postings of a market: mean, grades, dimensions, frequent findings.',
    ],
    answers: [{ status: 200, words: ['报告', 'The report'], schema: 'MarketReport' }],
    refusals: ['market-unknown'],
  },
} as const satisfies Record<string, Prose>;

export const referenceProse = {
  getOpenApi: {
    tag: 'reference',
    summary: ['本文档（OpenAPI 3.1）', 'This document (OpenAPI 3.1)'],
    about: ['由代码中的路由与结构生成。', 'Generated from the routes and schemas of the code.'],
    answers: [{ status: 200, words: ['OpenAPI 3.1', 'OpenAPI 3.1'] }],
  },
  getDocs: {
    tag: 'reference',
    summary: ['可读的接口文档', 'The readable reference'],
    about: ['同一份内容的网页，不需要脚本。', 'The same as a page; needs no script.'],
    answers: [{ status: 200, words: ['网页', 'A page'], also: { 'text/html': ['网页', 'A page'] } }],
  },
} as const satisfies Record<string, Prose>;
