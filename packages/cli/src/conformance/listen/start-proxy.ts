import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Exchange, isDryRun } from '../watch/log.ts';
import { type Fault, planFaults } from './faults.ts';
import { faultReply, type Reply, refuseOne } from './play-fault.ts';
import { noAnswer, readAnswer } from './read-answer.ts';
import { readRequest } from './read-request.ts';

const maxBodyBytes = 20_000_000;
const answerWithinMs = 120_000;
// Of one connection only, or said anew by whoever sends.
const hopByHop = ['host', 'connection', 'keep-alive', 'content-length', 'transfer-encoding', 'accept-encoding', 'expect', 'upgrade'];
const saidAnew = ['content-encoding', 'content-length', 'transfer-encoding', 'connection', 'keep-alive'];

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > maxBodyBytes) throw new RangeError(`body over ${maxBodyBytes} bytes`);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

function headersOf(request: IncomingMessage): Headers {
  const headers = new Headers();
  for (const [name, values] of Object.entries(request.headersDistinct)) for (const value of values ?? []) headers.append(name, value);
  for (const name of hopByHop) headers.delete(name);
  return headers;
}

const unreached = (error: unknown): Reply => ({
  status: 502,
  headers: new Headers({ 'Content-Type': 'application/problem+json; charset=utf-8' }),
  body: Buffer.from(JSON.stringify({ type: 'about:blank', title: '连不上交换平台', status: 502, detail: String(error).slice(0, 200) })),
});

/** True when all of it went out; false when the other side had hung up. */
const sendOut = (response: ServerResponse, { status, headers, body }: Reply): Promise<boolean> =>
  new Promise((done) => {
    if (response.destroyed) return done(false);
    response.once('close', () => done(response.writableFinished));
    for (const name of saidAnew) headers.delete(name);
    response.writeHead(status, { ...Object.fromEntries(headers), 'Content-Length': body.length });
    response.end(body);
  });

export type ListenProxy = { server: Server; log: Exchange[]; left: () => readonly Fault[]; stop: () => Promise<void> };

/** A proxy before `url` that plays the faults of the script and writes down what the caller does. */
export function startProxy(setting: {
  url: string;
  fetch: typeof fetch;
  faults: readonly Fault[];
  now: () => number;
  heard: (exchange: Exchange) => void;
  /** A request that went wrong in the proxy itself, or broke off: it is not in the log. */
  failed: (request: string, error: unknown) => void;
}): ListenProxy {
  const log: Exchange[] = [];
  const plan = planFaults(setting.faults);

  async function passOn(request: IncomingMessage, headers: Headers, bytes: Buffer): Promise<Reply> {
    const { method = 'GET', url = '/' } = request;
    const body = bytes.length > 0 ? new Uint8Array(bytes) : undefined;
    try {
      const signal = AbortSignal.timeout(answerWithinMs);
      const answer = await setting.fetch(`${setting.url}${url}`, { method, headers, body, redirect: 'manual', signal });
      return { status: answer.status, headers: new Headers(answer.headers), body: Buffer.from(await answer.arrayBuffer()) };
    } catch (error) {
      return unreached(error);
    }
  }

  async function replyFor(fault: Fault | undefined, call: () => Promise<Reply>): Promise<Reply | 'drop'> {
    if (fault === undefined) return call();
    if (fault.fault === 'drop-before') return 'drop';
    const own = faultReply(fault);
    if (own) return own;
    const reply = await call();
    if (fault.fault === 'drop-after') return 'drop';
    if (fault.fault === 'slow') await sleep((fault.seconds ?? 20) * 1000, undefined, { ref: false });
    return fault.fault === 'refuse-one' ? refuseOne(reply) : reply;
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const at = setting.now();
    const headers = headersOf(request);
    const bytes = await bytesOf(request);
    const seen = readRequest(request.method ?? 'GET', new URL(request.url ?? '/', 'http://proxy'), headers, bytes);
    const fault = plan.next({ method: seen.method, path: seen.path, ifMatch: seen.ifMatch, isDryRun: isDryRun(seen) });
    const reply = await replyFor(fault, () => passOn(request, headers, bytes));
    if (reply === 'drop') response.destroy();
    const answer = reply === 'drop' ? noAnswer : readAnswer(reply.status, reply.headers, reply.body.toString('utf8'));
    const arrived = reply === 'drop' || (await sendOut(response, reply));
    const exchange = { at, endedAt: arrived ? setting.now() : null, fault: fault?.fault ?? null, ...seen, ...answer };
    log.push(exchange);
    setting.heard(exchange);
  }

  const server = createServer((request, response) => {
    // What cannot be read or written any more is a connection that is gone.
    handle(request, response).catch((error: unknown) => {
      // Not by the request: one that broke off has no socket any more.
      response.destroy();
      setting.failed(`${request.method} ${request.url?.split('?')[0]}`, error);
    });
  });
  return {
    server,
    log,
    left: plan.left,
    stop: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
