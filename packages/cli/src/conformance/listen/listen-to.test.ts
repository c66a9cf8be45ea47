import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { aWorld } from '../../testing/a-world.ts';
import { Complaint, type World } from '../../world.ts';
import { sampleRecord } from '../play/sample.ts';
import { fakeKey, fakeMarket, makeFakeExchange } from '../testing/fake-exchange.ts';
import { listenTo } from './listen-to.ts';

const headers = { Authorization: `Bearer ${fakeKey}`, 'Content-Type': 'application/json' };
const script = ['429', 'drop-after', '503', 'refuse-one', 'drop-before', '500', 'slow', '500'].map((fault) => ({ fault, seconds: 1 }));
let nextPort = 18_790 + (process.pid % 1000);

type Push = (address: string, body: string, n: number) => Promise<void>;

// Eleven batches of two, pushed one after the other.
async function watched(push: Push) {
  const world = aWorld({ fetch: makeFakeExchange().fetch });
  writeFileSync(join(world.cwd, 'faults.json'), JSON.stringify(script));
  let interrupt = (): void => {};
  const held: World = {
    ...world,
    onInterrupt: (listener) => {
      interrupt = listener;
      return () => {};
    },
  };
  const port = nextPort++;
  const listening = listenTo(held, { url: 'http://exchange.test', port, host: '127.0.0.1', minutes: 5, script: 'faults.json', json: true });
  await expect.poll(() => world.stderr.text).toContain(`http://127.0.0.1:${port}`);
  const address = `http://127.0.0.1:${port}/v1/markets/${fakeMarket}/submissions?mode=delta`;
  for (let n = 0; n < 11; n++) {
    const body = JSON.stringify([1, 2].map((each) => sampleRecord(`NJ-${n}-${each}`, new Date())));
    await push(address, body, n);
  }
  interrupt();
  const code = await listening;
  const { behaviours, left }: { left: string[]; behaviours: { id: string; verdict: string }[] } = JSON.parse(world.stdout.text);
  const ids = (verdict: string): string[] => behaviours.filter((each) => each.verdict === verdict).map(({ id }) => id);
  return { code, left, right: ids('right'), wrong: ids('wrong'), out: world.stdout.text + world.stderr.text };
}

const careful: Push = async (address, body) => {
  const key = randomUUID();
  for (;;) {
    const answer = await fetch(address, { method: 'POST', headers: { ...headers, 'Idempotency-Key': key }, body }).catch(() => undefined);
    if (answer?.ok) return;
    await sleep(Math.max(600, Number(answer?.headers.get('retry-after') ?? 0) * 1000));
  }
};

// Never waits, builds the batch anew for each try, without a key, and sends it all again for one refused record.
const hasty: Push = async (address, body) => {
  for (let attempt = 0; attempt < 4; attempt++) {
    const again = attempt === 0 ? body : body.replaceAll('示例路 1 号', `示例路 2 号 ${attempt} 室`);
    const answer = await fetch(address, { method: 'POST', headers, body: again }).catch(() => undefined);
    if (answer?.ok && !(await answer.text()).includes('KIT-01')) return;
  }
};

