import { mostParts } from '@ganghui/core';
import type { Route } from '../contract/route.ts';
import type { searchNames } from '../contract/seek.ts';
import { isNode, type Node } from '../json.ts';
import { inlineSchema } from './component-schemas.ts';
import type { AnswerHeader, HeaderName } from './prose.ts';
import { line, type Words } from './words.ts';

const ref = (name: string): Node => ({ $ref: `#/components/schemas/${name}` });
const text: Node = { type: 'string' };

const pathNames: Record<string, { words: Words; schema: Node; example: string | number }> = {
  marketId: { words: ['市场编号', 'The market'], schema: ref('MarketId'), example: '320600-01' },
  sourceId: {
    words: ['市场自己的岗位编号，按 UTF-8 百分号编码', "The market's own id of the posting, percent-encoded as UTF-8"],
    schema: ref('SourceId'),
    example: 'NT-2026-0042',
  },
  postingId: {
    words: ['岗位编号：市场编号.市场自己的编号', '<marketId>.<sourceId>'],
    schema: ref('PostingId'),
    example: '320600-01.NT-2026-0042',
  },
  submissionId: {
    words: ['批次编号，见回执', 'The submission, as its receipt names it'],
    schema: { type: 'string', pattern: '^[0-9A-HJKMNP-TV-Z]{26}$' },
    example: '01KAJ7X2M4QZ9R3T5V8W0Y1B6C',
  },
  part: {
    words: ['份号，从 1 起', 'The number of the part, from 1'],
    schema: { type: 'integer', minimum: 1, maximum: mostParts },
    example: 1,
  },
  asOf: {
    words: ['快照的序号，见 GET /v1/snapshot', 'The asOf of the snapshot'],
    schema: { type: 'integer', minimum: 1 },
    example: 120460,
  },
  page: { words: ['第几页，从 1 起', 'The number of the page, from 1'], schema: { type: 'integer', minimum: 1 }, example: 1 },
  version: { words: ['版本', 'The major version'], schema: { type: 'string', pattern: '^v\\d+$' }, example: 'v1' },
  file: {
    words: ['名称加 .json', 'The name and .json'],
    schema: { type: 'string', pattern: '^[A-Za-z]+\\.json$' },
    example: 'FeedEvent.json',
  },
  subscriptionId: {
    words: ['订阅编号', 'The id of the subscription'],
    schema: { type: 'string', pattern: '^sub_[0-9a-f]{12}$' },
    example: 'sub_3f9a2b7c41d0',
  },
  keyId: { words: ['密钥编号', 'The id of the key'], schema: text, example: 'k_3f9a2b7c41d0' },
};
// The province has keys too.
const holder = { words: ['市场编号，或 province', 'The market, or province'], schema: text, example: '320600-01' } as const;

const queryWords: Record<string, Words> = {
  dryRun: ['试报：同样判断，什么都不保存', 'Judge the same, store nothing'],
  status: ['状态', 'The status'],
  after: ['从这里接着读：上一页的 next（共享流是 last）', 'Where to go on: next of the page before (last, in the feed)'],
  before: ['从这里接着读：上一页的 next', 'Where to go on: next of the page before'],
  limit: ['一页多少条', 'How many a page'],
  mode: ['delta 只动送来的；full 表示这是全部', 'delta touches what is sent; full says that this is all'],
  profile: ['报送格式的名称；none 表示用本系统的字段名', 'The name of a profile; none: our own field names'],
  confirmClose: ['确认要关闭的确切数目', 'Exactly the number of postings to be closed'],
  outcome: ['只要这种结果', 'Only records with this outcome'],
  part: ['份号，不写为 1', 'The number of the part; 1 if not said'],
  wait: ['没有新变动时至多等几秒', 'Seconds to wait at most when there is nothing new'],
  city: [
    '六位区划代码，可写几个（逗号或重复参数），市含其区县，省含其各市',
    'Six-digit regions, several with commas or repeated; a city has its counties, a province its cities',
  ],
  occupation: ['职业代码或其上级，可写几个', 'Occupation codes or what stands above them, one or several'],
  minScore: ['质量分至少', 'Quality score, at least'],
  at: ['哪个序号，不写为末尾', 'Which sequence; the end if not said'],
  asOf: ['时刻：当时任何人能读到的内容', 'An instant: what anybody could read then'],
  format: ['json 或 csv；不写则看 Accept', 'json or csv; else Accept decides'],
};

/** A search reads names as people write them, so its query is told here and not by a schema of its route. */
const searchQuery: readonly [name: (typeof searchNames)[number], words: Words, schema: Node][] = [
  ['q', ['词，须全部出现', 'Words; all must occur'], { type: 'string', maxLength: 100 }],
  ['city', ['市或区县，名称或六位代码，可用逗号写几个', 'Places by name or six-digit code, several with commas'], text],
  ['minPay', ['月薪至少（元）', 'Yuan a month, at least'], { type: 'integer', minimum: 0, maximum: 1_000_000 }],
  ['market', ['市场编号', 'A market'], ref('MarketId')],
  ['limit', ['一页多少条', 'How many a page'], { type: 'integer', minimum: 1, maximum: 50, default: 20 }],
  [
    'cursor',
    ['从这里接着读：上一页的 next', 'Where to go on: next of the page before'],
    { type: 'integer', minimum: 0, maximum: 999_999_999 },
  ],
];

