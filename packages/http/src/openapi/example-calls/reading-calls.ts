import type { ExampleCall } from './example-call.ts';

const market = { marketId: '320600-01' };

/** Others read what was shared; the province changes the keys. */
export const readingCalls: readonly ExampleCall[] = [
  {
    name: 'from-the-start',
    operation: 'readFeed',
    words: ['从头读起', 'From the start'],
    key: 'none',
    query: { after: '0', limit: '1' },
    status: 200,
  },
  {
    name: 'by-words',
    operation: 'searchPostings',
    words: ['按词与地点', 'By words and place'],
    key: 'none',
    query: { q: '检验', city: '南通' },
    status: 200,
  },
  { name: 'report', operation: 'getMarketReport', words: ['质量报告', 'The report'], key: 'none', params: market, status: 200 },
  {
    name: 'rotated',
    operation: 'rotateKey',
    words: ['轮换，并用三天', 'Rotated, both good for three days'],
    key: 'province',
    params: { ...market, keyId: '{{keyId}}' },
    body: { overlapDays: 3 },
    status: 201,
    keeps: { newKeyId: '/id', newKey: '/secret' },
  },
  {
    name: 'revoked',
    operation: 'revokeKey',
    words: ['吊销新密钥', 'The new key is revoked'],
    key: 'province',
    params: { ...market, keyId: '{{newKeyId}}' },
    status: 200,
  },
  { name: 'all-keys', operation: 'listKeys', words: ['列出密钥', 'The keys'], key: 'province', params: market, status: 200 },
  {
    name: 'trail',
    operation: 'readAudit',
    words: ['审计记录', 'The trail'],
    key: 'province',
    params: market,
    query: { limit: '2' },
    status: 200,
  },
  { name: 'openapi', operation: 'getOpenApi', words: ['本文档', 'This document'], key: 'none', status: 200 },
  { name: 'docs', operation: 'getDocs', words: ['网页', 'The page'], key: 'none', status: 200 },
];
