import { randomUUID } from 'node:crypto';
import {
  createDropAssessment,
  createFindSame,
  createReadAssessments,
  createReadMarketState,
  createSaveAssessment,
} from '@ganghui/aws/assessments';
import { createMoveCursor, createReadCursor } from '@ganghui/aws/cursors';
import { createListMarkets, createReadMarket, createReadProfiles, createSaveMarket, createSaveProfile } from '@ganghui/aws/markets';
import { createSavePostings } from '@ganghui/aws/postings-save';
import type { Table } from '@ganghui/aws/table-client';
import type { Assessment, StoredPosting } from '@ganghui/core';
import { aPosting, aQuality } from '@ganghui/spec/testing';
import { beforeAll, describe, expect, it } from 'vitest';

const stored = (overrides: Parameters<typeof aPosting>[0], contentHash = 'a'): StoredPosting => ({
  posting: aPosting(overrides),
  quality: aQuality(),
  contentHash,
  at: '2026-11-21T02:00:00.000Z',
  wasPublic: true,
  startsAt: null,
  confirmedAt: null,
  submissionId: null,
});
// Every test takes ids and a market of its own, so that the tests may share one table.
const anId = (): string => `T${randomUUID().slice(0, 12)}`;

/** The promises the core relies on, the same for every engine that stands in for DynamoDB. */
export function tableContract(engine: string, makeTable: () => Promise<Table>): void {
  describe(`the exchange table on ${engine}`, () => {
    let table: Table;
    beforeAll(async () => {
      table = await makeTable();
    });

    it('never pulls a cursor back', async () => {
      const reader = anId();
      const move = createMoveCursor(table);
      expect(await createReadCursor(table)(reader)).toBe(0);
      await move(reader, 7);
      await move(reader, 3);
      expect(await createReadCursor(table)(reader)).toBe(7);
    });

    it('keeps the later assessment, and the membership of its group in step', async () => {
      const id = `320100-01.${anId()}`;
      const [first, second] = [anId(), anId()];
      const assessment = (sequence: number, duplicateKey: string | null): Assessment => ({
        postingId: id,
        marketId: '320100-01',
        revision: 1,
        sequence,
        quality: aQuality({ score: sequence }),
        duplicates: [],
        duplicateKey,
      });
      const save = createSaveAssessment(table);
      await save(assessment(5, first));
      const same = async (key: string): Promise<string[]> => [...(await createFindSame(table)(key)).keys()];
      expect(await same(first)).toEqual([id]);
      await save(assessment(9, second));
      await save(assessment(7, first));
      expect((await createReadAssessments(table)([id])).get(id)?.sequence).toBe(9);
      expect(await same(first)).toEqual([]);
      expect(await same(second)).toEqual([id]);
      await createDropAssessment(table)(id, 8);
      expect(await same(second)).toEqual([id]);
      await createDropAssessment(table)(id, 10);
      expect(await same(second)).toEqual([]);
      await save(assessment(9, second));
      expect(await same(second)).toEqual([]);
      await save(assessment(11, second));
      expect(await same(second)).toEqual([id]);
    });

    it('counts a market by status', async () => {
      const marketId = '329900-01';
      const save = createSavePostings(table);
      await save([
        { stored: stored({ marketId, sourceId: anId(), status: 'held' }), expected: 0 },
        { stored: stored({ marketId, sourceId: anId() }), expected: 0 },
      ]);
      const quality = aQuality({ score: 81 });
      const postingId = `${marketId}.${anId()}`;
      await createSaveAssessment(table)({ postingId, marketId, revision: 1, sequence: 1, quality, duplicates: ['x'], duplicateKey: null });
      expect(await createReadMarketState(table)(marketId)).toEqual({
        assessed: [{ postingId, quality, duplicated: true }],
        counts: { held: 1, suspended: 0, closed: 0 },
      });
    });

    it('knows markets and the profile saved last', async () => {
      const market = { id: '329800-01', name: '某市公共人力资源市场', region: '329800', city: '某市' };
      await createSaveMarket(table)(market);
      expect(await createReadMarket(table)(market.id)).toEqual(market);
      expect(await createListMarkets(table)()).toContainEqual(market);
      const profile = {
        profile: 'one',
        market: market.id,
        format: 'csv' as const,
        header: true,
        fields: { title: '岗位名称', sourceId: '编号' },
      };
      await createSaveProfile(table)(profile);
      await new Promise((resolve) => setTimeout(resolve, 3));
      await createSaveProfile(table)({ ...profile, profile: 'another' });
      expect((await createReadProfiles(table)(market.id)).map((each) => each.profile)).toEqual(['another', 'one']);
    });
  });
}
