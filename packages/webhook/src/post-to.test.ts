import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { type AddressInfo, createServer as createTcpServer } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { makePostTo } from './post-to.ts';

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

async function aReceiver(serve: RequestListener): Promise<{ url: string; port: number; dropIdle: () => void }> {
  const server = createServer(serve);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  stops.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/hook`, port, dropIdle: () => server.closeIdleConnections() };
}

const now = new Date('2026-11-21T02:00:00.000Z');
const postTo = makePostTo({ allowLoopback: true, now: () => now });
const message = { headers: { 'webhook-id': 'sub_3f9a2b7c41d0.0-1' }, body: '{"名":"车工"}', timeoutMs: 2_000 };

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
};

describe('a post', () => {
  it('carries the body and the headers, and brings back status and body', async () => {
    const { url } = await aReceiver(async (request, response) => {
      const { method, headers } = request;
      response.end(JSON.stringify({ method, headers, body: await bodyOf(request) }));
    });
    const posted = await postTo(url, message);
    if (posted.kind !== 'answered') throw new Error(posted.detail);
    expect(posted).toMatchObject({ status: 200, retryAfterSeconds: null });
    expect(JSON.parse(posted.body)).toMatchObject({
      method: 'POST',
      body: message.body,
      headers: {
        'webhook-id': 'sub_3f9a2b7c41d0.0-1',
        'content-type': 'application/json',
        'content-length': '16',
        'user-agent': 'Ganghui-Webhooks/1',
      },
    });
  });

  it('says the name of the host that was asked for, not the address it went to', async () => {
    const { port } = await aReceiver((request, response) => void response.end(request.headers.host));
    expect(await postTo(`http://localhost:${port}/`, message)).toMatchObject({ body: `localhost:${port}` });
  });

  it.each([
    ['120', 120],
    ['Sat, 21 Nov 2026 02:10:00 GMT', 600],
    ['soon', null],
  ])('brings back Retry-After: %s', async (header, retryAfterSeconds) => {
    const { url } = await aReceiver((_, response) => void response.writeHead(429, { 'retry-after': header }).end());
    expect(await postTo(url, message)).toEqual({ kind: 'answered', status: 429, retryAfterSeconds, body: '' });
  });

  it.each([410, 500, 204, 404])('takes a %d for an answer', async (status) => {
    const { url } = await aReceiver((_, response) => void response.writeHead(status).end());
    expect(await postTo(url, message)).toMatchObject({ kind: 'answered', status });
  });

  it.each([301, 302, 307, 308])('follows no %d', async (status) => {
    let reached = false;
    const inner = await aReceiver((_, response) => {
      reached = true;
      response.end();
    });
    const { url } = await aReceiver((_, response) => void response.writeHead(status, { location: inner.url }).end());
    expect(await postTo(url, message)).toMatchObject({ kind: 'answered', status });
    expect(reached).toBe(false);
  });

  it('takes no notice of rubbish behind a 200', async () => {
    const { url } = await aReceiver((_, response) => void response.end(Buffer.from([0xff, 0xfe, 0x00, 0x80])));
    expect(await postTo(url, message)).toMatchObject({ kind: 'answered', status: 200 });
  });
});

/** Resolves when the receiver has lost its connection. */
const closed = (response: ServerResponse) => new Promise<void>((resolve) => response.on('close', resolve));

