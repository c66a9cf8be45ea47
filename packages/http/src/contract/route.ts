import type { Refusal } from '@ganghui/core';
import type { KeyScope } from '@ganghui/spec';
import type * as z from 'zod';

/**
 * Who may call: a key with this scope (`push` may do what `read` may), a key of the province that may read (`province`), anybody but with
 * a key that must be good when one is shown (`optional`), or anybody (`open`).
 */
export type Access = KeyScope | 'province' | 'optional' | 'open';

/**
 * One address of the exchange as data. The faces mount it and read its query and body by it; the OpenAPI document is made of it, with
 * prose that no function carries. `path` is written as OpenAPI writes it. `query` reads strings: see `query-fields.ts`. `body` is the
 * schema of a small JSON object; routes that take records or files have none and read their body themselves.
 */
export type Route = {
  /** Names the operation, in lowerCamelCase, once in the whole exchange. */
  id: string;
  method: 'GET' | 'PUT' | 'POST' | 'DELETE';
  path: `/${string}`;
  access: Access;
  query?: z.ZodObject;
  /** Names of the query that may be written more than once; it reads them joined by commas. */
  repeats?: readonly string[];
  body?: z.ZodObject;
  /** As what a body that the schema does not take is refused; `query-invalid` unless said. */
  wrongBody?: Refusal['kind'];
};

/** Keeps what is known of a route's query and body, so that a handler gets them typed. */
export const defineRoute = <const R extends Route>(route: R): R => route;

export type QueryOf<R extends Route> = R['query'] extends z.ZodType ? z.output<R['query']> : Record<string, never>;
export type BodyOf<R extends Route> = R['body'] extends z.ZodType ? z.output<R['body']> : undefined;

/** The names in a path: `/a/{b}/c/{d}` has b and d. */
export type PathNames<P extends string> = P extends `${string}{${infer Name}}${infer Rest}` ? Name | PathNames<Rest> : never;
export type ParamsOf<R extends Route> = Record<PathNames<R['path']>, string>;
