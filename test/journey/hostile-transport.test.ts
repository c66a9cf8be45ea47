import { connect } from 'node:net';
import { aRecord } from '@ganghui/spec/testing';
import { afterEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { hostileRun } from './hostile-run.ts';

const { local, keyOf, standing } = hostileRun();
const marketId = '321000-01';
// Nothing that is sent here may be stored.
afterEach(async () => expect(await standing(marketId)).toEqual({}));

const head = (method: string, path: string, key = keyOf(marketId)): string =>
  `${method} /v1/markets/${marketId}${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer ${key}\r\n`;

/** Writes bytes as they are and reads until the other side hangs up, or until `leaveAfter` milliseconds. */
async function said(text: string, leaveAfter?: number): Promise<{ status: number; type: string; body: string; answers: number }> {
  const socket = connect(Number(new URL(local().url).port), '127.0.0.1');
  let answer = '';
  socket.setEncoding('utf8').on('data', (chunk) => (answer += chunk));
  socket.on('error', () => {});
  socket.write(text);
  if (leaveAfter !== undefined) setTimeout(() => socket.destroy(), leaveAfter);
  await new Promise((resolve) => socket.once('close', resolve));
  return {
    status: Number(answer.split(' ')[1]),
    type: /content-type: ([^\r]*)/i.exec(answer)?.[1] ?? '',
    body: answer.slice(answer.indexOf('\r\n\r\n') + 4),
    answers: answer.split(/^HTTP\/1\.1 /m).length - 1,
  };
}
const Problem = z.looseObject({ status: z.number(), detail: z.string().regex(/[\u4e00-\u9fff]{4}/) });

async function problemOf(text: string): Promise<number> {
  const { status, type, body, answers } = await said(text);
  expect([type, answers]).toEqual(['application/problem+json; charset=utf-8', 1]);
  expect(Problem.parse(JSON.parse(body)).status).toBe(status);
  return status;
}

const record = JSON.stringify(aRecord('T1'));
const length = Buffer.byteLength(record);
const put = (headers: string): string => `${head('PUT', '/postings/T1')}Content-Type: application/json\r\n${headers}\r\n\r\n`;

describe('a length that lies', () => {
  it.each([
    ['too short', `Content-Length: ${length - 10}`],
    ['none at all', 'Content-Length: 0'],
    ['two of them', `Content-Length: ${length}\r\nContent-Length: ${length - 5}`],
    ['chunks beside it', `Content-Length: ${length}\r\nTransfer-Encoding: chunked`],
    ['no number', 'Content-Length: abc'],
    ['negative', 'Content-Length: -1'],
    ['chunks of no length', 'Transfer-Encoding: chunked'],
  ])('%s', async (_, headers) => expect(await problemOf(put(headers) + record)).toBe(400));

  it('too short, at the end of a line: what came as the body is answered before the rest is refused', async () => {
    const start = `${head('POST', '/submissions?profile=none&dryRun').replace('close', 'keep-alive')}Content-Type: application/x-ndjson\r\n`;
    const { status, body } = await said(`${start}Content-Length: ${length + 1}\r\n\r\n${record}\n${record}\n`);
    expect([status, body]).toEqual([200, expect.stringContaining('"created":1')]);
  });

  it('far too long', async () => expect(await problemOf(put('Content-Length: 11000000') + record)).toBe(413));

  it('a little too long, by a sender who leaves', async () => {
    expect(await said(put(`Content-Length: ${length + 10}`) + record, 200)).toMatchObject({ answers: 0 });
    const lines = `${head('POST', '/submissions?profile=none')}Content-Type: application/x-ndjson\r\nContent-Length: 5000\r\n\r\n`;
    expect(await said(`${lines}${record}\n`, 200)).toMatchObject({ answers: 0 });
  });
});

describe('what is hardly HTTP', () => {
  it.each([
    ['no HTTP', 'GARBAGE\r\n\r\n', 400],
    ['headers of 20 KB', () => `${head('GET', '/postings')}X-Long: ${'x'.repeat(20_000)}\r\n\r\n`, 431],
    ['a control character in a key', () => `${head('POST', '/submissions')}Idempotency-Key: a\u0001b\r\nContent-Length: 2\r\n\r\n[]`, 400],
    ['no host', 'GET /v1/feed HTTP/1.1\r\nConnection: close\r\n\r\n', 400],
    ['no address', 'OPTIONS * HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', 400],
    ['HTTP 9.9', 'GET /v1/feed HTTP/9.9\r\nHost: x\r\n\r\n', 400],
    ['an unknown method', () => `${head('BREW', '/postings/T1')}\r\n`, 400],
    ['PROPFIND', () => `${head('PROPFIND', '/postings/T1')}\r\n`, 405],
    ['TRACE', () => `${head('TRACE', '/postings/T1')}\r\n`, 405],
    ['two keys, the right one second', () => `${head('GET', '/postings', 'x')}Authorization: Bearer ${keyOf(marketId)}\r\n\r\n`, 401],
    [
      'two keys of two markets',
      () => `${head('GET', '/postings', keyOf('320100-01'))}Authorization: Bearer ${keyOf(marketId)}\r\n\r\n`,
      401,
    ],
    [
      'a Chinese idempotency key',
      () =>
        `${head('POST', '/submissions?profile=none')}Idempotency-Key: 幂等\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n[]`,
      400,
    ],
  ])('%s', async (_, text, status) => expect(await problemOf(typeof text === 'string' ? text : text())).toBe(status));

  it('a slow sender holds nobody else up', async () => {
    const slow = said(`${put('Content-Length: 100')}{`, 1500);
    const started = Date.now();
    expect((await said(`${head('GET', '/postings')}\r\n`)).status).toBe(200);
    expect(Date.now() - started).toBeLessThan(1000);
    expect((await slow).answers).toBe(0);
  });
});
