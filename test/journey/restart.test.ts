import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { createFeedClient, createMemoryStore, followFeed, verifyCopy } from '@ganghui/client';
import { isEndorsedBy } from '@ganghui/spec/proof';
import { aRecord } from '@ganghui/spec/testing';
import { afterAll, describe, expect, it } from 'vitest';
import { aDataDir, devKeys, freePort, startProcessOn, urlOf } from './local-run.ts';

const { dataDir, remove } = aDataDir();
const root = fileURLToPath(new URL('../..', import.meta.url));
const marketId = '321000-01';
const port = await freePort();
afterAll(remove);

async function runs(during: (url: string, output: () => string) => Promise<void>): Promise<void> {
  const run = startProcessOn(port, dataDir, '--empty');
  try {
    await during(await urlOf(run), run.output);
  } finally {
    run.child.kill('SIGTERM');
    expect(await run.ended).toBe(0);
  }
}
async function put(url: string, sourceId: string): Promise<void> {
  const answer = await fetch(`${url}/v1/markets/${marketId}/postings/${sourceId}`, {
    method: 'PUT',
    headers: { Authorization: `Bearer ${devKeys(dataDir)[marketId]}`, 'Content-Type': 'application/json' },
    body: JSON.stringify(aRecord(sourceId, { employerName: `扬州${sourceId}禾田精密机械有限公司` })),
  });
  expect(answer.status).toBe(201);
}
const copy = createMemoryStore();
/** Follows until the copy holds so many. */
async function follow(url: string, postings: number): Promise<void> {
  for (let tries = 0; tries < 200 && copy.postings.size < postings; tries++) {
    await followFeed(copy, createFeedClient({ url }));
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  expect(copy.postings.size).toBe(postings);
}

describe('a data folder', () => {
  it('of an older release is put aside whole, with a line that says so, and the run begins anew', async () => {
    mkdirSync(join(dataDir, 'table'));
    const table = new DatabaseSync(join(dataDir, 'table', 'exchange.sqlite'));
    table.exec('CREATE TABLE "ganghui-exchange" (pk TEXT, sk TEXT)');
    table.exec("INSERT INTO \"ganghui-exchange\" VALUES ('S:P#321000-01.A', 'S:CURRENT'), ('S:P#321000-01.A', 'S:R#000001')");
    table.close();
    const left = readFileSync(join(dataDir, 'table', 'exchange.sqlite'));
    writeFileSync(join(dataDir, 'dev-keys.json'), '{"321000-01":"gh_old"}');
    await runs(async (url, output) => {
      const [, aside = ''] = /is of an older release; it was moved to (\S+), and this run begins anew/.exec(output()) ?? [];
      expect(readFileSync(join(aside, 'table', 'exchange.sqlite')).equals(left)).toBe(true);
      expect(readdirSync(aside).sort()).toEqual(['dev-keys.json', 'table']);
      expect(devKeys(dataDir)[marketId]).not.toBe('gh_old');
      await put(url, 'A');
      await follow(url, 1);
    });
  }, 120_000);

  it('is gone on with by the next run, also under a new signing key, for which the old one vouches', async () => {
    const rotated = spawnSync(process.execPath, [join(root, 'boot.mjs'), 'rotate-signing-key'], {
      cwd: root,
      env: { ...process.env, DATA_DIR: dataDir, NODE_OPTIONS: '' },
    });
    expect(rotated.status, rotated.stderr.toString()).toBe(0);
    // Without its note a folder is known by what the table holds.
    rmSync(join(dataDir, 'format.json'));
    await runs(async (url, output) => {
      expect(output()).not.toContain('older release');
      const client = createFeedClient({ url });
      await put(url, 'B');
      await follow(url, 2);
      const checkpoint = await client.checkpoint();
      const [next, old] = await client.keys();
      if (!next || !old) throw new Error('two keys were expected');
      expect([checkpoint.keyId, next.endorsedBy]).toEqual([next.keyId, old.keyId]);
      expect(isEndorsedBy(next, old)).toBe(true);
      expect((await copy.readPosition())?.keys.map(({ keyId }) => keyId)).toContain(old.keyId);
      expect(await verifyCopy(copy, client)).toMatchObject({ ok: true, sequence: 2, count: 2 });
      const unvouched = { ...next, endorsedBy: null, endorsement: null };
      const fresh = { ...copy, readPosition: async () => ({ ...(await copy.readPosition())!, keys: [old] }) };
      expect(await verifyCopy(fresh, { ...client, keys: async () => [unvouched, old] })).toMatchObject({ ok: false, fault: 'unknown-key' });
    });
  }, 120_000);
});
