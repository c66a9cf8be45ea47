import {
  type Authenticate,
  type IssueKey,
  type ListMarkets,
  type ReadKeys,
  type ReadMarket,
  type ReadStatus,
  type ReadTrail,
  type Refusal,
  type RegisterMarket,
  type RevokeKey,
  type RotateKey,
  unregisteredMarket,
} from '@ganghui/core';
import { MarketId, type Result } from '@ganghui/spec';
import type { Context, Hono } from 'hono';
import { createApp, type Report } from '../app.ts';
import { readJson } from '../body.ts';
import { makeMount } from '../mount.ts';
import { sendRefusal } from '../problem.ts';
import { makeAdminGate } from './admin-gate.ts';
import {
  getExchangeStatus,
  getMarket,
  issueKey,
  listKeys,
  listMarkets,
  putMarket,
  readAudit,
  revokeKey,
  rotateKey,
} from './admin-routes.ts';

type AdminDeps = {
  authenticate: Authenticate;
  listMarkets: ListMarkets;
  readMarket: ReadMarket;
  registerMarket: RegisterMarket;
  readKeys: ReadKeys;
  issueKey: IssueKey;
  rotateKey: RotateKey;
  revokeKey: RevokeKey;
  readTrail: ReadTrail;
  readStatus: ReadStatus;
  report: Report;
};

// A key may be there whose secret nobody has seen: sent again, the call would make one more.
const outage = '请求没有确认完成，可能已经生效；请先查看市场、密钥和审计记录，再决定是否重做；没有看到明文的新密钥请吊销。';

/** What the province does: markets, their keys, and the trail of both; and how the exchange is. */
export function createAdminApp(deps: AdminDeps): Hono {
  const app = createApp(deps.report, outage);
  // An answer may hold a key, which is shown once and must lie in no cache.
  app.use(async (c, next) => {
    await next();
    c.header('Cache-Control', 'no-store');
  });
  const mount = makeMount(app, makeAdminGate(deps.authenticate));

  mount(listMarkets, async (c) => c.json({ markets: await deps.listMarkets() }));
  mount(getMarket, async (c, { params }) => {
    const market = MarketId.safeParse(params.marketId).success ? await deps.readMarket(params.marketId) : undefined;
    return market ? c.json(market) : sendRefusal(c, unregisteredMarket(params.marketId));
  });
  mount(putMarket, async (c, { params, who }) => {
    const body = await readJson(c);
    if (!body.ok) return sendRefusal(c, body.error);
    const saved = await deps.registerMarket({ marketId: params.marketId, body: body.value, by: who.keyId });
    return saved.ok ? c.json(saved.value.market, saved.value.created ? 201 : 200) : sendRefusal(c, saved.error);
  });
  mount(listKeys, async (c, { params }) => send(c, await deps.readKeys(params.marketId), (keys) => ({ keys })));
  mount(issueKey, async (c, { params, body, who }) =>
    send(c, await deps.issueKey({ ...body, holder: params.marketId, by: who.keyId }), shown, 201),
  );
  mount(rotateKey, async (c, { params, body, who }) =>
    send(c, await deps.rotateKey({ ...body, holder: params.marketId, keyId: params.keyId, by: who.keyId }), shown, 201),
  );
  mount(revokeKey, async (c, { params, body, who }) =>
    send(c, await deps.revokeKey({ ...body, holder: params.marketId, keyId: params.keyId, by: who.keyId }), shown),
  );
  mount(readAudit, async (c, { params, query }) => send(c, await deps.readTrail(params.marketId, query.limit), (entries) => ({ entries })));
  mount(getExchangeStatus, async (c) => c.json(await deps.readStatus()));
  return app;
}

const shown = (key: object): object => key;

async function send<T>(c: Context, result: Result<T, Refusal>, toAnswer: (value: T) => object, status: 200 | 201 = 200): Promise<Response> {
  return result.ok ? c.json(toAnswer(result.value), status) : sendRefusal(c, result.error);
}
