import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { verifyWebhook } from '@ganghui/client';
import { aPosting, aQuality } from '@ganghui/spec/testing';
import { describe, expect, it, onTestFinished } from 'vitest';
import { aCity } from './testing/a-city.ts';

describe('a URL', () => {
  const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
  async function aReceiver(statuses: number[]) {
    const bodies: { type: string; data: { after?: number; last?: number; entries?: unknown[]; replaces?: object; events?: unknown[] } }[] =
      [];
    const checked: string[] = [];
    const server = createServer(async (request, response) => {
      let text = '';
      for await (const chunk of request) text += chunk;
      const status = statuses.shift() ?? 200;
      const delivery = verifyWebhook(text, request.headers, [secret]);
      checked.push(delivery.ok ? delivery.value.kind : delivery.error.kind);
      if (status < 300) bodies.push(JSON.parse(text));
      response.writeHead(status).end();
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    onTestFinished(() => void server.close());
    return { bodies, checked, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/in` };
  }
  const withReceiver = (exchange: ReturnType<typeof aCity>['exchange']): { fetch: typeof fetch } => ({
    fetch: (input, init) => (String(input).includes('127.0.0.1') ? fetch(input, init) : exchange.fetch(input, init)),
  });

  it('is sent snapshot and pages in order, each once it took the one before', async () => {
    const { exchange, cwd, run } = aCity();
    exchange.build(20);
    exchange.tell(aPosting({ sourceId: 'B1' }), aQuality());
    const { url, bodies } = await aReceiver([503, 200, 429, 200, 200, 200]);
    const args = ['pull', '--to', url, '--state', 'at.json'];
    expect((await run(args, withReceiver(exchange))).code).toBe(0);
    expect(bodies.map(({ type, data }) => [type, data.entries?.length ?? data.events?.length])).toEqual([
      ['cn.ganghui.snapshot.page.v1', 20],
      ['cn.ganghui.snapshot.page.v1', 5],
      ['cn.ganghui.feed.batch.v1', 1],
    ]);
    expect(bodies[0]?.data.replaces).toEqual({ after: null, upTo: '320100-01.A4' });
    expect(bodies[2]?.data).toMatchObject({ after: 25, last: 26, subscriptionId: 'pull' });
    exchange.tell(aPosting({ sourceId: 'B2' }), aQuality());
    await run(args, withReceiver(exchange));
    expect(bodies.at(-1)?.data).toMatchObject({ after: 26, last: 27 });
    expect(JSON.parse(readFileSync(join(cwd, 'at.json'), 'utf8')).sequence).toBe(27);
  });

  it('that refuses, or stays away, is not moved past', async () => {
    const { exchange, cwd, run } = aCity();
    const { url, bodies } = await aReceiver([400, 500, 500, 500, 500, 500, 500]);
    const args = ['pull', '--to', url, '--state', 'at.json'];
    expect(await run(args, withReceiver(exchange))).toMatchObject({ code: 2, err: expect.stringContaining('HTTP 400') });
    expect(await run(args, withReceiver(exchange))).toMatchObject({ code: 3, err: expect.stringContaining('试了 6 次') });
    expect(JSON.parse(readFileSync(join(cwd, 'at.json'), 'utf8')).sequence).toBe(0);
    expect((await run(args, withReceiver(exchange))).code).toBe(0);
    expect(bodies.map(({ data }) => data.last)).toEqual([9, 18, 25]);
  });

  it('is sent what is signed when there is a secret, and no advice to verify it', async () => {
    const { exchange, run } = aCity();
    const { url, checked } = await aReceiver([503, 200, 200, 200]);
    const env = { GANGHUI_URL: 'https://exchange.test', GANGHUI_WEBHOOK_SECRET: secret };
    const { code, out } = await run(['pull', '--to', url, '--state', 'at.json'], { ...withReceiver(exchange), env });
    expect([code, out]).toEqual([0, expect.not.stringContaining('ganghui verify')]);
    expect(checked).toEqual(['batch', 'batch', 'batch', 'batch']);
    const bad = { ...withReceiver(exchange), env: { ...env, GANGHUI_WEBHOOK_SECRET: 'whsec_%' } };
    expect(await run(['pull', '--to', url, '--state', 'at.json'], bad)).toMatchObject({
      code: 2,
      err: expect.stringContaining('GANGHUI_WEBHOOK_SECRET'),
    });
  });

  it('needs a place for its position', async () => {
    const { run } = aCity();
    expect(await run(['pull', '--to', 'https://our.test/in'])).toMatchObject({ code: 2, err: expect.stringContaining('--state') });
  });
});