const headers: Record<HeaderName, { words: Words; schema: Node; example: string }> = {
  'If-Match': {
    words: ['只在岗位是这个版本时写：所见的 ETag，或 *', 'Write only if the posting stands at this revision: the ETag that was seen, or *'],
    schema: { type: 'string', pattern: '^(?:W/)?"\\d{1,9}"$|^\\d{1,9}$|^\\*$' },
    example: '"3"',
  },
  'If-None-Match': {
    words: ['只写 *：只新建', 'Only *: create, never replace'],
    schema: { type: 'string', pattern: '^\\*$' },
    example: '*',
  },
  'If-None-Match (page)': {
    words: ['已有那一页的 ETag：没有变化就答 304', 'The ETag of the page that is held: 304 when it is the same'],
    schema: text,
    example: '"5f2b8c1d9e4a7036b1c8d2e5f4a90b7c"',
  },
  'Idempotency-Key': {
    words: ['每次报送一个新值，重试用同一个；保存七天', 'New for every submission, the same for its retries; kept for seven days'],
    schema: { type: 'string', pattern: '^[!-~]{1,200}$' },
    example: '7d0c7c0e-3c1b-4f57-9d2f-5a8f0b6e2c11',
  },
  'Content-Encoding': {
    words: ['正文可用 gzip 压缩', 'A body may be gzip'],
    schema: { type: 'string', enum: ['gzip', 'identity'] },
    example: 'identity',
  },
};

export const answerHeaders: Record<AnswerHeader | 'RateLimit' | 'RateLimit-Policy' | 'Retry-After' | 'Content-Language', Words> = {
  ETag: [
    '版本，写回时放进 If-Match；读一页时是这一页的标记，再读时放进 If-None-Match',
    'The revision, for If-Match of the next write; of a page, its mark, for If-None-Match of the next read',
  ],
  'Idempotent-Replayed': ['true：这是第一次的回执', 'true: this is the receipt of the first try'],
  Location: ['批次的地址', 'Where the submission is'],
  Link: ['下一页', 'The next page'],
  'Ganghui-Last': ['一行一条时的 last：下次的 after', 'last, where a line is an item: the next after'],
  'Ganghui-More': ['一行一条时的 more', 'more, where a line is an item'],
  'Ganghui-As-Of': ['快照的序号', 'The sequence that the snapshot stands at'],
  'Ganghui-Page': ['第几页', 'The number of the page'],
  'Ganghui-Pages': ['共几页', 'How many pages there are'],
  'Ganghui-Head': ['一行一条时的 head', 'head, where a line is an item'],
  'Content-Disposition': ['CSV 的文件名', 'The file name of a CSV'],
  RateLimit: ['这一分钟还剩多少次，几秒后重来', 'What is left of this minute, and when it begins anew'],
  'RateLimit-Policy': ['每分钟多少次', 'How many requests a minute'],
  'Retry-After': ['几秒后重试', 'Seconds to wait'],
  'Content-Language': ['zh-CN 或 en，按 Accept-Language', 'zh-CN or en, by Accept-Language'],
};

const inPath = ({ path, access }: Route): Node[] =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => {
    const known = name === 'marketId' && access === 'admin' ? holder : pathNames[name];
    if (!known) throw new Error(`the path parameter ${name} has no words`);
    return { name, in: 'path', required: true, description: line(known.words), schema: known.schema, example: known.example };
  });

function inQuery({ id, query }: Route): Node[] {
  if (id === 'searchPostings') return searchQuery.map(([name, words, schema]) => ({ name, in: 'query', description: line(words), schema }));
  if (!query) return [];
  const { properties } = inlineSchema(query, 'output');
  return Object.entries(isNode(properties) ? properties : {}).map(([name, schema]) => {
    const words = queryWords[name];
    if (!words) throw new Error(`the query parameter ${name} of ${id} has no words`);
    return { name, in: 'query', required: false, description: line(words), schema };
  });
}

/** All parameters of a route: path, query, headers. */
export const parametersOf = (route: Route, names: readonly HeaderName[]): Node[] => [
  ...inPath(route),
  ...inQuery(route),
  ...names.map((name): Node => {
    const { words, schema, example } = headers[name];
    return { name: name.replace(' (page)', ''), in: 'header', required: false, description: line(words), schema, example };
  }),
  { $ref: '#/components/parameters/AcceptLanguage' },
];

export const acceptLanguage: Node = {
  name: 'Accept-Language',
  in: 'header',
  required: false,
  description: line(['en 在前时问题说明用英文', 'Problems are told in English when en is preferred']),
  schema: text,
  example: 'zh-CN',
};
