import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { aRecord } from '@ganghui/spec/testing';
import { afterAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { aDataDir, devKeys, startProcess, urlOf } from './local-run.ts';

const { dataDir, remove } = aDataDir();
const marketId = '321000-01';
const rounds = 3;
const Page = z.object({
  events: z.array(z.object({ id: z.string(), sequence: z.number(), subject: z.string() })),
  last: z.number(),
  more: z.boolean(),
});
const Receipt = z.object({ items: z.array(z.object({ postingId: z.string(), outcome: z.string() })) });

afterAll(remove);

const enginePid = (): number =>
  z.object({ enginePid: z.number() }).parse(JSON.parse(readFileSync(join(dataDir, 'run.json'), 'utf8'))).enginePid;

/** Pushes batches until the process dies; remembers what was acknowledged. */
async function load(url: string, round: number, acknowledged: Set<string>): Promise<void> {
  for (let batch = 0; ; batch++) {
    const records = Array.from({ length: 25 }, (_, index) => aRecord(`R${round}-${batch}-${index}`));
    try {
      const response = await fetch(`${url}/v1/markets/${marketId}/submissions`, {
        method: 'POST',
        headers: { Authorization: `Bearer ${devKeys(dataDir)[marketId]}`, 'Content-Type': 'application/x-ndjson' },
        body: records.map((record) => JSON.stringify(record)).join('\n'),
      });
      if (!response.ok) return;
      for (const { postingId, outcome } of Receipt.parse(await response.json()).items)
        if (outcome === 'created') acknowledged.add(postingId);
    } catch {
      return;
    }
  }
}

async function wholeFeed(url: string): Promise<z.infer<typeof Page>['events']> {
  const events: z.infer<typeof Page>['events'] = [];
  for (let after = 0, more = true; more; ) {
    const page = Page.parse(await (await fetch(`${url}/v1/feed?after=${after}&limit=1000`)).json());
    events.push(...page.events);
    after = page.last;
    more = page.more;
  }
  return events;
}

async function feedHolding(url: string, ids: Set<string>): Promise<z.infer<typeof Page>['events']> {
  for (let tries = 0; ; tries++) {
    const events = await wholeFeed(url);
    const subjects = new Set(events.map(({ subject }) => subject));
    if (tries > 200 || [...ids].every((id) => subjects.has(id))) return events;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

describe('kill -9 in the middle of a load', () => {
  it(`loses nothing that was acknowledged and doubles nothing in the feed, ${rounds} times`, async () => {
    const acknowledged = new Set<string>();
    for (let round = 0; round < rounds; round++) {
      const run = startProcess(dataDir, '--empty');
      const url = await urlOf(run);
      const loads = [load(url, round * 2, acknowledged), load(url, round * 2 + 1, acknowledged)];
      // On a slow machine as on a fast one: some batches are through, others are under way.
      const wanted = acknowledged.size + 25;
      while (acknowledged.size < wanted) await new Promise((resolve) => setTimeout(resolve, 10));
      await new Promise((resolve) => setTimeout(resolve, 30 + round * 100));
      run.child.kill('SIGKILL');
      // Every other time the engine dies with it, as in a power cut of the process tree.
      if (round % 2 === 1) process.kill(enginePid(), 'SIGKILL');
      await Promise.all([...loads, run.ended]);
    }
    const run = startProcess(dataDir, '--empty');
    const url = await urlOf(run);
    const events = await feedHolding(url, acknowledged);
    expect(acknowledged.size).toBeGreaterThan(50);
    expect(events.map(({ sequence }) => sequence)).toEqual(events.map((_, index) => index + 1));
    expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
    const subjects = new Set(events.map(({ subject }) => subject));
    expect([...acknowledged].filter((id) => !subjects.has(id))).toEqual([]);
    run.child.kill('SIGTERM');
    expect(await run.ended).toBe(0);
  });
});
