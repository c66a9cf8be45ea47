import { isNode, type Json } from '../../json.ts';
import { routes } from '../routes.ts';
import { exampleCalls } from './calls.ts';
import { type ExampleCall, fill } from './example-call.ts';
import { startReceiver } from './receiver.ts';

export type Replayed = { call: ExampleCall; status: number; type: string; body: Json };

/**
 * Makes every example call in order against an exchange that runs, with a key of its province. `values` gives `provinceKey` and the
 * days; what the calls keep is added to it. Batches are pushed to a receiver on this machine, so the exchange must be on it as well.
 */
export async function* replay(url: string, values: Record<string, string>): AsyncGenerator<Replayed> {
  const receiver = await startReceiver();
  values.receiver ??= receiver.url;
  try {
    for (const call of exampleCalls) yield await make(call, url, values);
  } finally {
    receiver.stop();
  }
}

async function make(call: ExampleCall, url: string, values: Record<string, string>): Promise<Replayed> {
  const response = await fetch(new Request(`${url}${addressOf(call, values)}`, requestOf(call, values)));
  const type = response.headers.get('content-type') ?? '';
  const text = await response.text();
  const body: Json = /[/+]json\b/.test(type) ? JSON.parse(text) : text;
  for (const [name, pointer] of Object.entries(call.keeps ?? {})) values[name] = valueAt(body, pointer);
  return { call, status: response.status, type, body };
}

function addressOf({ operation, params = {}, query = {} }: ExampleCall, values: Record<string, string>): string {
  const route = routes.find(({ id }) => id === operation);
  if (!route) throw new Error(`there is no route ${operation}`);
  const path = route.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(fill(params[name] ?? '', values)));
  const search = new URLSearchParams(fill(query, values)).toString();
  return search === '' ? path : `${path}?${search}`;
}

function requestOf({ operation, key, headers = {}, contentType, body }: ExampleCall, values: Record<string, string>): RequestInit {
  const method = routes.find(({ id }) => id === operation)?.method;
  const secret = { market: values.marketKey, province: values.provinceKey, none: undefined }[key];
  const filled = body === undefined ? undefined : fill(body, values);
  return {
    method,
    headers: {
      ...headers,
      ...(secret && { Authorization: `Bearer ${secret}` }),
      ...(filled !== undefined && { 'Content-Type': contentType ?? 'application/json' }),
    },
    ...(filled !== undefined && { body: typeof filled === 'string' ? filled : JSON.stringify(filled) }),
  };
}

function valueAt(body: Json, pointer: string): string {
  const found = pointer
    .slice(1)
    .split('/')
    .reduce((at: Json | undefined, step) => (isNode(at) ? at[step] : Array.isArray(at) ? at[Number(step)] : undefined), body);
  if (typeof found !== 'string') throw new Error(`the answer has no text at ${pointer}`);
  return found;
}
