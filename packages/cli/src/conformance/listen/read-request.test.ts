import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readAnswer } from './read-answer.ts';
import { readRequest } from './read-request.ts';

const base = 'http://proxy/v1/markets/320100-01';
const idNumber = '320106190101010012';
const read = (path: string, body: string | Uint8Array, headers: Record<string, string> = {}) =>
  readRequest('POST', new URL(`${base}${path}`), new Headers({ 'Content-Type': 'application/json', ...headers }), Buffer.from(body));

describe('what is seen of a request', () => {
  it('is hashes and counts, never a word of the body, a key or a contact', () => {
    const body = JSON.stringify([{ sourceId: 'NJ-1', title: '数控车工', contactPhone: '13800001234', updatedAt: '2026-11-21 09:00' }]);
    const seen = read('/submissions?mode=full&confirmClose=7', body, { Authorization: 'Bearer gh_secret', 'Idempotency-Key': 'my-key' });
    expect(seen).toMatchObject({
      query: { mode: 'full', confirmClose: '7' },
      confirmClose: 7,
      isUtf8: true,
      idNumbers: 0,
      records: [{ sourceId: 'NJ-1', updatedAt: '2026-11-21 09:00', saysDeleted: false }],
    });
    for (const secret of ['数控车工', '13800001234', 'gh_secret', 'my-key']) expect(JSON.stringify(seen)).not.toContain(secret);
  });

  it('sees through gzip, and the same body packed or not is the same', () => {
    const body = JSON.stringify([{ sourceId: 'NJ-1' }]);
    const packed = read('/submissions', gzipSync(body), { 'Content-Encoding': 'gzip' });
    expect(packed).toMatchObject({ isGzip: true, records: [{ sourceId: 'NJ-1' }] });
    expect(packed.body).toBe(read('/submissions', body).body);
  });

  it.each<[string, string, string | Uint8Array, Record<string, string>, Record<string, unknown>]>([
    [
      'NDJSON, a broken line left out',
      '/submissions',
      '{"sourceId":"A"}\n坏\n{"sourceId":7}',
      { 'Content-Type': 'application/x-ndjson' },
      { records: [{ sourceId: 'A' }, { sourceId: '7' }] },
    ],
    ['one posting, its id in the address', '/postings/NJ%2D9', '{"title":"x"}', {}, { records: [{ sourceId: 'NJ-9' }] }],
    ['an id with a % that means nothing', '/postings/50%', '{"title":"x"}', {}, { records: [{ sourceId: '50%' }] }],
    [
      'a flag of deletion',
      '/submissions',
      '[{"sourceId":"A","isDeleted":1},{"sourceId":"B","是否删除":"否"}]',
      {},
      { records: [{ saysDeleted: true }, { saysDeleted: false }] },
    ],
    ['an ID number', '/submissions', `[{"sourceId":"A","description":"${idNumber}"}]`, {}, { idNumbers: 1 }],
    ['GBK', '/submissions', Buffer.from([0xb3, 0xb5, 0xb9, 0xa4]), { 'Content-Type': 'text/csv' }, { isUtf8: false, records: null }],
    [
      'a spreadsheet',
      '/submissions',
      Buffer.from('PK\u0003\u0004'),
      { 'Content-Type': 'application/octet-stream' },
      { isUtf8: null, records: null },
    ],
    ['an empty set', '/submissions', '[]', {}, { records: [] }],
    [
      'the end of a submission',
      '/submissions/01A/complete',
      '{"parts":3,"confirmClose":12}',
      {},
      { parts: 3, confirmClose: 12, records: null },
    ],
    ['a broken gzip', '/submissions', 'not gzip', { 'Content-Encoding': 'gzip' }, { isGzip: true, records: null }],
    ['no body', '/postings/A/confirm', '', {}, { body: null, isUtf8: null, records: null }],
  ])('reads %s', (_, path, body, headers, expected) => expect(read(path, body, headers)).toMatchObject(expected));
});

describe('what is seen of an answer', () => {
  const headers = new Headers({ 'Retry-After': '5' });
  it.each<[string, unknown, Record<string, unknown>]>([
    [
      'a problem',
      { type: 'urn:ganghui:problem:closing-unconfirmed', closing: { absent: 7 } },
      { problem: 'closing-unconfirmed', absent: 7 },
    ],
    ['a preview', { absent: 3, open: 9 }, { absent: 3 }],
    [
      'a submission',
      { submissionId: '01A', state: 'closing', items: [{ line: 1, sourceId: 'A', outcome: 'created' }] },
      { submissionId: '01A', state: 'closing', items: [{ sourceId: 'A' }] },
    ],
    ['something else', [1, 2], { problem: null, items: [], retryAfterSeconds: 5 }],
  ])('reads %s', (_, body, expected) => expect(readAnswer(200, headers, JSON.stringify(body))).toMatchObject(expected));
});
