import type * as z from 'zod';
import { UnreachableError } from './problem-error.ts';
import { checkAnswer, parseAnswer, refuseUnless2xx } from './read-answer.ts';
import { defaultRetry, mayRetry, pauseAfter, type Retry, type Wait, wait } from './retry.ts';

export type Request = { method: string; url: string; headers: Record<string, string>; body: Uint8Array<ArrayBuffer> | undefined };
/** Signs a request instead of the key (SigV4): answers the headers to send, those it was given included. Called anew for each try. */
export type Sign = (request: Request) => Promise<Record<string, string>> | Record<string, string>;

export type ClientOptions = {
  /** Where the exchange is, without `/v1`. */
  url: string;
  /** The market's key, or the province's. Not needed with `sign`. */
  key?: string;
  fetch?: typeof fetch;
  sign?: Sign;
  retry?: Partial<Retry>;
  userAgent?: string;
  wait?: Wait;
  /** 0 ≤ n < 1, for the jitter. */
  random?: () => number;
  now?: () => Date;
  /** Told before each wait for another try. */
  onRetry?: (retry: { error: unknown; tried: number; pauseMs: number }) => void;
};

export type Call<T> = {
  method: 'GET' | 'PUT' | 'POST' | 'DELETE';
  /** Parts of the path after `/v1`; each is escaped. */
  path: readonly string[];
  query?: Record<string, string | number | boolean | undefined>;
  headers?: Record<string, string | undefined>;
  json?: unknown;
  body?: Uint8Array<ArrayBuffer>;
  /** Making it twice is the same as making it once. */
  repeatable: boolean;
  signal?: AbortSignal | undefined;
  read: (response: Response, text: string) => T;
};
export type Send = <T>(call: Call<T>) => Promise<T>;

export const as =
  <T>(schema: z.ZodType<T>) =>
  (response: Response, text: string): T =>
    parseAnswer(response, text, schema);

/** Checked by its schema and kept with every member it came with: what is hashed or signed is all of it, members of a newer exchange too. */
export const asSent =
  <T>(schema: z.ZodType<T>) =>
  (response: Response, text: string): T =>
    checkAnswer(response, text, schema);

const encoder = new TextEncoder();

function requestOf<T>(call: Call<T>, { url, key, userAgent }: ClientOptions): Request {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(call.query ?? {})) if (value !== undefined) query.set(name, String(value));
  const path = call.path.map(encodeURIComponent).join('/');
  const headers: Record<string, string> = { Accept: 'application/json', 'User-Agent': userAgent ?? 'ganghui-client' };
  if (key !== undefined) headers.Authorization = `Bearer ${key}`;
  if (call.json !== undefined) headers['Content-Type'] = 'application/json';
  for (const [name, value] of Object.entries(call.headers ?? {})) if (value !== undefined) headers[name] = value;
  return {
    method: call.method,
    url: `${url.replace(/\/+$/, '')}/v1/${path}${query.size > 0 ? `?${query}` : ''}`,
    headers,
    body: call.json === undefined ? call.body : encoder.encode(JSON.stringify(call.json)),
  };
}

/** One call with its retries. Throws ProblemError, UnreachableError, UnexpectedAnswerError, or the reason of the signal. */
export function makeSend(options: ClientOptions): Send {
  const retry: Retry = { ...defaultRetry, ...options.retry };
  const pause = options.wait ?? wait;
  const random = options.random ?? Math.random;
  const now = options.now ?? (() => new Date());
  const fetchIt = options.fetch ?? fetch;
  let isHeard = false;

  async function once<T>(call: Call<T>, request: Request): Promise<T> {
    const limit = AbortSignal.timeout(retry.timeoutMs);
    const signal = call.signal ? AbortSignal.any([call.signal, limit]) : limit;
    const headers = options.sign ? await options.sign(request) : request.headers;
    let response: Response;
    let text: string;
    try {
      response = await fetchIt(request.url, { method: request.method, headers, body: request.body, signal, redirect: 'manual' });
      isHeard = true;
      text = await response.text();
    } catch (cause) {
      call.signal?.throwIfAborted();
      const why = limit.aborted ? `${retry.timeoutMs / 1000} 秒没有答复` : reasonOf(cause);
      throw new UnreachableError(`连不上 ${new URL(request.url).origin}：${why}`, {
        cause,
        isUnheard: !isHeard && nobodyThere.includes(reasonOf(cause)),
      });
    }
    refuseUnless2xx(response, text, now());
    return call.read(response, text);
  }

  return async (call) => {
    const request = requestOf(call, options);
    for (let tried = 1; ; tried++) {
      call.signal?.throwIfAborted();
      try {
        return await once(call, request);
      } catch (error) {
        const isUnheard = error instanceof UnreachableError && error.isUnheard;
        const tries = isUnheard ? Math.min(retry.tries, retry.unheardTries) : retry.tries;
        const pauseMs = tried < tries && mayRetry(error, call.repeatable) ? pauseAfter(error, tried, retry, random) : undefined;
        if (pauseMs === undefined) throw error;
        options.onRetry?.({ error, tried, pauseMs });
        await pause(pauseMs, call.signal);
      }
    }
  };
}

// The last one: a port that fetch never calls.
const nobodyThere = ['ENOTFOUND', 'ECONNREFUSED', 'bad port'];

// “fetch failed” says nothing; its cause does.
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  return code !== '' ? code : cause instanceof Error && cause.message !== '' ? cause.message : error.message;
}