describe('a hostile receiver', () => {
  it('that never answers is left after the time it was given', async () => {
    let left: Promise<void> | undefined;
    const { url } = await aReceiver((_, response) => {
      left = closed(response);
    });
    const began = performance.now();
    expect(await postTo(url, { ...message, timeoutMs: 200 })).toMatchObject({ kind: 'timeout', detail: expect.stringContaining('0.2 秒') });
    expect(performance.now() - began).toBeLessThan(1_500);
    await left;
  });

  it('that sends its headers byte by byte is left as well', async () => {
    const { url } = await aReceiver((_, response) => {
      const drip = setInterval(() => response.socket?.write('x'), 20);
      response.on('close', () => clearInterval(drip));
      response.socket?.write('HTTP/1.1 200 OK\r\nx-slow: ');
    });
    expect(await postTo(url, { ...message, timeoutMs: 300 })).toMatchObject({ kind: 'timeout' });
  });

  it('that has no end is cut off after 64 KB', async () => {
    let left: Promise<void> | undefined;
    const { url } = await aReceiver((_, response) => {
      left = closed(response);
      const more = (): void => {
        while (!response.destroyed && response.write('x'.repeat(16_384)));
      };
      response.on('drain', more);
      more();
    });
    const posted = await postTo(url, message);
    expect(posted).toMatchObject({ kind: 'answered', status: 200 });
    expect(posted.kind === 'answered' && posted.body.length).toBe(65_536);
    await left;
  });

  it('that answers and then drips is believed for its status', async () => {
    const { url } = await aReceiver((_, response) => {
      const drip = setInterval(() => response.write('x'), 100);
      response.on('close', () => clearInterval(drip));
    });
    const began = performance.now();
    expect(await postTo(url, message)).toMatchObject({ kind: 'answered', status: 200 });
    expect(performance.now() - began).toBeLessThan(7_000);
  }, 10_000);

  it('with a gzip bomb is not unpacked', async () => {
    const bomb = gzipSync(Buffer.alloc(50_000_000));
    const { url } = await aReceiver((request, response) => {
      expect(request.headers['accept-encoding']).toBeUndefined();
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb);
    });
    const posted = await postTo(url, message);
    expect(posted.kind === 'answered' && posted.body.length).toBeLessThanOrEqual(65_536);
  });

  it.each([
    ['breaks off', (response: ServerResponse) => response.socket?.destroy(), '中断'],
    ['resets', (response: ServerResponse) => response.socket?.resetAndDestroy(), '中断'],
    ['speaks another protocol', (response: ServerResponse) => response.socket?.end('220 smtp ready\r\n'), '不是合法的 HTTP'],
    [
      'sends headers without end',
      (response: ServerResponse) => response.socket?.end(`HTTP/1.1 200 OK\r\nx: ${'y'.repeat(100_000)}`),
      '回答头过大',
    ],
  ])('that %s is unreachable, in words', async (_, answer, words) => {
    const { url } = await aReceiver((request, response) => {
      request.resume().on('end', () => answer(response));
    });
    expect(await postTo(url, message)).toMatchObject({ kind: 'unreachable', detail: expect.stringContaining(words) });
  });

  it('with TLS is told the name that was asked for, though the address was looked up before', async () => {
    const hello = Promise.withResolvers<string>();
    const server = createTcpServer((socket) =>
      socket
        .on('error', () => {})
        .once('data', (bytes) => {
          hello.resolve(bytes.toString('latin1'));
          socket.destroy();
        }),
    );
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    expect(await postTo(`https://localhost:${port}/`, { ...message, timeoutMs: 500 })).toMatchObject({
      kind: expect.stringMatching(/unreachable|timeout/),
    });
    expect(await hello.promise).toContain('localhost');
    server.close();
  });

  it('that breaks off in the middle of its body is believed for its status', async () => {
    const { url } = await aReceiver((_, response) => {
      response.writeHead(200, { 'content-length': '1000' }).write('half', () => response.socket?.destroy());
    });
    expect(await postTo(url, message)).toMatchObject({ kind: 'answered', status: 200, body: 'half' });
  });

  it('that does not listen is unreachable', async () => {
    const { url } = await aReceiver(() => {});
    for (const stop of stops.splice(0)) stop();
    expect(await postTo(url, message)).toMatchObject({ kind: 'unreachable', detail: expect.stringContaining('拒绝连接') });
  });

  it('with a certificate nobody can check is unreachable', async () => {
    const { port } = await aReceiver(() => {});
    expect(await postTo(`https://localhost:${port}/`, message)).toMatchObject({
      kind: 'unreachable',
      detail: expect.stringContaining('没有用 https 回答'),
    });
  });
});

it('sends nothing again to a receiver that let the time run out on a connection that was kept', async () => {
  let asked = 0;
  const { url } = await aReceiver((request, response) => {
    asked += 1;
    request.resume().on('end', () => asked === 1 && response.end());
  });
  await postTo(url, message);
  expect(await postTo(url, { ...message, timeoutMs: 100 })).toMatchObject({ kind: 'timeout' });
  await new Promise((resolve) => setTimeout(resolve, 150));
  expect(asked).toBe(2);
});

it('keeps a connection for the next batch, and does not mind when the receiver has closed it meanwhile', async () => {
  const ports = new Set<number | undefined>();
  const { url, dropIdle } = await aReceiver((request, response) => {
    ports.add(request.socket.remotePort);
    request.resume().on('end', () => response.end());
  });
  await postTo(url, message);
  await postTo(url, message);
  expect(ports.size).toBe(1);
  dropIdle();
  expect(await postTo(url, message)).toMatchObject({ kind: 'answered', status: 200 });
  expect(ports.size).toBe(2);
});
