import { randomUUID } from 'node:crypto';
import { type FunctionName, flowOf, functionNames } from '@ganghui/spec/flow';
import { limitedBody } from './limited-body.ts';
import { transportProblem } from './transport-problem.ts';

/** The event an API Gateway HTTP API hands to Lambda (payload format 2.0). */
export type HttpEvent = {
  version: '2.0';
  routeKey: string;
  rawPath: string;
  rawQueryString: string;
  headers: Record<string, string>;
  body?: string;
  isBase64Encoded: boolean;
  requestContext: { requestId: string; http: { method: string; path: string; protocol: string; sourceIp: string; userAgent: string } };
};
export type HttpAnswer = {
  statusCode: number;
  headers?: Record<string, string>;
  body?: string;
  isBase64Encoded?: boolean;
  cookies?: string[];
};
/** Where Lambda hands over its context, the one-machine run says when the caller went away. */
export type HttpContext = { signal: AbortSignal };
export type InvokeHttp = (name: FunctionName, event: HttpEvent, context: HttpContext) => Promise<HttpAnswer>;

// What an HTTP API takes at most.
const maxRequestBytes = 10_000_000;

type Route = { key: string; method: string; pattern: RegExp; literal: number; name: FunctionName };

// API Gateway prefers the route with the most literal segments; only `$default` takes what nobody names.
const routes: Route[] = functionNames
  .flatMap((name) =>
    (flowOf(name).routes ?? []).flatMap((key) => {
      const [method, path] = key.split(' ');
      if (!method || !path) return [];
      const pattern = new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`);
      return [{ key, method, pattern, literal: path.replaceAll(/\{\w+\}/g, '').length, name }];
    }),
  )
  .sort((a, b) => b.literal - a.literal);
const fallback = functionNames.find((name) => flowOf(name).routes?.includes('$default')) ?? 'seek';

export function routeOf(method: string, path: string): { key: string; name: FunctionName } {
  // HEAD is no GET here either: API Gateway sends it to $default, as it does every method that no route names.
  return routes.find((route) => route.method === method && route.pattern.test(path)) ?? { key: '$default', name: fallback };
}

/**
 * Serves HTTP with the very handlers that are deployed, called with events in API Gateway's form.
 *
 * Trap: every body is handed over as base64 here. API Gateway does so only for types it does not take for text: text/* and
 * application/json, xml and javascript arrive as UTF-8 strings, so bytes in another encoding sent under them are broken there
 * and work here.
 */
export const createGateway =
  (invoke: InvokeHttp) =>
  async (request: Request): Promise<Response> => {
    const url = new URL(request.url);
    const { key, name } = routeOf(request.method, url.pathname);
    const bytes = await limitedBody(request, maxRequestBytes);
    if (typeof bytes === 'string') return transportProblem(bytes === 'broken' ? 'bad-request' : bytes);
    const headers = Object.fromEntries(request.headers);
    const event: HttpEvent = {
      version: '2.0',
      routeKey: key,
      rawPath: url.pathname,
      rawQueryString: url.search.slice(1),
      headers: { ...headers, host: url.host },
      ...(bytes.length > 0 && { body: bytes.toString('base64') }),
      isBase64Encoded: bytes.length > 0,
      requestContext: {
        requestId: randomUUID(),
        http: {
          method: request.method,
          path: url.pathname,
          protocol: 'HTTP/1.1',
          sourceIp: '127.0.0.1',
          userAgent: headers['user-agent'] ?? '',
        },
      },
    };
    const answer = await invoke(name, event, { signal: request.signal });
    const body = answer.isBase64Encoded ? Buffer.from(answer.body ?? '', 'base64') : (answer.body ?? '');
    const empty = answer.statusCode === 204 || answer.statusCode === 304;
    return new Response(empty ? null : body, { status: answer.statusCode, headers: answer.headers });
  };