describe('the watch', () => {
  it('finds nothing wrong in a careful system, whatever fault it meets', async () => {
    const { code, left, right, wrong, out } = await watched(careful);
    expect({ code, left, wrong }).toEqual({ code: 0, left: [], wrong: [] });
    expect(right).toEqual(
      expect.arrayContaining([
        'waits-429',
        'waits-503',
        'retries-lost',
        'retries-same-body',
        'same-key',
        'backs-off',
        'patient',
        'reads-receipt',
      ]),
    );
    expect(out).not.toContain(fakeKey);
    expect(out).not.toContain('025-80000123');
  });

  it('tells a hasty system what it does wrong', async () => {
    const { code, wrong } = await watched(hasty);
    expect(code).toBe(1);
    expect(wrong).toEqual(expect.arrayContaining(['waits-429', 'waits-503', 'retries-same-body', 'backs-off']));
  });

  it('is 3 when nobody came', async () => {
    const world = aWorld();
    expect(await listenTo(world, { url: 'http://exchange.test', port: nextPort++, host: '127.0.0.1', minutes: 0.001 })).toBe(3);
    expect(world.stdout.text).toContain('未见 unseen');
    expect(world.stdout.text).toContain('没有用上的故障');
  });

  it('says all at once when a Ctrl-C ends the process', async () => {
    const stop = new AbortController();
    const world = aWorld({ signal: stop.signal });
    const port = nextPort++;
    const listening = listenTo(world, { url: 'http://exchange.test', port, host: '127.0.0.1', minutes: 5 });
    await expect.poll(() => world.stderr.text).toContain(`${port}`);
    await expect.poll(() => fetch(`http://127.0.0.1:${port}/`).then(({ status }) => status)).toBe(502);
    stop.abort();
    expect(world.stdout.text).toContain('请求 1 个');
    await listening;
  });

  it('tells the caller, not the log, when the exchange is not there', async () => {
    const world = aWorld();
    const port = nextPort++;
    const listening = listenTo(world, { url: 'http://exchange.test', port, host: '127.0.0.1', minutes: 0.01 });
    await expect.poll(() => world.stderr.text).toContain(`${port}`);
    const answer = await fetch(`http://127.0.0.1:${port}/v1/markets/${fakeMarket}/postings`);
    expect({ status: answer.status, type: answer.headers.get('content-type') }).toEqual({
      status: 502,
      type: 'application/problem+json; charset=utf-8',
    });
    await listening;
  });

  it('passes a % that means nothing on as it is, and says what breaks off in itself', async () => {
    const calls: string[] = [];
    const fetched: typeof fetch = async (address) => {
      calls.push(new URL(String(address)).pathname);
      return Response.json({});
    };
    const stop = new AbortController();
    const world = aWorld({ fetch: fetched, signal: stop.signal });
    const port = nextPort++;
    const listening = listenTo(world, { url: 'http://exchange.test', port, host: '127.0.0.1', minutes: 5 });
    await expect.poll(() => world.stderr.text).toContain(`${port}`);
    const path = `/v1/markets/${fakeMarket}/postings/50%`;
    const put = (body: string | Buffer<ArrayBuffer>) => fetch(`http://127.0.0.1:${port}${path}`, { method: 'PUT', headers, body });
    expect((await put('{"title":"x"}')).status).toBe(200);
    await expect(put(Buffer.alloc(20_000_001))).rejects.toThrow();
    await expect.poll(() => world.stderr.text).toMatch(/PUT \S+50% .*body over 20000000 bytes/);
    stop.abort();
    await listening;
    expect(calls).toEqual([path]);
    expect(world.stderr.text).toMatch(/PUT \S+50% → 200\n/);
  });

  it('takes a push with dryRun=false for a real one', async () => {
    const stop = new AbortController();
    const world = aWorld({ fetch: makeFakeExchange().fetch, signal: stop.signal });
    writeFileSync(join(world.cwd, 'faults.json'), '[{"fault":"refuse-one"}]');
    const port = nextPort++;
    const options = { url: 'http://exchange.test', port, host: '127.0.0.1', minutes: 5, script: 'faults.json' };
    const listening = listenTo(world, options);
    await expect.poll(() => world.stderr.text).toContain(`${port}`);
    const body = JSON.stringify(['A', 'B'].map((id) => sampleRecord(id, new Date())));
    const push = async (query: string) => {
      const address = `http://127.0.0.1:${port}/v1/markets/${fakeMarket}/submissions?mode=delta${query}`;
      return (await fetch(address, { method: 'POST', headers, body })).text();
    };
    await push('&dryRun=false');
    expect(await push('&dryRun=true')).not.toContain('KIT-01');
    await push('&dryRun=false');
    expect(await push('&dryRun=false')).toContain('KIT-01');
    stop.abort();
    await listening;
  });

  it('complains of a port that is taken', async () => {
    const world = aWorld();
    const options = { url: 'http://exchange.test', port: nextPort++, host: '127.0.0.1', minutes: 0.01 };
    const first = listenTo(world, options);
    await expect.poll(() => world.stderr.text).toContain(`${options.port}`);
    await expect(listenTo(aWorld(), options)).rejects.toThrow(Complaint);
    await first;
  });
});
