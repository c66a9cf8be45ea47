import { rmSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { drill } from './crash-drill.ts';
import { aDataDir } from './local-run.ts';

const { dataDir, remove } = aDataDir();
const rounds = Number(process.env.CRASH_ROUNDS ?? 3);
const copyFiles = ['', '-wal', '-shm'].map((end) => `${dataDir}-copy.sqlite${end}`);

afterAll(() => {
  remove();
  for (const file of copyFiles) rmSync(file, { force: true });
});

describe('kill -9 in the middle of a load', () => {
  it(
    `loses nothing that was acknowledged, and every copy is proven equal, ${rounds} times`,
    async () => {
      const { ledger, lost, events, receiver, verdicts, pulled, snapshotAsOf, exitCode } = await drill(dataDir, rounds);
      const sure = [...ledger.values()].filter(({ revision }) => revision > 0).length;
      console.log(
        `kill -9: ${rounds} rounds, ${sure} postings acknowledged, ${ledger.size - sure} never answered; log ${events.length} entries, snapshot of ${snapshotAsOf}; ` +
          `pushed ${receiver.batches.length} batches (${receiver.known} known, ${receiver.handshakes} handshakes); pulled, pushed and fresh copy verified`,
      );
      expect(lost).toEqual([]);
      expect(sure).toBeGreaterThan(100 * rounds);
      expect(events.map(({ sequence }) => sequence)).toEqual(events.map((_, index) => index + 1));
      expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
      expect(receiver).toMatchObject({ gaps: 0, unsigned: 0 });
      expect(verdicts).toMatchObject({ pushed: { ok: true }, fresh: { ok: true } });
      expect([pulled.code, pulled.output]).toEqual([0, expect.stringContaining('"ok":true')]);
      expect(verdicts.pushed.sequence).toBeGreaterThanOrEqual(events.length);
      // The fresh copy begins with it as soon as there is one.
      expect(snapshotAsOf > 0 || events.length < 1000).toBe(true);
      expect(exitCode).toBe(0);
    },
    60_000 + 40_000 * rounds,
  );
});
