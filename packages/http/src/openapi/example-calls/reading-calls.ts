import { callMaker, market } from './call-maker.ts';
import type { ExampleCall } from './example-call.ts';

const ofAnybody = callMaker('none');
const ofProvince = callMaker('province', market);

/** Others read what was shared; the province changes the keys. */
export const readingCalls: readonly ExampleCall[] = [
  ofAnybody('from-the-start', 'readFeed', ['从头读起', 'From the start'], { query: { after: '0', limit: '1' } }),
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
  ofAnybody('openapi', 'getOpenApi', ['本文档', 'This document']),
  ofAnybody('docs', 'getDocs', ['网页', 'The page']),
];
