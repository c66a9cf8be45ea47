import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Problem, Receipt, ReceiptItem } from '@ganghui/spec';
import { aRecord } from '@ganghui/spec/testing';
import { afterAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { aDataDir, devKeys, startProcess, urlOf } from './local-run.ts';

const { dataDir, remove } = aDataDir();
const marketId = '321000-01';
const batch = 1000;
const body = Array.from({ length: batch }, (_, index) =>
  JSON.stringify(aRecord(`O${index}`, { employerName: `扬州禾田第${index}精密机械有限公司` })),
).join('\n');
const Feed = z.object({ events: z.array(z.object({ id: z.string(), subject: z.string() })), last: z.number(), more: z.boolean() });

const Interrupted = Problem.extend({ receipt: z.object({ items: z.array(ReceiptItem) }) });

afterAll(remove);

const push = (url: string): Promise<Response> =>
  fetch(`${url}/v1/markets/${marketId}/submissions`, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${devKeys(dataDir)[marketId]}`,
      'Content-Type': 'application/x-ndjson',
    },
    body,
  });

const killEngine = (): void => {
  const { enginePid } = z.object({ enginePid: z.number() }).parse(JSON.parse(readFileSync(join(dataDir, 'run.json'), 'utf8')));
  process.kill(enginePid, 'SIGKILL');
};

async function feedOf(url: string, wanted: number): Promise<z.infer<typeof Feed>['events']> {
  for (let tries = 0; ; tries++) {
    const events: z.infer<typeof Feed>['events'] = [];
    for (let after = 0, more = true; more; ) {
      const page = Feed.parse(await (await fetch(`${url}/v1/feed?after=${after}&limit=1000`)).json());
      events.push(...page.events);
      after = page.last;
      more = page.more;
    }
    if (events.length >= wanted || tries > 200) return events;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Waits for the moment when some postings of the batch are stored and most are not. */
async function untilSomeAreStored(url: string): Promise<void> {
  const headers = { Authorization: `Bearer ${devKeys(dataDir)[marketId]}` };
  for (let stored = 0; stored === 0; ) {
    const answer = await fetch(`${url}/v1/markets/${marketId}/postings?status=published&limit=1`, { headers });
    stored = z.object({ postings: z.array(z.unknown()) }).parse(await answer.json()).postings.length;
  }
}

describe('the table dies in the middle of a batch', () => {
  it('tells which records are stored, and the same file again stores the rest: every record once', async () => {
    const first = startProcess(dataDir, '--empty');
    const url = await urlOf(first);
    const answered = push(url);
    await untilSomeAreStored(url);
    killEngine();
    const answer = await answered;
    const problem = Interrupted.parse(await answer.json());
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5']);
    expect(problem.detail).toContain('原样');
    const stored = problem.receipt.items.filter(({ outcome }) => outcome === 'created');
    expect(problem.receipt.items).toHaveLength(batch);
    expect(stored.length).toBeLessThan(batch);
    first.child.kill('SIGKILL');
    await first.ended;

    const second = startProcess(dataDir, '--empty');
    const again = await push(await urlOf(second));
    const { items } = Receipt.parse(await again.json());
    const unchanged = new Set(items.filter(({ outcome }) => outcome === 'unchanged').map(({ line }) => line));
    expect(stored.filter(({ line }) => !unchanged.has(line))).toEqual([]);
    expect(items.filter(({ outcome }) => outcome !== 'unchanged' && outcome !== 'created')).toEqual([]);
    const events = await feedOf(await urlOf(second), batch);
    expect(events).toHaveLength(batch);
    expect(new Set(events.map(({ subject }) => subject)).size).toBe(batch);
    second.child.kill('SIGTERM');
    await second.ended;
  }, 180_000);
});
