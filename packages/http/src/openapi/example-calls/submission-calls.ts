import { callMaker, market } from './call-maker.ts';
import type { ExampleCall } from './example-call.ts';
import { csvFile, inspector, ndjsonFile, unreadable, welder } from './postings.ts';

const ofMarket = callMaker('market', market);
const ofSubmission = callMaker('market', { ...market, submissionId: '{{submissionId}}' });
const ofFullSync = callMaker('market', { ...market, submissionId: '{{fullId}}' });

/** The same market sends files, reads its receipts, and brings its set into step. */
export const submissionCalls: readonly ExampleCall[] = [
  ofMarket('json-list', 'postSubmission', ['JSON 数组', 'A JSON list'], {
    headers: { 'Idempotency-Key': '7d0c7c0e-3c1b-4f57-9d2f-5a8f0b6e2c11' },
    body: [inspector, { sourceId: 'NT-2026-0098', ...unreadable }],
    keeps: { submissionId: '/submissionId' },
  }),
  ofMarket('ndjson', 'postSubmission', ['NDJSON，试报', 'NDJSON, a dry run'], {
    query: { dryRun: 'true' },
    contentType: 'application/x-ndjson',
    body: ndjsonFile,
  }),
  ofMarket('csv', 'postSubmission', ['CSV，按报送格式', 'CSV, by a profile'], {
    query: { profile: 'nantong-2026' },
    contentType: 'text/csv',
    body: csvFile,
  }),
  ofSubmission('refused-only', 'getSubmission', ['只看退回的', 'The refused ones'], { query: { outcome: 'refused' } }),
  ofSubmission('as-sent', 'getEvidence', ['当时送上的内容', 'What was sent']),
  ofSubmission('as-csv', 'getSubmission', ['给办事员的 CSV', 'As CSV for a clerk'], { query: { format: 'csv' } }),
  ofMarket('batches', 'listSubmissions', ['最近的批次', 'The latest submissions'], { query: { limit: '2' } }),
  ofMarket('preview', 'previewClosing', ['只剩一个岗位会怎样', 'What if only one is left'], {
    body: { sourceIds: ['NT-2026-0043'] },
  }),
  ofMarket('full-sync', 'openSubmission', ['开始全量报送', 'A full sync begins'], {
    body: { mode: 'full' },
    status: 201,
    keeps: { fullId: '/submissionId' },
  }),
  ofFullSync('part', 'putPart', ['第一份', 'The first part'], { params: { part: '1' }, body: [inspector, welder] }),
  ofFullSync('missing', 'completeSubmission', ['还缺第二份', 'A part is missing'], {
    body: { parts: 2 },
    status: 409,
    problem: 'parts-missing',
  }),
  ofFullSync('complete', 'completeSubmission', ['完成', 'Completed'], { body: { parts: 1 } }),
  ofMarket('open-ones', 'listMarketPostings', ['在招的岗位', 'The open postings'], { query: { status: 'published' } }),
];
