import type {
  Caller,
  CreateSubscription,
  DeleteSubscription,
  ListOwnSubscriptions,
  OpenSubscription,
  PauseSubscription,
  Refusal,
  ReplaySubscription,
  ResumeSubscription,
  RotateSecret,
  VerifySubscription,
} from '@ganghui/core';
import type { IssuedSubscription, Problem, Result } from '@ganghui/spec';
import type { Context, Hono } from 'hono';
import { createApp, type Report } from './app.ts';
import type { Route } from './contract/route.ts';
import * as routes from './contract/subscriptions.ts';
import type { GateDeps } from './market-gate.ts';
import { makeMount } from './mount.ts';
import { sendRefusal } from './problem.ts';
import { sendSubscriptions } from './send-subscriptions.ts';
import { makeSubscriptionsGate } from './subscriptions-gate.ts';

export type SubscriptionsDeps = GateDeps & {
  createSubscription: CreateSubscription;
  listSubscriptions: ListOwnSubscriptions;
  openSubscription: OpenSubscription;
  deleteSubscription: DeleteSubscription;
  pauseSubscription: PauseSubscription;
  resumeSubscription: ResumeSubscription;
  verifySubscription: VerifySubscription;
  replaySubscription: ReplaySubscription;
  rotateSecret: RotateSecret;
  /** The state page, for whoever has its address. */
  pages: Hono;
  /** What a browser gets instead of a problem document. */
  problemPage: (problem: Problem) => Response;
  report: Report;
  /** Hears who did what: a subscription outlives the key that it was made with. `by`: the id of that key. */
  noteAct: (act: { act: string; subscriptionId: string; by: string }) => void;
};

// A secret that nobody has seen may be there: sent again, a call would make one more.
const outage =
  '请求没有确认完成，可能已经生效；请先用 GET /v1/subscriptions 查看，再决定是否重做；没有看到明文的签名密钥请用 …/secrets 更换。';

/** Standing orders for changes: made, looked at, paused, replayed and ended by whoever holds them. */
export function createSubscriptionsApp(deps: SubscriptionsDeps): Hono {
  const app = createApp(deps.report, outage);
  // An answer may hold a secret, and the state page is for one reader only: neither may lie in a cache.
  app.use(async (c, next) => {
    await next();
    const problem = c.res.headers.get('content-type')?.startsWith('application/problem+json');
    if (problem && !c.req.path.startsWith('/v1/')) {
      const body: Problem = await c.res.json();
      c.res = undefined;
      c.res = deps.problemPage(body);
    }
    c.header('Cache-Control', 'no-store');
  });
  app.route('/', deps.pages);
  const mount = makeMount(app, makeSubscriptionsGate(deps));

  const acted = async (
    c: Context,
    { id: act }: Route,
    who: Caller,
    result: Result<Acted, Refusal>,
    status?: 200 | 201,
  ): Promise<Response> => {
    if (result.ok) deps.noteAct({ act, subscriptionId: idOf(result.value), by: who.keyId });
    return send(c, result, status);
  };

  mount(routes.createSubscription, async (c, { who, body }) =>
    acted(c, routes.createSubscription, who, await deps.createSubscription({ caller: who, order: body }), 201),
  );
  mount(routes.listSubscriptions, async (c, { who }) => sendSubscriptions(c, { subscriptions: await deps.listSubscriptions(who) }));
  mount(routes.getSubscription, async (c, { who, params }) => send(c, await deps.openSubscription(one(who, params))));
  mount(routes.deleteSubscription, async (c, { who, params }) =>
    acted(c, routes.deleteSubscription, who, await deps.deleteSubscription(one(who, params))),
  );
  mount(routes.pauseSubscription, async (c, { who, params }) =>
    acted(c, routes.pauseSubscription, who, await deps.pauseSubscription(one(who, params))),
  );
  mount(routes.resumeSubscription, async (c, { who, params }) =>
    acted(c, routes.resumeSubscription, who, await deps.resumeSubscription(one(who, params))),
  );
  mount(routes.verifySubscription, async (c, { who, params, body }) =>
    acted(c, routes.verifySubscription, who, await deps.verifySubscription({ ...one(who, params), ...body })),
  );
  mount(routes.replaySubscription, async (c, { who, params, body }) =>
    acted(c, routes.replaySubscription, who, await deps.replaySubscription({ ...one(who, params), ...body })),
  );
  mount(routes.rotateSecret, async (c, { who, params, body }) =>
    acted(c, routes.rotateSecret, who, await deps.rotateSecret({ ...one(who, params), ...body }), 201),
  );
  return app;
}

type Acted = { id: string } | IssuedSubscription;
const idOf = (value: Acted): string => ('subscription' in value ? value.subscription.id : value.id);

const one = <Who>(caller: Who, { subscriptionId }: { subscriptionId: string }) => ({ caller, id: subscriptionId });

const send = async (c: Context, result: Result<object, Refusal>, status: 200 | 201 = 200): Promise<Response> =>
  result.ok ? sendSubscriptions(c, result.value, status) : sendRefusal(c, result.error);
