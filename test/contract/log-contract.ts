import { randomUUID } from 'node:crypto';
import { DeleteItemCommand, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { createReadContacts } from '@ganghui/aws/contacts';
import { createReadHead, createReadSegments } from '@ganghui/aws/feed-log';
import { createWriteSegment } from '@ganghui/aws/feed-log-write';
import { createReadLogged } from '@ganghui/aws/logged';
import { createSaveMarket } from '@ganghui/aws/markets';
import { createListRows } from '@ganghui/aws/posting-rows';
import { createReadPostings } from '@ganghui/aws/postings';
import { createSavePostings } from '@ganghui/aws/postings-save';
import { createReadSweep, createSaveSweep } from '@ganghui/aws/sweep-row';
import type { Table } from '@ganghui/aws/table-client';
import {
  loggedOf,
  makeAppendChanges,
  makeAppendRegrades,
  makeRelayChanges,
  makeSweepLog,
  type RowOfPosting,
  type Segment,
  type StoredPosting,
} from '@ganghui/core';
import type { FeedEvent, GanghuiEvent, Posting } from '@ganghui/spec';
import { moveDigest, movesOf, nextChain } from '@ganghui/spec/proof';
import { aPosting, aQuality } from '@ganghui/spec/testing';
import { beforeAll, describe, expect, it } from 'vitest';

const long = 60_000;
const aMarket = '329600-01';
const aStored = (overrides: Partial<Posting>, at = '2026-11-21T02:00:00.000Z'): StoredPosting => ({
  posting: aPosting({ marketId: aMarket, ...overrides }),
  quality: aQuality(),
  contentHash: 'a',
  at,
  wasPublic: true,
  startsAt: null,
  confirmedAt: null,
  submissionId: null,
});
// Every test takes ids of its own; the log is one for all.
const anId = (): string => `L${randomUUID().slice(0, 12)}`;

/** What the log promises, the same for every engine that stands in for DynamoDB. */
export function logContract(engine: string, makeTable: () => Promise<Table>): void {
  describe(`the log on ${engine}`, () => {
    let table: Table;
    beforeAll(async () => {
      table = await makeTable();
    });
    const portsOf = () => ({
      readHead: createReadHead(table),
      readLogged: createReadLogged(table),
      readSegments: createReadSegments(table),
      writeSegment: createWriteSegment(table),
      now: () => new Date(),
    });
    const relayTo = (said: GanghuiEvent[]) =>
      makeRelayChanges({ appendChanges: makeAppendChanges(portsOf()), publish: async (events) => void said.push(...events) });
    const headOf = async (): Promise<number> => (await createReadHead(table)())?.last ?? 0;
    const since = async (after: number): Promise<Segment[]> => {
      const segments: Segment[] = [];
      for (;;) {
        const more = await createReadSegments(table)(segments.at(-1)?.last ?? after, 100);
        if (more.length === 0) return segments;
        segments.push(...more);
      }
    };
    const eventsSince = async (after: number): Promise<FeedEvent[]> => (await since(after)).flatMap(({ events }) => events);

    it(
      'has no gap and no double under concurrent relays that are redelivered their records',
      async () => {
        const before = await headOf();
        const said: GanghuiEvent[] = [];
        const ids = Array.from({ length: 120 }, anId);
        const row = (sourceId: string, revision: number): StoredPosting => aStored({ sourceId, revision, headcount: revision });
        const changesOf = (sourceIds: string[]) =>
          [1, 2, 3].flatMap((revision) =>
            sourceIds.map((sourceId) => ({
              before: revision > 1 ? row(sourceId, revision - 1) : undefined,
              after: row(sourceId, revision),
            })),
          );
        const changes = changesOf(ids);
        // Each has a part of the postings that others have as well, in three batches; what was done comes again at the end.
        await Promise.all(
          [0, 40, 80, 0].map(async (from) => {
            const relay = relayTo(said);
            const own = changesOf(ids.slice(from));
            for (let at = 0; at < own.length; at += 100) await relay(own.slice(at, at + 100));
            await relay(own.slice(-50));
          }),
        );
        const segments = await since(before);
        const events = segments.flatMap((segment) => segment.events);
        // Told apart: what was never appended, and what a reader does not come to.
        expect([await headOf(), segments.at(-1)?.last]).toEqual([before + 360, before + 360]);
        expect(events.map(({ sequence }) => sequence)).toEqual(changes.map((_, index) => before + index + 1));
        expect(new Set(events.map(({ id }) => id)).size).toBe(360);
        for (const { id } of events) expect(said.map((each) => each.id)).toContain(id);
        for (const [index, segment] of segments.entries()) {
          const head = segments[index - 1];
          if (head) expect(segment.previousHash).toBe(head.chainHash);
          expect(segment.events.reduce(nextChain, segment.previousHash)).toBe(segment.chainHash);
          const moves = segment.events.map(({ subject, data: { posting, hash, live, previous } }) =>
            movesOf(subject, previous, { revision: posting.revision, hash, live }),
          );
          if (head) expect(moves.reduce(moveDigest, head.stateDigest)).toBe(segment.stateDigest);
        }
        const logged = await createReadLogged(table)(ids.map((id) => `${aMarket}.${id}`));
        const last = new Map(events.map((event) => [event.subject, loggedOf(event)]));
        expect(logged).toEqual(last);
        expect([...logged.values()].every(({ revision, live }) => revision === 3 && live)).toBe(true);
      },
      long,
    );

    it('writes a page and its entries, or nothing', async () => {
      const [known, fresh] = [anId(), anId()];
      await relayTo([])([{ after: aStored({ sourceId: known }) }]);
      const [segment] = await since((await headOf()) - 1);
      const [event] = segment?.events ?? [];
      if (!segment || !event) throw new Error('the log is empty');
      const write = createWriteSegment(table);
      const other: FeedEvent = { ...event, subject: `${aMarket}.${fresh}`, sequence: segment.last + 1 };
      const next = {
        ...segment,
        first: segment.last + 1,
        last: segment.last + 2,
        events: [other, { ...event, sequence: segment.last + 2 }],
      };
      expect(await write(next)).toEqual({ moved: new Map([[event.subject, loggedOf(event)]]) });
      expect(await write({ ...segment, events: [other] })).toBe('taken');
      expect(await headOf()).toBe(segment.last);
      expect(await createReadLogged(table)([other.subject])).toEqual(new Map());
    });

    it('holds a page of the largest changes', async () => {
      const before = await headOf();
      const noise = (): string =>
        Array.from({ length: 30_000 }, () => String.fromCharCode(0x4e00 + Math.floor(Math.random() * 20_000))).join('');
      await relayTo([])(Array.from({ length: 8 }, () => ({ after: aStored({ sourceId: anId(), description: noise() }) })));
      expect((await eventsSince(before)).map(({ sequence }) => sequence)).toEqual(
        Array.from({ length: 8 }, (_, index) => before + index + 1),
      );
    });

    it('tells a grade that moved, and keeps the last entry in one kilobyte', async () => {
      const sourceId = anId();
      const postingId = `${aMarket}.${sourceId}`;
      await relayTo([])([{ after: aStored({ sourceId }) }]);
      const sequence = await headOf();
      const quality = aQuality({ score: 61, grade: '合格' });
      const [event] = await makeAppendRegrades(portsOf())([{ postingId, revision: 1, sequence, quality }]);
      expect(event).toMatchObject({ sequence: sequence + 1, data: { previous: { sequence }, scope: { score: 61 } } });
      expect((await createReadLogged(table)([postingId])).get(postingId)).toMatchObject({
        sequence: sequence + 1,
        scope: { grade: '合格' },
      });
      const Key = { pk: { S: `P#${postingId}` }, sk: { S: 'LOGGED' } };
      const { Item } = await table.client.send(new GetItemCommand({ TableName: table.name, Key }));
      expect(JSON.stringify(Item).length).toBeLessThan(700);
    });

    it('gives the contacts of those that are open now', async () => {
      const [open, closed] = [anId(), anId()];
      const end = { reason: 'filled', at: '2026-11-21T02:00:00.000Z' } as const;
      await createSavePostings(table)([
        { stored: aStored({ sourceId: open }), expected: 0 },
        { stored: aStored({ sourceId: closed, status: 'closed', closed: end }), expected: 0 },
      ]);
      const contacts = await createReadContacts(table)([open, closed, anId()].map((id) => `${aMarket}.${id}`));
      expect(contacts).toEqual(new Map([[`${aMarket}.${open}`, aPosting().contact]]));
    });

    it('is made whole by sweep, which keeps what it found', async () => {
      const marketId = '329601-01';
      await createSaveMarket(table)({ id: marketId, name: '某县公共人力资源市场', region: '329601', city: '某县' });
      const [open, held, young] = [anId(), anId(), anId()];
      const row = (sourceId: string, status: 'published' | 'held', at: string) => ({
        stored: aStored({ marketId, sourceId, status }, at),
        expected: 0,
      });
      await createSavePostings(table)([
        row(open, 'published', '2026-11-21T02:00:00.000Z'),
        row(held, 'held', '2026-11-21T02:00:00.000Z'),
        row(young, 'published', '2026-11-21T02:09:00.000Z'),
      ]);
      const list = createListRows(table);
      const listed = async (after: string | null): Promise<RowOfPosting[]> => {
        const rows: RowOfPosting[] = [];
        for await (const page of list(after)) rows.push(...page.filter(({ postingId }) => postingId.startsWith(marketId)));
        return rows;
      };
      expect((await listed('2026-11-21T02:05:00.000Z')).map(({ postingId }) => postingId)).toEqual([`${marketId}.${young}`]);
      const said: GanghuiEvent[] = [];
      const missed: string[] = [];
      const sweep = makeSweepLog({
        listRows: async function* () {
          yield await listed(null);
        },
        readLogged: createReadLogged(table),
        readPostings: createReadPostings(table),
        relayChanges: relayTo(said),
        readSweep: createReadSweep(table),
        saveSweep: createSaveSweep(table),
        now: () => new Date('2026-11-21T02:10:00.000Z'),
        reportMissed: (ids) => void missed.push(...ids),
      });
      const ever = (await createReadSweep(table)())?.missedEver ?? 0;
      // Nothing that was accepted later is in the log: relay may only not have come so far.
      expect(await sweep()).toEqual({ checked: 3, missed: 0, late: 1 });
      expect(missed).toEqual([`${marketId}.${open}`]);
      expect(said.map(({ id }) => id)).toContain(`${marketId}.${open}@1/published`);
      expect(await createReadSweep(table)()).toEqual({
        at: '2026-11-21T02:10:00.000Z',
        checked: 3,
        missed: 0,
        late: 1,
        missedEver: ever,
        oldestUnpublished: '2026-11-21T02:00:00.000Z',
        fullAt: '2026-11-21T02:10:00.000Z',
        pending: [],
      });
    });

    it('counts what is past its time, or taken out by hand, as gone, and reads past no hole', async () => {
      const before = await headOf();
      for (let page = 0; page < 3; page++) await relayTo([])([{ after: aStored({ sourceId: anId() }) }]);
      const keyOf = (first: number) => ({ pk: { S: 'FEED#000000' }, sk: { S: String(first).padStart(12, '0') } });
      const { Item } = await table.client.send(new GetItemCommand({ TableName: table.name, Key: keyOf(before + 2) }));
      if (!Item) throw new Error('there is no such page');
      expect(Number(Item.ttl?.N) - Date.now() / 1000).toBeGreaterThan(3 * 365 * 86_400);
      const firsts = async (after: number): Promise<number[]> => (await createReadSegments(table)(after, 100)).map(({ first }) => first);
      await table.client.send(new PutItemCommand({ TableName: table.name, Item: { ...Item, ttl: { N: '1700000000' } } }));
      expect([await firsts(before), await firsts(before + 1), await firsts(before + 2)]).toEqual([[before + 1], [], [before + 3]]);
      await table.client.send(new DeleteItemCommand({ TableName: table.name, Key: keyOf(before + 2) }));
      expect([await firsts(before), await firsts(before + 1), await firsts(before + 2)]).toEqual([[before + 1], [], [before + 3]]);
      expect(await headOf()).toBe(before + 3);
      await table.client.send(new PutItemCommand({ TableName: table.name, Item }));
    });
  });
}
