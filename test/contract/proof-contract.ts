import { createListCheckpoints, createSaveCheckpoint } from '@ganghui/aws/checkpoints';
import { createListSigningKeys, createPublishSigningKey } from '@ganghui/aws/signing-keys';
import { createReadManifests, createReadSnapshotHead, createSaveManifests } from '@ganghui/aws/snapshot-rows';
import type { Table } from '@ganghui/aws/table-client';
import { manifestName, type PageStore, type SnapshotManifest } from '@ganghui/core';
import { type Checkpoint, endorseKey, type SigningKey, signerOf } from '@ganghui/spec/proof';
import { beforeAll, describe, expect, it } from 'vitest';

const zeros = '0'.repeat(64);
// As many pages as a hundred thousand postings have.
const manifest = (asOf: number, pages = 400): SnapshotManifest => ({
  asOf,
  madeAt: '2026-11-21T02:00:00.000Z',
  count: pages * 250,
  stateDigest: zeros,
  chainHash: zeros,
  pages: Array.from({ length: pages }, (_, index) => ({
    page: index + 1,
    count: 250,
    first: `320100-01.A${index}`,
    last: `320100-01.B${index}`,
    bytes: 150_000,
    sha256: zeros,
  })),
  files: Array.from({ length: pages }, (_, index) => `${String(asOf).padStart(12, '0')}-${String(index).padStart(64, '0')}.gz`),
});

const checkpoint = (sequence: number): Checkpoint => ({
  sequence,
  chainHash: zeros,
  stateDigest: zeros,
  live: 7,
  signedAt: '2026-11-21T02:00:00.000Z',
  keyId: 'k'.repeat(16),
  signature: 'first',
});

function memoryPages(): PageStore {
  const files = new Map<string, Uint8Array>();
  return {
    put: async (name, bytes) => void files.set(name, bytes),
    get: async (name) => files.get(name),
    list: async () => [...files.keys()],
    remove: async (names) => {
      for (const name of names) files.delete(name);
    },
  };
}

/** What the proof of the feed relies on, the same for every engine that stands in for DynamoDB. The rows are one of a kind, so the tests are one story. */
export function proofContract(engine: string, makeTable: () => Promise<Table>): void {
  describe(`the rows of the proof on ${engine}`, () => {
    let table: Table;
    beforeAll(async () => {
      table = await makeTable();
    });

    it('names the kept snapshots, and lets one of two builders win', async () => {
      const pages = memoryPages();
      const [read, save] = [createReadManifests(table, pages), createSaveManifests(table, pages)];
      expect([await read(), await createReadSnapshotHead(table)()]).toEqual([[], undefined]);
      expect(await save([manifest(500)], 400)).toBe('stale');
      expect(await save([manifest(500)], 0)).toBe('saved');
      expect(await createReadManifests(table, pages)()).toEqual([manifest(500)]);

      const rivals = await Promise.all([600, 601, 602, 603].map((asOf) => save([manifest(asOf), manifest(500)], 500)));
      expect(rivals.toSorted()).toEqual(['saved', 'stale', 'stale', 'stale']);
      const [newest, older] = await read();
      expect(newest).toEqual(manifest(600 + rivals.indexOf('saved')));
      expect(older).toEqual(manifest(500));
      const { asOf, madeAt, count } = newest!;
      expect(await createReadSnapshotHead(table)()).toEqual({ asOf, madeAt, count });
      // The answer to the first try was lost: the retry finds its own row.
      expect(await save([newest!, older!], 500)).toBe('saved');
      expect(await save([{ ...newest!, madeAt: '2026-11-22T02:00:00.000Z' }, older!], 500)).toBe('stale');
      expect(await pages.list()).toContain(manifestName(newest!));
    });

    it('leaves out a list of pages that was altered, whose row still says what it was, and takes one in its place', async () => {
      const pages = memoryPages();
      const [before] = await createReadManifests(table, pages)().catch(() => []);
      expect(before).toBeUndefined();
      const stands = (await createReadSnapshotHead(table)())!;
      await createSaveManifests(table, pages)([manifest(700)], stands.asOf);
      await pages.put(manifestName(manifest(700)), Buffer.from('rubbish'));
      expect(await createReadManifests(table, pages)()).toEqual([]);
      expect(await createReadSnapshotHead(table)()).toMatchObject({ asOf: 700 });
      expect(await createSaveManifests(table, pages)([manifest(701)], 700)).toBe('saved');
      expect(await createReadManifests(table, pages)()).toMatchObject([{ asOf: 701 }]);
    });

    it('keeps checkpoints for ever, the newest first, and never replaces one', async () => {
      const [save, list] = [createSaveCheckpoint(table), createListCheckpoints(table)];
      for (const sequence of [9, 100_000, 1000]) await save(checkpoint(sequence));
      await save({ ...checkpoint(1000), signature: 'second' });
      expect(await list(null, 10)).toEqual([checkpoint(100_000), checkpoint(1000), checkpoint(9)]);
      expect(await list(100_000, 1)).toEqual([checkpoint(1000)]);
      expect(await list(9, 10)).toEqual([]);
    });

    it('publishes a signing key once, and shows the newest first, also of two that came at once', async () => {
      const [publish, list] = [createPublishSigningKey(table), createListSigningKeys(table)];
      const [one, two, three] = ['one', 'two', 'three'].map((text) => signerOf(`${text}: a secret of the tests`));
      const bare = ({ keyId, publicKey }: typeof one & object, since: string) => ({
        keyId,
        publicKey,
        since,
        algorithm: 'Ed25519' as const,
      });
      const first: SigningKey = { ...bare(one!, '2026-01-01T00:00:00.000Z'), endorsedBy: null, endorsement: null };
      const endorsed = (key: ReturnType<typeof bare>, by: NonNullable<typeof one>): SigningKey => ({ ...key, ...endorseKey(key, by) });
      const second = endorsed(bare(two!, '2026-01-01T00:00:00.000Z'), one!);
      const third = endorsed(bare(three!, '2027-01-01T00:00:00.000Z'), two!);
      for (const key of [second, third, first]) await publish(key);
      await publish({ ...first, since: '2028-01-01T00:00:00.000Z' });
      expect(await list()).toEqual([third, second, first]);
    });
  });
}
