import { callMaker, market } from './call-maker.ts';
import type { ExampleCall } from './example-call.ts';

const ofAnybody = callMaker('none');
const ofProvince = callMaker('province', market);
// The first posting of the examples, which has ended by now: its history takes a key.
const ofMarket = callMaker('market', { postingId: '320600-01.NT-2026-0042' });

/** Others read what was shared; the province changes the keys. */
export const readingCalls: readonly ExampleCall[] = [
  ofAnybody('from-the-start', 'readFeed', ['从头读起，没有就等', 'From the start; waits when there is nothing'], {
    query: { after: '0', limit: '1', wait: '10' },
    keeps: { recordedAt: '/events/0/recordedtime' },
  }),
  ofMarket('one-city', 'readFeed', ['只要南通市的加工岗位', 'Only what Nantong has of a trade'], {
    query: { after: '0', limit: '1', city: '320600', occupation: '6-18', minScore: '60' },
  }),
  ofAnybody('feed-lines', 'readFeed', ['一行一条', 'A line for each'], {
    query: { after: '0', limit: '2' },
    headers: { Accept: 'application/x-ndjson' },
  }),
  ofAnybody('no-such-place', 'readFeed', ['没有的区划代码', 'A region that does not exist'], {
    query: { city: '999999' },
    status: 400,
    problem: 'query-invalid',
  }),
  ofAnybody('beyond-the-end', 'readFeed', ['序号超出共享流', 'Beyond the end'], {
    query: { after: '999999999' },
    status: 400,
    problem: 'cursor-from-the-future',
  }),
  ofMarket('history', 'readHistory', ['每次变动与改了什么', 'Each change, and what it changed'], { query: { limit: '2' } }),
  ofMarket('as-of', 'readHistory', ['某一时刻的内容', 'As it stood at an instant'], { query: { asOf: '{{recordedAt}}' } }),
  ofAnybody('by-words', 'searchPostings', ['按词与地点', 'By words and place'], { query: { q: '检验', city: '南通' } }),
  ofAnybody('report', 'getMarketReport', ['质量报告', 'The report'], { params: market }),
  ofProvince('rotated', 'rotateKey', ['轮换，并用三天', 'Rotated, both good for three days'], {
    params: { keyId: '{{keyId}}' },
    body: { overlapDays: 3 },
    status: 201,
    keeps: { newKeyId: '/id', newKey: '/secret' },
  }),
  ofProvince('revoked', 'revokeKey', ['吊销新密钥', 'The new key is revoked'], { params: { keyId: '{{newKeyId}}' } }),
  ofProvince('all-keys', 'listKeys', ['列出密钥', 'The keys']),
  ofProvince('trail', 'readAudit', ['审计记录', 'The trail'], { query: { limit: '2' } }),
  ofProvince('exchange-status', 'getExchangeStatus', ['交换中心状态', 'How the exchange is']),
  ofAnybody('openapi', 'getOpenApi', ['本文档', 'This document']),
  ofAnybody('docs', 'getDocs', ['网页', 'The page']),
  ofAnybody('asyncapi', 'getAsyncApi', ['事件与消息', 'Events and messages']),
  ofAnybody('event-docs', 'getEventDocs', ['事件的网页', 'The page of events']),
  ofAnybody('proof-docs', 'getProofDocs', ['证明的网页', 'The page of the proof']),
  ofAnybody('proof-vectors', 'getProofVectors', ['标准答案', 'The known answers']),
  ofAnybody('event-schema', 'getEventSchema', ['一次变动', 'A change'], { params: { version: 'v1', file: 'FeedEvent.json' } }),
];
