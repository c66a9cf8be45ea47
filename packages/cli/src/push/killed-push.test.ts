import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { fakeExchange } from '@ganghui/client/testing';
import { expect, it, onTestFinished } from 'vitest';
import { aFolder } from '../testing/a-world.ts';

const main = fileURLToPath(new URL('../main.ts', import.meta.url));
const root = fileURLToPath(new URL('../../../..', import.meta.url));

/** The exchange in memory, on a port. */
async function served(exchange: ReturnType<typeof fakeExchange>): Promise<string> {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const headers = Object.fromEntries(
      Object.entries(request.headers).filter(([name]) => !['host', 'connection', 'transfer-encoding'].includes(name)),
    );
    const body = chunks.length > 0 ? Buffer.concat(chunks) : undefined;
    const answer = await exchange.fetch(`http://exchange${request.url}`, {
      method: request.method,
      headers: headers as Record<string, string>,
      body,
    });
    response.writeHead(answer.status, Object.fromEntries(answer.headers));
    Readable.from([Buffer.from(await answer.arrayBuffer())]).pipe(response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

it('killed in the middle, the next run sends only what had not arrived', { timeout: 60_000 }, async () => {
  let hold: Promise<void> | undefined = new Promise(() => {});
  const exchange = fakeExchange();
  const slow = {
    ...exchange,
    fetch: (async (...args) => {
      if (String(args[0]).endsWith('/parts/3')) await hold;
      return exchange.fetch(...args);
    }) as typeof fetch,
  };
  const url = await served(slow);
  const folder = aFolder();
  writeFileSync(join(folder, 'a.ndjson'), Array.from({ length: 4200 }, (_, n) => `{"sourceId":"A${n}","title":"电工"}\n`).join(''));
  const run = () => {
    const args = ['--import', 'tsx', main, 'push', 'a.ndjson', '--profile', 'none', '--parallel', '1', '--json'];
    const env = { ...process.env, INIT_CWD: folder, GANGHUI_URL: url, GANGHUI_KEY: exchange.key };
    const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'ignore'] });
    let out = '';
    child.stdout.on('data', (chunk) => {
      out += chunk;
    });
    const ended = new Promise<string>((done) => child.once('close', () => done(out)));
    return { child, ended };
  };
  const first = run();
  await expect.poll(() => exchange.puts(), { timeout: 30_000 }).toEqual(['1', '2']);
  // The answer to the second has to be written down before the blow.
  await expect.poll(() => readFileSync(join(folder, '.a.ndjson.ganghui-push.ndjson'), 'utf8'), { timeout: 30_000 }).toContain('"part":2');
  first.child.kill('SIGKILL');
  await first.ended;
  expect(readdirSync(folder).sort()).toEqual(['.a.ndjson.ganghui-push.lock', '.a.ndjson.ganghui-push.ndjson', 'a.ndjson']);

  hold = undefined;
  exchange.seen.length = 0;
  const answer = JSON.parse(await run().ended);
  expect([answer.state, answer.records, answer.summary.created, exchange.puts()]).toEqual(['complete', 4200, 4200, ['3', '4', '5']]);
  expect(readdirSync(folder)).toEqual(['a.ndjson']);
});
