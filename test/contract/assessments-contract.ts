import { randomUUID } from 'node:crypto';
import { QueryCommand } from '@aws-sdk/client-dynamodb';
import {
  createDropAssessment,
  createFindSame,
  createReadAssessments,
  createReadMarketState,
  createSaveAssessment,
} from '@ganghui/aws/assessments';
import { createReadPostings } from '@ganghui/aws/postings';
import { createSavePostings } from '@ganghui/aws/postings-save';
import type { Table } from '@ganghui/aws/table-client';
import { makeScoreChanges, type StoredPosting } from '@ganghui/core';
import { duplicateKey } from '@ganghui/quality';
import type { FeedEvent, GanghuiEvent, Posting } from '@ganghui/spec';
import { aFeedEvent, aPosting, aQuality } from '@ganghui/spec/testing';
import { beforeAll, describe, expect, it } from 'vitest';

const at = '2026-11-21T02:00:00.000Z';
const stored = (posting: Posting): StoredPosting => ({
  posting,
  quality: aQuality(),
  contentHash: 'a',
  at,
  wasPublic: true,
  startsAt: null,
  confirmedAt: null,
  submissionId: null,
});
const published = (posting: Posting, sequence: number): FeedEvent => aFeedEvent({ posting, sequence, time: at });

// A query of DynamoDB answers a megabyte at most; here a page ends after ninety rows, so that a group of hundreds takes many.
function inSmallPages({ client, name }: Table): Table {
  const send = (command: Parameters<typeof client.send>[0]) => {
    if (command instanceof QueryCommand) command.input.Limit ??= 90;
    return client.send(command);
  };
  return { name, client: Object.assign(Object.create(client), { send }) };
}

/** What scoring relies on where assessments are kept, the same for every engine that stands in for DynamoDB. */
export function assessmentsContract(engine: string, makeTable: () => Promise<Table>): void {
  describe(`assessments on ${engine}`, () => {
    let table: Table;
    beforeAll(async () => {
      table = inSmallPages(await makeTable());
    });

    it('finds a group of seven hundred whole and scores every one of them', async () => {
      const size = 700;
      const marketId = '329700-01';
      const employer = { ...aPosting().employer, uscc: null, name: `示例${randomUUID().slice(0, 8)}机械有限公司` };
      const postings = Array.from({ length: size }, (_, index) => aPosting({ marketId, sourceId: `G${index}`, employer }));
      const key = duplicateKey(postings[0]!);
      if (key === null) throw new Error('the example has no key');
      for (let from = 0; from < size; from += 100)
        await createSavePostings(table)(postings.slice(from, from + 100).map((posting) => ({ stored: stored(posting), expected: 0 })));

      const said: GanghuiEvent[] = [];
      const events = postings.map((posting, index) => published(posting, index + 1));
      const scoreChanges = makeScoreChanges({
        followFeed: async (_, handle) => {
          for (let from = 0; from < size; from += 350) await handle(events.slice(from, from + 350));
          return { handled: size };
        },
        readPostings: createReadPostings(table),
        readAssessments: createReadAssessments(table),
        saveAssessment: createSaveAssessment(table),
        dropAssessment: createDropAssessment(table),
        findSame: createFindSame(table),
        appendRegrades: async () => [],
        publish: async (page) => void said.push(...page),
      });
      await scoreChanges();

      const ids = postings.map(({ id }) => id).sort();
      const group = await createFindSame(table)(key);
      expect([...group.keys()].sort()).toEqual(ids);
      const others = [...group.values()].map(
        ({ postingId, duplicates }) => duplicates.filter((id) => id !== postingId && group.has(id)).length,
      );
      expect(new Set(others)).toEqual(new Set([20]));
      const repeats = [...group.values()].map(({ quality }) => quality.findings.filter(({ rule }) => rule === 'Q-17').length);
      expect(repeats).toEqual(Array(size).fill(1));
      expect([...new Set(said.map(({ subject }) => subject))].sort()).toEqual(ids);
      const { assessed } = await createReadMarketState(table)(marketId);
      expect(assessed.filter(({ duplicated }) => duplicated).length).toBe(size);
    }, 60_000);
  });
}
