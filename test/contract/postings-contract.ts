import { randomUUID } from 'node:crypto';
import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { toPostingRow } from '@ganghui/aws/posting-row';
import { createFindDue, createListPostings, createReadPostings } from '@ganghui/aws/postings';
import { createSavePostings } from '@ganghui/aws/postings-save';
import { createConfirmPosting, createEraseContact } from '@ganghui/aws/postings-touch';
import type { Table } from '@ganghui/aws/table-client';
import type { StoredPosting } from '@ganghui/core';
import type { PostingLine } from '@ganghui/spec';
import { aPosting, aQuality } from '@ganghui/spec/testing';
import { beforeAll, describe, expect, it } from 'vitest';

const at = '2026-11-21T02:00:00.000Z';
const stored = (overrides: Parameters<typeof aPosting>[0], more: Partial<StoredPosting> = {}): StoredPosting => ({
  posting: aPosting(overrides),
  quality: aQuality(),
  contentHash: 'a',
  at,
  wasPublic: true,
  startsAt: null,
  confirmedAt: null,
  submissionId: null,
  ...more,
});
// Every test takes ids of its own, so that the tests may share one table.
const anId = (): string => `T${randomUUID().slice(0, 12)}`;
const idOf = (sourceId: string): string => `320100-01.${sourceId}`;

