import { type ClientRequest, Agent as HttpAgent, request as httpRequest, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import type { Posted, PostTo } from '@ganghui/core';
import { makeCheckUrl } from './check-url.ts';
import { makeCheckedLookup } from './checked-lookup.ts';
import { readFailure, refusedAddress, timedOut } from './post-failure.ts';
import { readLimited } from './read-limited.ts';
import { createResolveHost, type ResolveHost } from './resolve-host.ts';
import { readRetryAfter } from './retry-after.ts';

type Options = {
  /** Only where the exchange runs on one machine. */
  allowLoopback: boolean;
  resolveHost?: ResolveHost;
  now?: () => Date;
};
type Message = Parameters<PostTo>[1];

// A receiver that is behind gets batch after batch: a new TLS handshake for each would cost more than the batch.
const keepAlive = { keepAlive: true, keepAliveMsecs: 5_000, maxFreeSockets: 20, autoSelectFamilyAttemptTimeout: 2_000 };

/** Posts JSON to public addresses. Compression is not asked for and not undone; redirects are answers like others. */
export function makePostTo({ allowLoopback, resolveHost = createResolveHost(), now = () => new Date() }: Options): PostTo {
  const checkUrl = makeCheckUrl({ allowLoopback });
  const lookup = makeCheckedLookup(resolveHost);
  const agents = { http: new HttpAgent(keepAlive), https: new HttpsAgent(keepAlive) };

  const begin = (url: URL, { headers, body }: Message): ClientRequest => {
    const options = {
      method: 'POST',
      lookup,
      headers: {
        ...headers,
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        'user-agent': 'Ganghui-Webhooks/1',
        accept: 'application/json',
      },
    };
    return url.protocol === 'http:'
      ? httpRequest(url, { ...options, agent: agents.http })
      : httpsRequest(url, { ...options, agent: agents.https });
  };

  const readAnswer = async (answer: IncomingMessage): Promise<Posted> => ({
    kind: 'answered',
    status: answer.statusCode ?? 0,
    retryAfterSeconds: readRetryAfter(answer.headers['retry-after'], now()),
    body: await readLimited(answer),
  });

  const post = (url: URL, message: Message, deadline: number): Promise<Posted> =>
    new Promise((resolve) => {
      const request = begin(url, message);
      let over = false;
      const timer = setTimeout(
        () => {
          over = true;
          resolve(timedOut(message.timeoutMs));
          request.destroy();
        },
        Math.max(0, deadline - performance.now()),
      );
      request.on('response', (answer) => {
        clearTimeout(timer);
        resolve(readAnswer(answer));
      });
      request.on('error', (error: NodeJS.ErrnoException) => {
        clearTimeout(timer);
        // We broke it off ourselves, and that looks the same from here: sent again it would reach the receiver after it was given up.
        if (over) return;
        // The receiver had closed a connection that was kept, as it may at any time: nothing was said with that.
        const stale = request.reusedSocket && (error.code === 'ECONNRESET' || error.code === 'EPIPE');
        resolve(stale ? post(url, message, deadline) : readFailure(error));
      });
      request.end(message.body);
    });

  return async (text, message) => {
    const refusal = checkUrl(text);
    if (refusal !== undefined) return refusedAddress(refusal);
    return post(new URL(text), message, performance.now() + message.timeoutMs);
  };
}
