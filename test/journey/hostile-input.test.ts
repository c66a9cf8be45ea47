import { gzipSync } from 'node:zlib';
import { ReceiptItem } from '@ganghui/spec';
import { aRecord } from '@ganghui/spec/testing';
import { afterEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { workbookOf, zipOf } from '../../packages/normalize/src/testing/zip-of.ts';
import { hostileRun } from './hostile-run.ts';

const { send, standing } = hostileRun();
const marketId = '321000-01';
/** What the receipts said that stands now: `published@1` by sourceId. */
const told = new Map<string, string>();

// Whatever was sent: the market has what its receipts said, and nothing else.
afterEach(async () => expect(await standing(marketId)).toEqual(Object.fromEntries(told)));

const Answer = z.looseObject({ detail: z.string().optional(), status: z.unknown().optional(), items: z.array(ReceiptItem).default([]) });
type Headers = Record<string, string>;

async function call(method: string, path: string, body: BodyInit | undefined, headers: Headers) {
  const { status, type, text } = await send(marketId, method, path, { body, headers });
  const answer = Answer.parse(JSON.parse(text));
  const single = ReceiptItem.safeParse(answer);
  for (const { sourceId, revision, status } of [...answer.items, ...(single.success ? [single.data] : [])])
    if (sourceId !== null && revision !== null) told.set(sourceId, `${status}@${revision}`);
  return { status, type, answer };
}
const json = { 'Content-Type': 'application/json' };
const post = (body: BodyInit, headers: Headers = json) => call('POST', '/submissions?profile=none', body, headers);
const put = (body: BodyInit, headers: Headers = json) => call('PUT', '/postings/H1', body, headers);

/** Sends it twice: the answer is a problem document that says what to do, in Chinese and in English. */
async function problemOf(send: (headers: Headers) => ReturnType<typeof call>): Promise<number> {
  for (const [language, words] of [
    ['zh-CN', /[\u4e00-\u9fff]{4}/],
    ['en', /^(?=[\s\S]*[a-z]{3} )(?![\s\S]*请)/],
  ] as const) {
    const { status, type, answer } = await send({ 'Accept-Language': language });
    expect([type, answer.status]).toEqual(['application/problem+json; charset=utf-8', status]);
    expect(answer.detail).toMatch(words);
    if (language === 'en') return status;
  }
  return 0;
}

const xlsx = { 'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' };
const csv = { 'Content-Type': 'text/csv' };
const ndjson = { 'Content-Type': 'application/x-ndjson' };
const gzip = { ...json, 'Content-Encoding': 'gzip' };
const zipped = (name: string, content: string | Uint8Array): BodyInit => new Uint8Array(zipOf([{ name, content }]));
const cell = (place: string, text: string): string => `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;
const longSheet = (rows: number): Uint8Array<ArrayBuffer> => {
  const lines = Array.from(
    { length: rows },
    (_, at) => `<row r="${at + 2}">${cell(`A${at + 2}`, `S${at}`)}${cell(`B${at + 2}`, 'x')}</row>`,
  );
  const head = `<row r="1">${cell('A1', 'sourceId')}${cell('B1', 'title')}</row>`;
  return new Uint8Array(workbookOf({ sheets: [{ name: '表'.repeat(3_000), xml: `<sheetData>${head}${lines.join('')}</sheetData>` }] }));
};
const records = (count: number): string => JSON.stringify(Array.from({ length: count }, (_, at) => aRecord(`N${at}`)));
const packed = gzipSync(records(3));
const tenMillion = gzipSync(Buffer.alloc(10_000_000));
// A hundred members of ten million zeros each are one stream.
const bomb = Buffer.concat(Array.from({ length: 100 }, () => tenMillion));
const nested = (open: string, close: string): string => open.repeat(100_000) + 1 + close.repeat(100_000);

describe('a body that is refused whole', () => {
  it.each<[string, BodyInit, Headers, number]>([
    ['malformed JSON', '[{"title":', json, 400],
    ['a JSON string', '"abc"', json, 400],
    ['null', 'null', json, 400],
    ['nothing', '', json, 400],
    ['100,000 open brackets', '['.repeat(100_000), json, 400],
    ['an unknown type', records(1), { 'Content-Type': 'text/plain' }, 415],
    ['no type', new TextEncoder().encode(records(1)), {}, 415],
    ['JSON as CSV', records(1), csv, 400],
    ['CSV as JSON', 'sourceId,title\nA,车工', json, 400],
    ['bytes that are no text', new Uint8Array([0, 1, 2, 3, 255, 254]), csv, 400],
    ['a JSON array as NDJSON', records(1), ndjson, 400],
    ['1,001 records', records(1001), json, 413],
    ['7 MB', new Uint8Array(7_000_000), json, 413],
    ['1 GB of zeros, compressed', bomb, gzip, 413],
    ['gzip cut in half', packed.subarray(0, packed.length / 2), gzip, 400],
    ['gzip that is none', records(1), gzip, 400],
    ['gzip in gzip', gzipSync(packed), gzip, 400],
    ['an unknown compression', records(1), { ...json, 'Content-Encoding': 'br' }, 415],
    ['a DOCX as XLSX', zipped('word/document.xml', '<w/>'), xlsx, 400],
    ['a PDF as XLSX', '%PDF-1.7\n1 0 obj', xlsx, 400],
    ['a zip cut short', 'PK\u0003\u0004', xlsx, 400],
    ['a sheet of 70 MB, compressed', zipped('xl/workbook.xml', Buffer.alloc(70_000_000, ' ')), xlsx, 400],
  ])('%s', async (_, body, headers, status) => {
    expect(await problemOf((language) => post(body, { ...headers, ...language }))).toBe(status);
  });

  it('of more than an HTTP API takes gets a problem as well', async () => {
    const { status, type, answer } = await post(new Uint8Array(11_000_000));
    expect([status, type]).toEqual([413, 'application/problem+json; charset=utf-8']);
    expect(answer.detail).toContain('请拆分');
  });

  it('with Chinese in GB18030 that a gateway took for UTF-8 is told how to send bytes', async () => {
    // The profile of Taizhou says GB18030; the replacement characters are what is left of the text.
    const body = 'zwbh,zwmc\n1,\ufffd\ufffd\ufffd\ufffd\n';
    await call('PUT', '/profile', JSON.stringify(gbProfile), json);
    const { status, answer } = await call('POST', '/submissions?profile=gb', body, csv);
    expect([status, answer.detail]).toEqual([400, expect.stringContaining('application/octet-stream')]);
  });
});

const gbProfile = {
  profile: 'gb',
  market: marketId,
  format: 'csv',
  encoding: 'gb18030',
  header: true,
  fields: { sourceId: 'zwbh', title: 'zwmc', employerName: 'dwmc' },
};
// 编号 G1, 数控车工, in the bytes of GB18030.
const gbBytes = Buffer.concat([Buffer.from('zwbh,zwmc\nG1,'), Buffer.from('cafdbfd8b3b5b9a4', 'hex'), Buffer.from('\n')]);

describe('a record that is refused, with its neighbours untouched', () => {
  const [before, after] = [JSON.stringify(aRecord('OK-1')), JSON.stringify(aRecord('OK-2'))];
  const open = (record: string): string => record.slice(0, -1);

  it.each<[string, string, Headers, string]>([
    ['a broken line', `${before}\n{"title":\n${after}`, ndjson, 'R-01'],
    ['a string for a record', `[${before},"x",${after}]`, json, 'R-01'],
    ['a list for a record', `[${before},${nested('[', ']')},${after}]`, json, 'R-01'],
    ['objects in objects in its title', `[${before},{"sourceId":"D","title":${nested('{"a":', '}')}},${after}]`, json, 'R-02'],
    ['names of Object.prototype', `[${before},{"__proto__":{"sourceId":"P","title":"x"},"constructor":{}},${after}]`, json, 'R-02'],
    ['an id beyond all numbers', `[${before},{"sourceId":1e999,"title":"x"},${after}]`, json, 'R-02'],
    ['an id rounded by a spreadsheet', `[${before},{"sourceId":1e21,"title":"x"},${after}]`, json, 'R-03'],
    ['an id of 100,000 letters', `[${before},{"sourceId":"${'x'.repeat(100_000)}","title":"x"},${after}]`, json, 'R-03'],
    ['half a character in its id', `[${before},{"sourceId":"A\\udc00","title":"x"},${after}]`, json, 'R-03'],
    ['half characters for a title', `[${before},${open(before)},"sourceId":"S","title":"\\udfff\\ud83d"},${after}]`, json, 'Q-06'],
    ['the id of another one', `[${before},${JSON.stringify(aRecord('OK-2', { headcount: '9' }))},${after}]`, json, 'R-07'],
  ])('%s', async (_, body, headers, rule) => {
    const { status, answer } = await post(body, headers);
    expect([status, answer.items.map(({ outcome }) => outcome)]).toEqual([200, [expect.any(String), 'refused', expect.any(String)]]);
    const finding = answer.items[1]?.findings.find((each) => each.rule === rule);
    expect([finding?.message, finding?.fix]).toEqual([expect.stringMatching(/[\u4e00-\u9fff]/), expect.stringMatching(/[\u4e00-\u9fff]/)]);
    expect(finding?.en?.fix).toMatch(/[a-z]{2} /);
    expect([told.get('OK-1'), told.get('OK-2')]).toEqual(['published@1', 'published@1']);
  });

  it.each<[string, () => BodyInit, Headers]>([
    ['long ids', () => JSON.stringify(Array.from({ length: 1000 }, (_, at) => aRecord(`${at}-${'x'.repeat(5_000)}`))), json],
    ['a sheet with a long name', () => longSheet(900), xlsx],
  ])('%s never make the answer larger than a Lambda can give', async (_, body, headers) => {
    const { status, answer } = await post(body(), headers);
    expect([status, answer.items.every(({ outcome }) => outcome === 'refused')]).toEqual([200, true]);
    expect(Buffer.byteLength(JSON.stringify(answer))).toBeLessThan(6_000_000);
  });
});

describe('an odd body that can be read', () => {
  it.each<[string, BodyInit, Headers, string]>([
    ['UTF-16 with its mark', Buffer.from(`\ufeff${JSON.stringify([aRecord('U16')])}`, 'utf16le'), json, 'U16'],
    ['a wrong charset named', JSON.stringify([aRecord('CS')]), { 'Content-Type': 'application/json; charset=gb18030' }, 'CS'],
    [
      'an id of 25 digits as a number',
      `[${JSON.stringify(aRecord('x')).replace('"x"', '1234567890123456789012345')}]`,
      json,
      '1234567890123456789012345',
    ],
    ['a name twice: the last counts', `[{"sourceId":"K1",${JSON.stringify(aRecord('K2')).slice(1)}]`, json, 'K2'],
    ['NULs inside a title', JSON.stringify([aRecord('NUL', { title: '数控\u0000车工' })]), json, 'NUL'],
    ['unknown fields, deeply nested', `[${JSON.stringify(aRecord('UF')).slice(0, -1)},"x":${nested('{"a":', '}')}}]`, json, 'UF'],
    ['Windows line ends and a mark', `\ufeff${JSON.stringify(aRecord('W1'))}\r\n`, ndjson, 'W1'],
  ])('%s', async (_, body, headers, sourceId) => {
    const { status, answer } = await post(body, headers);
    expect([status, answer.items.map((item) => [item.sourceId, item.outcome])]).toEqual([200, [[sourceId, 'created']]]);
  });

  it.each(['text/csv', 'application/octet-stream'])('GB18030 by its profile as %s', async (type) => {
    await call('PUT', '/profile', JSON.stringify(gbProfile), json);
    const { status, answer } = await call('POST', '/submissions?profile=gb', gbBytes, { 'Content-Type': type });
    // Read as what it is; refused because it says no more than a title.
    expect([status, answer.items[0]?.sourceId, answer.items[0]?.outcome]).toEqual([200, 'G1', 'refused']);
    expect(JSON.stringify(answer)).not.toContain('\ufffd');
  });
});

describe('a set without a record', () => {
  it.each<[string, BodyInit, Headers]>([
    ['an empty list', '[]', json],
    ['a header alone', 'sourceId,title\n', csv],
  ])('%s does nothing, and as a full set it is refused', async (_, body, headers) => {
    const { status, answer } = await post(body, headers);
    expect([status, answer.items]).toEqual([200, []]);
    const full = (language: Headers) => call('POST', '/submissions?profile=none&mode=full', body, { ...headers, ...language });
    expect(await problemOf(full)).toBe(422);
  });
});

describe('one posting whose body is refused', () => {
  it.each<[string, BodyInit, Headers, number]>([
    ['malformed', '{"title":', json, 400],
    ['a list', '[]', json, 400],
    ['null', 'null', json, 400],
    ['UTF-16', Buffer.from('\ufeff{}', 'utf16le'), json, 400],
    ['objects in objects', nested('{"a":', '}'), json, 400],
    ['no type', new Uint8Array([0x7b, 0x7d]), {}, 415],
    ['no fields', '{}', json, 422],
    ['names of Object.prototype', '{"__proto__":{"title":"x"},"constructor":1}', json, 422],
    ['another id than its address', JSON.stringify(aRecord('H2')), json, 400],
  ])('%s', async (_, body, headers, status) => {
    expect(await problemOf((language) => put(body, { ...headers, ...language }))).toBe(status);
  });
});