/** What the core relies on where postings are kept, the same for every engine that stands in for DynamoDB. */
export function postingsContract(engine: string, makeTable: () => Promise<Table>): void {
  describe(`postings on ${engine}`, () => {
    let table: Table;
    beforeAll(async () => {
      table = await makeTable();
    });
    const read = async (sourceId: string): Promise<StoredPosting | undefined> =>
      (await createReadPostings(table)([idOf(sourceId)])).get(idOf(sourceId));
    const due = async (instant: string): Promise<string[]> => createFindDue(table)(new Date(instant), 1000);

    it('stores a posting once, and a second writer who expected nothing is stale', async () => {
      const save = createSavePostings(table);
      const sourceId = anId();
      const first = stored({ sourceId }, { submissionId: 'S1', startsAt: '2026-12-01T00:00:00+08:00', confirmedAt: at });
      expect(await save([{ stored: first, expected: 0 }])).toEqual(['saved']);
      expect(await save([{ stored: stored({ sourceId }, { contentHash: 'b' }), expected: 0 }])).toEqual(['stale']);
      const found = await createReadPostings(table)([idOf(sourceId), idOf(anId())]);
      expect([...found.values()]).toEqual([first]);
    });

    it('recognises its own write when the answer was lost and the same is sent again, and no other', async () => {
      const write = { stored: stored({ sourceId: anId() }, { submissionId: 'S1' }), expected: 0 };
      await createSavePostings(table)([write]);
      expect(await createSavePostings(table)([write])).toEqual(['saved']);
      expect(await createSavePostings(table)([{ ...write, stored: { ...write.stored, submissionId: 'S2' } }])).toEqual(['stale']);
    });

    it('lets one of two racing revisions through', async () => {
      const save = createSavePostings(table);
      const sourceId = anId();
      await save([{ stored: stored({ sourceId }), expected: 0 }]);
      const next = (contentHash: string) => [{ stored: stored({ sourceId, revision: 2 }, { contentHash }), expected: 1 }];
      const answers = await Promise.all([save(next('b')), save(next('c'))]);
      expect(answers.flat().sort()).toEqual(['saved', 'stale']);
    });

    it('answers a large mixed batch in order', async () => {
      const save = createSavePostings(table);
      const ids = Array.from({ length: 130 }, anId);
      const some = ids.filter((_, index) => index % 3 === 0);
      await save(some.map((sourceId) => ({ stored: stored({ sourceId }), expected: 0 })));
      const answers = await save(ids.map((sourceId) => ({ stored: stored({ sourceId }, { contentHash: 'b' }), expected: 0 })));
      expect(answers).toEqual(ids.map((_, index) => (index % 3 === 0 ? 'stale' : 'saved')));
    });

    it('finds an end that is due, forgets it when it is closed, and finds the contact sixty days later', async () => {
      const save = createSavePostings(table);
      const sourceId = anId();
      const validThrough = '2020-01-31T23:59:59+08:00';
      await save([{ stored: stored({ sourceId, validThrough }), expected: 0 }]);
      expect(await due('2020-01-31T15:59:00Z')).not.toContain(idOf(sourceId));
      expect(await due('2020-01-31T16:00:00Z')).toContain(idOf(sourceId));
      const closed = { reason: 'expired' as const, at: '2020-02-01T00:00:00.000Z' };
      const ended = stored({ sourceId, validThrough, revision: 2, status: 'closed', closed });
      await save([{ stored: ended, expected: 1 }]);
      expect(await due('2020-03-31T00:00:00Z')).not.toContain(idOf(sourceId));
      expect(await due('2020-04-02T00:00:00Z')).toContain(idOf(sourceId));
      const contact = { name: null, phone: null, email: null, consent: false };
      const erased = { ...ended, posting: { ...ended.posting, contact } };
      expect(await createEraseContact(table)(stored({ sourceId, revision: 1 }))).toBe('stale');
      expect(await createEraseContact(table)(erased)).toBe('saved');
      expect(await read(sourceId)).toEqual(erased);
      expect(await due('2020-04-02T00:00:00Z')).not.toContain(idOf(sourceId));
    });

    it('finds a start that is due', async () => {
      const sourceId = anId();
      const startsAt = '2020-05-01T00:00:00+08:00';
      await createSavePostings(table)([{ stored: stored({ sourceId, status: 'suspended' }, { startsAt }), expected: 0 }]);
      expect(await due('2020-04-30T15:59:00Z')).not.toContain(idOf(sourceId));
      expect(await due('2020-04-30T16:01:00Z')).toContain(idOf(sourceId));
    });

    it('confirms what stands, and nothing else', async () => {
      const sourceId = anId();
      await createSavePostings(table)([{ stored: stored({ sourceId }), expected: 0 }]);
      const confirm = createConfirmPosting(table);
      expect(await confirm(idOf(sourceId), 1, '2026-11-22T00:00:00.000Z')).toBe('saved');
      expect(await confirm(idOf(sourceId), 2, '2026-11-23T00:00:00.000Z')).toBe('stale');
      expect(await read(sourceId)).toEqual(stored({ sourceId }, { confirmedAt: '2026-11-22T00:00:00.000Z' }));
      const never = anId();
      expect(await confirm(idOf(never), 1, at)).toBe('stale');
      expect(await read(never)).toBeUndefined();
    });

    it('lists a market by status in the order of the last change, page by page', async () => {
      const marketId = '329700-01';
      const hour = (index: number): string => `2026-11-21T0${Math.floor(index / 2)}:00:00.000Z`;
      const writes = Array.from({ length: 7 }, (_, index) => ({
        stored: stored({ marketId, sourceId: `L${index}` }, { at: hour(index) }),
        expected: 0,
      }));
      const held = { stored: stored({ marketId, sourceId: 'H', status: 'held' }), expected: 0 };
      const other = { stored: stored({ marketId: '329701-01', sourceId: 'L1' }), expected: 0 };
      await createSavePostings(table)([...writes, held, other]);
      const list = createListPostings(table);
      const lines: PostingLine[] = [];
      let after: string | null = null;
      do {
        const page: Awaited<ReturnType<typeof list>> = await list(marketId, { status: 'published', after, limit: 2 });
        expect(page.postings.length).toBeLessThanOrEqual(2);
        lines.push(...page.postings);
        after = page.next;
      } while (after !== null);
      expect(lines.map(({ sourceId }) => sourceId).sort()).toEqual(['L0', 'L1', 'L2', 'L3', 'L4', 'L5', 'L6']);
      expect(lines.map((line) => line.at)).toEqual(lines.map((_, index) => hour(index)));
      expect(lines.find(({ sourceId }) => sourceId === 'L6')).toEqual({
        postingId: `${marketId}.L6`,
        sourceId: 'L6',
        revision: 1,
        status: 'published',
        at: hour(6),
      });
      for (const junk of ['x', '|', `${at}|`, `${'9'.repeat(500)}`])
        expect((await list(marketId, { status: 'held', after: junk, limit: 10 })).postings).toHaveLength(1);
    });

    it('reads a row that an older version wrote', async () => {
      const sourceId = anId();
      const { startsAt, confirmedAt, submissionId, ...row } = toPostingRow(
        stored({ sourceId }, { startsAt: at, confirmedAt: at, submissionId: 'S1' }),
      );
      await table.client.send(new PutItemCommand({ TableName: table.name, Item: row }));
      expect(await read(sourceId)).toEqual(stored({ sourceId }));
    });
  });
}
