import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { jsonOf } from '../json-of.ts';

export type Answer = { status: number; headers: Headers; json: unknown; text: string };

export type Send = {
  /** An object or array goes as JSON; text and bytes as they are. */
  body?: unknown;
  type?: string;
  headers?: Record<string, string>;
  gzip?: boolean;
  /** `null`: no key at all. */
  key?: string | null;
  signal?: AbortSignal;
};

/** Nothing came back: refused connection, broken line, time-out. */
export class NoAnswer extends Error {}

const answerWithinMs = 60_000;
const longestPauseSeconds = 65;

function encode({ body, type, gzip }: Send): { bytes?: Uint8Array<ArrayBuffer>; headers: Record<string, string> } {
  if (body === undefined) return { headers: {} };
  const isRaw = typeof body === 'string' || body instanceof Uint8Array;
  const plain = Buffer.from(isRaw ? body : JSON.stringify(body));
  return {
    bytes: new Uint8Array(gzip ? gzipSync(plain) : plain),
    headers: { 'Content-Type': type ?? 'application/json', ...(gzip && { 'Content-Encoding': 'gzip' }) },
  };
}

const why = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  return cause instanceof Error ? `${error.message} (${cause.message})` : error.message;
};

/** Calls the exchange, tells `heard` of each answer, and waits when it is asked to (429). Throws `NoAnswer`. */
export function makeCaller(setting: {
  url: string;
  key: string;
  fetch: typeof fetch;
  heard: (method: string, path: string, answer: Answer) => void;
}): (method: string, path: string, send?: Send) => Promise<Answer> {
  const once = async (method: string, path: string, send: Send): Promise<Answer> => {
    const { bytes, headers } = encode(send);
    const key = send.key === undefined ? setting.key : send.key;
    const signals = [AbortSignal.timeout(answerWithinMs), ...(send.signal ? [send.signal] : [])];
    try {
      const response = await setting.fetch(`${setting.url}${path}`, {
        method,
        headers: { Accept: 'application/json', ...headers, ...(key !== null && { Authorization: `Bearer ${key}` }), ...send.headers },
        body: bytes,
        signal: AbortSignal.any(signals),
      });
      const text = await response.text();
      const answer = { status: response.status, headers: response.headers, text, json: jsonOf(text) };
      setting.heard(method, path, answer);
      return answer;
    } catch (error) {
      throw new NoAnswer(why(error));
    }
  };
  return async (method, path, send = {}) => {
    for (let attempt = 1; ; attempt++) {
      const answer = await once(method, path, send);
      const seconds = Number(answer.headers.get('retry-after'));
      if (answer.status !== 429 || attempt === 3 || !(seconds >= 0 && seconds <= longestPauseSeconds)) return answer;
      await sleep(Math.max(1, seconds) * 1000);
    }
  };
}
