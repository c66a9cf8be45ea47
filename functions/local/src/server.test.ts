import { connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createGateway } from './gateway.ts';
import { listen, type Server } from './server.ts';

let server: Server | undefined;
let invoked = 0;
const gateway = createGateway(async () => {
  invoked += 1;
  return { statusCode: 200, body: 'ok' };
});
afterEach(async () => {
  await server?.close();
  invoked = 0;
});

/** Writes raw bytes to a server and reads until it hangs up. */
async function say(text: string, options?: Parameters<typeof listen>[2], hangUp = false): Promise<string> {
  server = await listen(gateway, 0, options);
  const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
  let said = '';
  socket.setEncoding('utf8').on('data', (chunk) => (said += chunk));
  socket.on('error', () => {});
  socket.write(text);
  if (hangUp) setTimeout(() => socket.destroy(), 50);
  await new Promise((resolve) => socket.once('close', resolve));
  return said;
}
const put = (headers: string, body = ''): string =>
  `PUT /v1/markets/320100-01/postings/A1 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n${headers}\r\n\r\n${body}`;
const problemIn = (said: string) => ({ status: Number(said.split(' ')[1]), problem: JSON.parse(said.slice(said.indexOf('\r\n\r\n') + 4)) });

describe('what goes wrong before a function is asked', () => {
  it.each([
    ['is no HTTP', 'GARBAGE\r\n\r\n', 400],
    ['has headers of 20 KB', put(`X-Long: ${'x'.repeat(20_000)}`), 431],
    ['says that it brings 11 MB', put('Content-Length: 11000000'), 413],
    ['has a negative length', put('Content-Length: -1'), 400],
    ['names no host', 'GET /v1/feed HTTP/1.1\r\nConnection: close\r\n\r\n', 400],
    ['names a host that is none', 'GET /v1/feed HTTP/1.1\r\nHost: a b/c\r\nConnection: close\r\n\r\n', 400],
    ['asks for nothing in particular', 'OPTIONS * HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', 400],
    ['has an address with words that are not encoded', 'GET /v1/feed?city=南京市 HTTP/1.1\r\nHost: x\r\n\r\n', 400],
    ['wants a tunnel', 'CONNECT x:443 HTTP/1.1\r\nHost: x\r\n\r\n', 400],
  ])('a request that %s gets a problem document', async (_, text, status) => {
    const answer = problemIn(await say(text));
    expect([answer.status, answer.problem.status]).toEqual([status, status]);
    expect(answer.problem.detail).toMatch(/请/);
    expect(invoked).toBe(0);
  });

  it('says how to write a city in an address to whoever wrote it in words', async () => {
    const { problem } = problemIn(await say('GET /v1/feed?city=南京市 HTTP/1.1\r\nHost: x\r\n\r\n'));
    expect(problem.detail).toContain('--data-urlencode "city=南京市"');
    expect(problem.detail).toContain('city=320100');
  });

  it('stops a body without a length at the limit', async () => {
    const chunk = 'x'.repeat(1_000_000);
    const body = `${chunk.length.toString(16)}\r\n${chunk}\r\n`.repeat(11);
    expect(problemIn(await say(put('Transfer-Encoding: chunked', `${body}0\r\n\r\n`))).status).toBe(413);
    expect(invoked).toBe(0);
  });

  it('tells a slow sender, and asks no function', async () => {
    const times = { requestTimeout: 200, headersTimeout: 200, connectionsCheckingInterval: 50 };
    expect(problemIn(await say(put('Content-Length: 100', 'only this'), times)).status).toBe(408);
    expect(invoked).toBe(0);
  });

  it('asks no function about a body that never came whole', async () => {
    await say(put('Content-Length: 100', 'only this'), undefined, true);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(invoked).toBe(0);
  });

  it('tells that a function could not be asked', async () => {
    const broken = await listen(async () => {
      throw new Error('no such function');
    }, 0);
    const response = await fetch(broken.url);
    expect([response.status, (await response.json()).status]).toEqual([500, 500]);
    await broken.close();
  });

  it.each([
    ['a length that is too short', 'Content-Length: 2\r\n\r\n{}{}', 1],
    [
      'two good requests before the nonsense',
      'Content-Length: 2\r\n\r\n{}PUT /v1/feed HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\nGARBAGE\r\n\r\n',
      2,
    ],
  ])('answers what came whole, then refuses the rest: %s', async (_, rest, whole) => {
    const said = await say(`PUT /v1/feed HTTP/1.1\r\nHost: x\r\n${rest}`);
    expect(said.match(/HTTP\/1.1 \d+/g)).toEqual([...Array.from({ length: whole }, () => 'HTTP/1.1 200'), 'HTTP/1.1 400']);
    expect(invoked).toBe(whole);
  });

  it('refuses a body whose chunks are nonsense, and asks no function', async () => {
    expect(problemIn(await say(put('Transfer-Encoding: chunked', '2\r\n{}\r\nzz\r\n'))).status).toBe(400);
    expect(invoked).toBe(0);
  });
});
