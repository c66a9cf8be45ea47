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
      '全省岗位的每次公开变动，按序号排列，没有空缺。记住 last，下次用 after 接着读；读到末尾时 wait 让接口等到有新变动，带密钥至多等 20 秒，不带密钥至多 5 秒。按 city、occupation、minScore 筛选时，离开筛选范围的岗位以 left-scope 告知，请删除它；筛选时 last 可能大于最后一条的序号。不带密钥时联系方式打码；带市场密钥时可见仍在招聘岗位的联系方式。一页至多 1000 条或 4 MB；筛选时一次至多查看 5000 条变动，more 为 true 就接着读。',
      'Every public change in the province, in order, without a gap. Keep last and go on with after; at the end, wait lets the call wait for what comes: 20 seconds at most with a key, 5 without. With city, occupation or minScore, a posting that leaves the filter is told as left-scope: remove it; last may then lie behind the last item. Without a key contacts are masked; with a key of a market those of open postings are shown. A page holds 1,000 changes or 4 MB at most; with a filter a call looks through 5,000 changes at most, so go on while more is true.',
    ],
    headers: ['If-None-Match (page)'],
    answers: [
      {
        status: 200,
        words: ['一页变动', 'A page of changes'],
        schema: 'FeedPage',
        also: { 'application/x-ndjson': ['一行一条；last、more、head 在响应头中', 'One a line; last, more and head are in the headers'] },
        headers: ['ETag', 'Link', 'Ganghui-Last', 'Ganghui-More', 'Ganghui-Head'],
      },
      { status: 304, words: ['与 If-None-Match 所说的相同', 'The same as If-None-Match says'], headers: ['ETag'] },
    ],
    refusals: ['cursor-from-the-future', 'cursor-pruned'],
  },
  readHistory: {
    tag: 'sharing',
    summary: ['读取岗位的历史', 'Read the history of a posting'],
    about: [
      '岗位的每次公开变动，新的在前：何时、由谁、改了什么（JSON Patch，带原值）。写 asOf 时，答当时任何人能读到的内容。其中没有联系方式。在招的岗位任何人可读；已结束的须带市场密钥。',
      'Each public change of a posting, newest first: when, by whom, and what it changed (JSON Patch, with the value before). With asOf: what anybody could read at that instant. No contact is in it. Anybody may read that of an open posting; of one that has ended it takes a key of a market.',
    ],
    headers: ['If-None-Match (page)'],
    answers: [
      {
        status: 200,
        words: ['历史，或当时的岗位', 'The history, or the posting as it stood'],
        schema: 'HistoryAnswer',
        headers: ['ETag', 'Link'],
      },
      { status: 304, words: ['与 If-None-Match 所说的相同', 'The same as If-None-Match says'], headers: ['ETag'] },
    ],
    refusals: ['posting-unknown', 'history-closed', 'cursor-pruned'],
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
  getAsyncApi: {
    tag: 'reference',
    summary: ['事件与消息（AsyncAPI 3.0）', 'Events and messages (AsyncAPI 3.0)'],
    about: [
      '变动怎样送达：拉取、推送、事件总线，各自的消息、签名与示例。由代码中的流程与结构生成。',
      'How changes arrive: pulled, pushed, over an event bus; with messages, signatures and examples. Generated from the flow and the schemas of the code.',
    ],
    answers: [{ status: 200, words: ['AsyncAPI 3.0', 'AsyncAPI 3.0'] }],
  },
  getEventSchema: {
    tag: 'reference',
    summary: ['一种事件或消息的 JSON Schema', 'The JSON Schema of an event or message'],
    about: [
      'JSON Schema 2020-12，每个文件自成一体。v1 只会增加可以没有的字段，怎样换成 v2 见 /docs/events。没有的文件回答 404，并列出现有的文件。',
      'JSON Schema 2020-12; each file stands alone. v1 only ever gains fields that may be missing; how v2 would come is told at /docs/events. A file that is not there is answered with 404 and the list of those that are.',
    ],
    answers: [
      { status: 200, words: ['JSON Schema', 'JSON Schema'], also: { 'application/schema+json': ['JSON Schema', 'JSON Schema'] } },
      {
        status: 404,
        words: ['没有这个文件', 'There is no such file'],
        also: { 'application/problem+json': ['问题文档', 'A problem document'] },
      },
    ],
  },
  getEventDocs: {
    tag: 'reference',
    summary: ['可读的事件文档', 'The readable reference of events'],
    about: ['AsyncAPI 的同一份内容，写成网页，不需要脚本。', 'The same as the AsyncAPI document, as a page; needs no script.'],
    answers: [{ status: 200, words: ['网页', 'A page'], also: { 'text/html': ['网页', 'A page'] } }],
  },
  getProofDocs: {
    tag: 'reference',
    summary: ['怎样证明副本与交换中心相同', 'How to prove that a copy equals the exchange'],
    about: [
      '逐步说明散列、链、状态摘要、快照、检查点与公钥的核对，任何语言都能照做；网页，不需要脚本。',
      'Content hash, chain, digest, snapshot, checkpoint and keys, step by step, for any language; a page that needs no script.',
    ],
    answers: [{ status: 200, words: ['网页', 'A page'], also: { 'text/html': ['网页', 'A page'] } }],
  },
  getProofVectors: {
    tag: 'reference',
    summary: ['证明的标准答案', 'Known answers for the proof'],
    about: [
      '每一步的输入与答案：先让自己的程序得出同样的结果，再信任它。',
      'What goes into each step and what must come out: make your program give the same before you trust it.',
    ],
    answers: [{ status: 200, words: ['输入与答案', 'Inputs and answers'] }],
  },
} as const satisfies Record<string, Prose>;
