import { ExchangeStatus } from '@ganghui/spec';
import { describe, expect, it } from 'vitest';
import { makeReadStatus } from './read-status.ts';
import { anExchange, aRow } from './testing/an-exchange.ts';

describe('the state of the exchange', () => {
  it('is that of an empty one before the first posting', async () => {
    const status = await anExchange({ last: 0, rows: [] }).readStatus();
    expect(ExchangeStatus.parse(status)).toEqual(status);
    expect(status).toMatchObject({
      log: { head: 0, live: 0, lastRecordedAt: null, chainHash: '0'.repeat(64) },
      sweep: { at: null, missed: 0 },
      snapshot: { asOf: 0, madeAt: null, behindSeconds: 0 },
      checkpoint: { sequence: 0, keyId: null, behindSeconds: 0 },
    });
  });

  it.each(['paused', 'disabled', 'pending'] as const)('tells of no next try for what is %s', async (state) => {
    const { ports } = anExchange({ rows: [aRow({ state, nextAttemptAt: '2026-11-21T03:01:00.000Z' })] });
    expect((await makeReadStatus(ports)()).subscriptions).toMatchObject([{ state, nextAttemptAt: null }]);
  });

  it('tells of the log, its readers, its subscriptions and its proofs', async () => {
    const { ports } = anExchange({ rows: [aRow({ cursor: 2, failures: 3, replays: 1, nextAttemptAt: '2026-11-21T03:01:00.000Z' })] });
    const readStatus = makeReadStatus({
      ...ports,
      readSweep: async () => ({
        at: '2026-11-21T02:59:00.000Z',
        checked: 9,
        missed: 1,
        missedEver: 2,
        oldestUnpublished: '2026-11-21T02:50:00.000Z',
        // Stored beside, and not for the reader.
        fullAt: '2026-11-21T00:00:00.000Z',
      }),
      readSnapshotHead: async () => ({ asOf: 4, madeAt: '2026-11-21T02:01:30.000Z', count: 4 }),
      listCheckpoints: async () => [
        {
          sequence: 6,
          chainHash: 'd'.repeat(64),
          stateDigest: 'd'.repeat(64),
          live: 6,
          signedAt: '2026-11-21T02:30:00.000Z',
          keyId: 'a'.repeat(16),
          signature: 'x',
        },
      ],
    });
    const status = await readStatus();
    expect(ExchangeStatus.parse(status)).toEqual(status);
    expect(status).toMatchObject({
      log: { head: 6, live: 6, lastRecordedAt: '2026-11-21T02:02:00.000Z' },
      sweep: { missed: 1, missedEver: 2, oldestUnpublished: '2026-11-21T02:50:00.000Z' },
      readers: ['score', 'index'].map((name) => ({ name, cursor: 4, behind: 2, behindSeconds: 3480 })),
      subscriptions: [{ cursor: 2, behind: 4, behindSeconds: 3540, failures: 3, replays: 1 }],
      snapshot: { asOf: 4, count: 4, behind: 2, behindSeconds: 3480 },
      checkpoint: { sequence: 6, behind: 0, behindSeconds: 0 },
    });
  });

  it('shows a bus at the end of the log: EventBridge delivers, and counts what it could not', async () => {
    const { readStatus } = anExchange({ rows: [aRow({ kind: 'bus', cursor: 0 })] });
    expect((await readStatus()).subscriptions).toMatchObject([{ cursor: 6, behind: 0, behindSeconds: 0 }]);
  });

  it('never shows a secret, a page token or an address', async () => {
    const secret = { id: 's1', secret: 'whsec_x', createdAt: '2026-11-21T00:00:00.000Z', expiresAt: null };
    const { readStatus } = anExchange({ rows: [aRow({ secrets: [secret], pageToken: 'f'.repeat(32) })] });
    expect(JSON.stringify(await readStatus())).not.toMatch(/whsec|f{32}|receiver\.example/);
  });

  it('throws when a part cannot be read: half a state looks like a good one', async () => {
    const { ports } = anExchange();
    const readStatus = makeReadStatus({ ...ports, readSweep: () => Promise.reject(new Error('table down')) });
    await expect(readStatus()).rejects.toThrow('table down');
  });
});
