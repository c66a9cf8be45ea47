import type {
  Authenticate,
  ClosePosting,
  ReadMarket,
  ReadProfiles,
  ReceiveRecords,
  ReceiveSubmission,
  RegisterProfile,
} from '@ganghui/core';
import { CloseReason } from '@ganghui/spec';
import type { Hono } from 'hono';
import { createApp, type Report } from './app.ts';
import { readBody, readJson } from './body.ts';
import { makeMarketGate } from './market-gate.ts';
import { sendProblem, sendRefusal, toProblem } from './problem.ts';
import { flag } from './query.ts';

export type IntakeDeps = {
  authenticate: Authenticate;
  readMarket: ReadMarket;
  receiveRecords: ReceiveRecords;
  receiveSubmission: ReceiveSubmission;
  closePosting: ClosePosting;
  registerProfile: RegisterProfile;
  readProfiles: ReadProfiles;
  report: Report;
};

const closeFix = `请写 {"reason": "…"}，取值之一：${CloseReason.options.join('、')}。`;

/** What a market's system pushes to. */
export function createIntakeApp(deps: IntakeDeps): Hono {
  const gate = makeMarketGate(deps);
  return createApp(deps.report)
    .put('/v1/markets/:marketId/postings/:sourceId', async (c) => {
      const { marketId, sourceId } = c.req.param();
      const market = await gate(c.req.header('authorization'), marketId);
      if (!market.ok) return sendRefusal(c, market.error);
      const body = await readJson(c);
      if (!body.ok) return sendRefusal(c, body.error);
      if (body.value.sourceId !== undefined && String(body.value.sourceId) !== sourceId)
        return sendRefusal(c, {
          kind: 'query-invalid',
          detail: `地址中的岗位编号是 ${sourceId}，正文中是 ${String(body.value.sourceId).slice(0, 64)}。`,
          fix: '请让两者一致，或在正文中省略 sourceId。',
        });
      const dryRun = flag(c.req.query('dryRun'));
      const [item] = await deps.receiveRecords({
        market: market.value,
        records: [{ line: 1, cells: { ...body.value, sourceId } }],
        dryRun,
      });
      if (!item) throw new Error('a record was received without an answer');
      if (item.outcome === 'refused')
        return sendProblem(
          c,
          toProblem({
            kind: 'posting-refused',
            detail: '岗位没有入库，',
            fix: '请按 errors 逐项修改后重新提交。',
            findings: item.findings.filter(({ severity }) => severity === 'block'),
          }),
        );
      if (item.outcome === 'stale')
        return sendRefusal(c, { kind: 'posting-stale', detail: '另一次报送刚刚修改了这个岗位。', fix: '请读取最新内容后再提交。' });
      return c.json(item, item.outcome === 'created' && !dryRun ? 201 : 200);
    })
    .post('/v1/markets/:marketId/postings/:sourceId/close', async (c) => {
      const { marketId, sourceId } = c.req.param();
      const market = await gate(c.req.header('authorization'), marketId);
      if (!market.ok) return sendRefusal(c, market.error);
      const body = await readJson(c);
      if (!body.ok) return sendRefusal(c, body.error);
      const reason = CloseReason.safeParse(body.value.reason);
      if (!reason.success)
        return sendRefusal(c, { kind: 'query-invalid', detail: '没有写明结束原因，或原因不在取值之中。', fix: closeFix });
      const closed = await deps.closePosting({ marketId, sourceId, reason: reason.data });
      return closed.ok ? c.json(closed.value) : sendRefusal(c, closed.error);
    })
    .post('/v1/markets/:marketId/submissions', async (c) => {
      const market = await gate(c.req.header('authorization'), c.req.param('marketId'));
      if (!market.ok) return sendRefusal(c, market.error);
      const mode = c.req.query('mode') ?? 'delta';
      if (mode !== 'delta')
        return sendRefusal(c, {
          kind: 'query-invalid',
          detail: `报送方式 mode=${mode.slice(0, 20)} 尚不支持。`,
          fix: '请使用 mode=delta（增量报送）；下架岗位请用 …/close。',
        });
      const body = await readBody(c);
      if (!body.ok) return sendRefusal(c, body.error);
      const received = await deps.receiveSubmission({
        market: market.value,
        body: body.value,
        contentType: c.req.header('content-type') ?? '',
        profileName: c.req.query('profile'),
        dryRun: flag(c.req.query('dryRun')),
      });
      return received.ok ? c.json(received.value) : sendRefusal(c, received.error);
    })
    .get('/v1/markets/:marketId/profile', async (c) => {
      const market = await gate(c.req.header('authorization'), c.req.param('marketId'));
      if (!market.ok) return sendRefusal(c, market.error);
      return c.json({ profiles: await deps.readProfiles(market.value.id) });
    })
    .put('/v1/markets/:marketId/profile', async (c) => {
      const market = await gate(c.req.header('authorization'), c.req.param('marketId'));
      if (!market.ok) return sendRefusal(c, market.error);
      const body = await readJson(c);
      if (!body.ok) return sendRefusal(c, body.error);
      const registered = await deps.registerProfile(market.value, body.value);
      return registered.ok ? c.json(registered.value) : sendRefusal(c, registered.error);
    });
}
