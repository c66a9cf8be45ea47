import type { Refusal } from '@ganghui/core';
import type { Result } from '@ganghui/spec';
import type { Context, Hono } from 'hono';
import type { BodyOf, ParamsOf, QueryOf, Route } from './contract/route.ts';
import { sendRefusal } from './problem.ts';
import { readFields } from './read-fields.ts';
import { readQuery } from './read-query.ts';

/** What a handler is given: who calls, and the path, query and body of its route. */
export type Given<R extends Route, Who> = { who: Who; params: ParamsOf<R>; query: QueryOf<R>; body: BodyOf<R> };

/** Who may come in, asked before anything of the request is read. */
export type Admit<Who> = (c: Context, route: Route) => Promise<Result<Who, Refusal>>;
export const anybody: Admit<undefined> = async () => ({ ok: true, value: undefined });

export type Mount<Who> = <R extends Route>(route: R, handle: (c: Context, given: Given<R, Who>) => Promise<Response>) => void;

/** Puts routes into an app: whoever is not admitted, and whatever is not as the route says, is refused before the handler runs. */
export const makeMount =
  <Who>(app: Hono, admit: Admit<Who>): Mount<Who> =>
  (route, handle) => {
    app.on(route.method, route.path.replaceAll(/\{(\w+)\}/g, ':$1'), async (c) => {
      const who = await admit(c, route);
      if (!who.ok) return sendRefusal(c, who.error);
      const query = readQuery(route, c.req.url);
      if (!query.ok) return sendRefusal(c, query.error);
      const body = await readFields(c, route);
      if (!body.ok) return sendRefusal(c, body.error);
      // The path that is mounted is the path of the route, so its names are all there.
      const params = c.req.param() as ParamsOf<typeof route>;
      return handle(c, { who: who.value, params, query: query.value, body: body.value });
    });
  };
