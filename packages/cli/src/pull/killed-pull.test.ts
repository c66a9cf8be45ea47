import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fakeFeed } from '@ganghui/client/testing';
import { aPosting, aQuality } from '@ganghui/spec/testing';
import { expect, it, onTestFinished } from 'vitest';
import { aFolder, Heard, ran } from '../testing/a-world.ts';

const main = fileURLToPath(new URL('../main.ts', import.meta.url));
const root = fileURLToPath(new URL('../../../..', import.meta.url));

/** The exchange in memory, on a port; every page of the feed passes `onPage` before it is answered. */
async function served(exchange: ReturnType<typeof fakeFeed>, onPage: (after: string) => Promise<void>): Promise<string> {
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://exchange');
    const after = url.searchParams.get('after');
    if (after !== null) await onPage(after);
    const answer = await exchange.fetch(url);
    response.writeHead(answer.status, { 'Content-Type': 'application/json' });
    response.end(await answer.text());
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

it.each(['jobs', 'jobs.sqlite'])(
  'kill -9 at any moment of a pull to %s, and the next one goes on to a proven copy',
  { timeout: 120_000 },
  async (to) => {
    const exchange = fakeFeed({ maxPage: 20 });
    for (let n = 0; n < 400; n++) exchange.tell(aPosting({ sourceId: `A${n % 90}`, revision: 1 + Math.floor(n / 90) }), aQuality());
    exchange.build(20);
    for (let n = 0; n < 300; n++) exchange.tell(aPosting({ sourceId: `B${n}` }), aQuality());
    let strike: (() => void) | undefined;
    const seen: string[] = [];
    const url = await served(exchange, async (after) => {
      seen.push(after);
      // In the middle of what follows this page: of writing it, or of the next request.
      setTimeout(() => strike?.(), seen.length % 7);
    });
    const cwd = aFolder();
    const run = (args: string[]) => {
      const env = { ...process.env, INIT_CWD: cwd, GANGHUI_URL: url, GANGHUI_KEY: '' };
      const child = spawn(process.execPath, ['--import', 'tsx', main, ...args], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
      let out = '';
      child.stdout.on('data', (chunk) => {
        out += chunk;
      });
      child.stderr.on('data', (chunk) => {
        out += chunk;
      });
      return { child, ended: new Promise<string>((done) => child.once('close', () => done(out))) };
    };
    let killed = 0;
    for (let round = 0; round < 4; round++) {
      const { child, ended } = run(['pull', '--to', to]);
      const from = seen.length;
      strike = () => void (seen.length > from + round * 2 && child.kill('SIGKILL'));
      await ended;
      if (child.signalCode === 'SIGKILL') killed++;
    }
    expect(killed).toBeGreaterThan(1);
    strike = undefined;
    const over = { cwd, env: { GANGHUI_URL: url }, fetch };
    const last = await ran(['pull', '--to', to, '--json'], {}, { ...over, stdout: new Heard(), stderr: new Heard() });
    expect(JSON.parse(last.out)).toMatchObject({ sequence: 700, live: 390 });
    const verdict = await ran(['verify', join(cwd, to), '--json'], {}, { ...over, stdout: new Heard(), stderr: new Heard() });
    expect(JSON.parse(verdict.out)).toMatchObject({ ok: true, count: 390, sequence: 700 });
  },
);
