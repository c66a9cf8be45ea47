import type { Refusal } from '@ganghui/core';
import type { AnswerName } from './answer-schemas.ts';
import type { Words } from './words.ts';

export const tags = {
  postings: ['单个岗位', 'One posting'],
  submissions: ['批量报送', 'Submissions'],
  receipts: ['回执', 'Receipts'],
  profiles: ['报送格式', 'Profiles'],
  sharing: ['共享与查询', 'Sharing and searching'],
  proof: ['快照与证明', 'Snapshot and proof'],
  subscriptions: ['订阅推送', 'Subscriptions'],
  admin: ['省级管理', 'Province'],
  reference: ['接口文档', 'Reference'],
} as const satisfies Record<string, Words>;

/** `(page)`: the same header, where a page is read. */
export type HeaderName = 'If-Match' | 'If-None-Match' | 'If-None-Match (page)' | 'Idempotency-Key' | 'Content-Encoding';
export type AnswerHeader =
  | 'ETag'
  | 'Idempotent-Replayed'
  | 'Location'
  | 'Link'
  | 'Content-Disposition'
  | 'Ganghui-Last'
  | 'Ganghui-More'
  | 'Ganghui-Head'
  | 'Ganghui-As-Of'
  | 'Ganghui-Page'
  | 'Ganghui-Pages';

export type Answer = {
  /** 304 has no body. */
  status: 200 | 201 | 304 | 404;
  words: Words;
  schema?: AnswerName;
  /** What else than JSON the same answer can be: media type and what it is. */
  also?: Record<string, Words>;
  headers?: readonly AnswerHeader[];
};

/** What a body may be when the route does not say it: media type, and the component that one value of it is. */
export type BodyKind = 'PostingFields' | 'Profile' | 'MarketFields' | 'records';

/** What is told of a route beside what is known from it. */
export type Prose = {
  tag: keyof typeof tags;
  summary: Words;
  about: Words;
  headers?: readonly HeaderName[];
  takes?: BodyKind;
  answers: readonly Answer[];
  /** Refusals beyond those that every route with its access and its kind of body has. */
  refusals?: readonly Refusal['kind'][];
};
