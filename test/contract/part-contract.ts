import { randomUUID } from 'node:crypto';
import { BatchWriteItemCommand, type UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { createSubmissionStore } from '@ganghui/aws/submissions/submission-store';
import type { Table } from '@ganghui/aws/table-client';
import type { BeginPart } from '@ganghui/core';
import { outcomes, type ReceiptItem } from '@ganghui/spec';
import { beforeAll, describe, expect, it } from 'vitest';
import { aPart, at, evidence, item, start } from './submission-samples.ts';

/** What the core relies on when a submission comes in parts. */
export function partContract(engine: string, makeTable: () => Promise<Table>): void {
  describe(`the parts of submissions on ${engine}`, () => {
    let table: Table;
    const clock = { ms: start };
    const store = () => createSubmissionStore(table, () => clock.ms);
    beforeAll(async () => {
      table = await makeTable();
    });

    it('lets one at a time work on a part, and tells everybody else why not', async () => {
      const part = aPart();
      const answers = await Promise.all([store().beginPart(part), store().beginPart(part)]);
      expect(answers.map(({ state }) => state).sort()).toEqual(['begun', 'under-way']);
      const first = answers.find((answer) => answer.state === 'begun');
      const drop = async (begun: BeginPart | undefined) =>
        store().dropPart({ ...part, hold: begun && 'hold' in begun ? begun.hold : 'nobody' });
      const underWay = async () => (await store().parts(part.marketId, part.submissionId))[0]?.underWaySeconds;
      expect(await underWay()).toBe(30);
      expect(await store().beginPart({ ...part, bodyHash: 'other' })).toEqual({ state: 'conflict' });
      clock.ms += 31_000;
      expect(await underWay()).toBe(0);
      const second = await store().beginPart({ ...part, at: new Date(clock.ms).toISOString() });
      expect(second).toMatchObject({ state: 'resumed', at });
      expect((await store().beginPart(part)).state).toBe('under-way');
      // The first try comes to its end late: the part is no longer its own.
      await drop(first);
      expect((await store().beginPart(part)).state).toBe('under-way');
      await drop(second);
      expect(await underWay()).toBe(0);
      const third = await store().beginPart({ ...part, at: '2026-11-22T00:00:00.000Z' });
      expect(third.state).toBe('resumed');
      await store().finishPart({ ...part, items: [item(1)] });
      expect(await store().beginPart(part)).toEqual({ state: 'received', items: [item(1)] });
      expect(await store().beginPart({ ...part, bodyHash: 'other' })).toEqual({ state: 'conflict' });
      await drop(third);
      expect([(await store().beginPart(part)).state, await underWay()]).toEqual(['received', 0]);
      await store().finishPart({ ...part, items: [item(1, 'stale')] });
      expect(await store().beginPart(part)).toEqual({ state: 'received', items: [item(1)] });
      clock.ms = start;
    });

    it('shows the evidence of one try, whole, also when a later one read the same bytes in another way', async () => {
      const part = aPart();
      const shown = async () => (await store().evidence(part.marketId, part.submissionId, 1)).map(({ cells }) => cells.岗位);
      await store().beginPart(part);
      expect(await shown()).toEqual(['车工0']);
      clock.ms += 31_000;
      // A try that reads the same bytes in another way, and dies before what it read is stored.
      const send = async (command: { input: unknown }) => {
        if (command instanceof BatchWriteItemCommand) throw new Error('died');
        return table.client.send(command as UpdateItemCommand);
      };
      const dying = createSubmissionStore({ ...table, client: Object.assign(Object.create(table.client), { send }) }, () => clock.ms);
      await expect(dying.beginPart({ ...part, evidence: evidence(3) })).rejects.toThrow('died');
      expect(await shown()).toEqual(['车工0']);
      await store().beginPart({ ...part, evidence: evidence(3) });
      expect(await shown()).toEqual(['车工0', '车工1', '车工2']);
      clock.ms += 31_000;
      await store().beginPart(part);
      expect(await shown()).toEqual(['车工0']);
      clock.ms = start;
    });

    it('counts what every received part held, and only those', async () => {
      const { marketId, submissionId, ...part } = aPart();
      const named = { marketId, submissionId };
      for (const number of [1, 2, 3]) await store().beginPart({ ...named, ...part, part: number });
      await store().finishPart({ ...named, part: 1, bodyHash: 'h', items: [item(1), item(2, 'refused')] });
      await store().finishPart({ ...named, part: 3, bodyHash: 'h', items: [item(7, 'stale')] });
      const parts = await store().parts(marketId, submissionId);
      expect(parts.map(({ part: number, summary }) => [number, summary?.created])).toEqual([
        [1, 1],
        [2, undefined],
        [3, 0],
      ]);
      expect(await store().presence(marketId, submissionId)).toEqual({ sourceIds: new Set(['A1', 'A7']), unread: 1 });
    });

    it('pages through the receipt in order, all of it or one outcome', async () => {
      const { marketId, submissionId, ...part } = aPart();
      const named = { marketId, submissionId };
      const all = [1, 2, 12].flatMap((part) =>
        Array.from({ length: 5 }, (_, index) => ({ ...item(part * 100 + index, outcomes[(part + index) % outcomes.length]), part })),
      );
      for (const number of [12, 2, 1]) {
        await store().beginPart({ ...named, ...part, part: number });
        const items = all.flatMap(({ part: of, ...each }) => (of === number ? [each] : []));
        await store().finishPart({ ...named, part: number, bodyHash: 'h', items });
      }
      for (const limit of [1, 4, 5, 15, 100]) {
        const read: ReceiptItem[] = [];
        for (let after: string | null = null, more = true; more; more = after !== null) {
          const page: Awaited<ReturnType<ReturnType<typeof store>['items']>> = await store().items(marketId, submissionId, {
            after,
            limit,
          });
          expect(page.items.length).toBeLessThanOrEqual(limit);
          read.push(...page.items);
          after = page.next;
        }
        expect(read).toEqual(all);
      }
      const held = await store().items(marketId, submissionId, { after: null, limit: 100, outcome: 'held' });
      expect(held.items).toEqual(all.filter(({ outcome }) => outcome === 'held'));
      expect(held.items.length).toBeGreaterThan(1);
    });

    it('keeps a large part whole, over several rows', async () => {
      const part = aPart();
      const sent = Array.from({ length: 40 }, (_, line) => ({
        line,
        cells: { text: Array.from({ length: 500 }, () => randomUUID()).join('') },
      }));
      await store().beginPart({ ...part, evidence: { ...evidence(), sent } });
      const items = Array.from({ length: 1000 }, (_, line) => ({
        ...item(line),
        sourceId: Array.from({ length: 10 }, () => randomUUID()).join(''),
      }));
      await store().finishPart({ ...part, items });
      expect(await store().evidence(part.marketId, part.submissionId, 1)).toEqual(
        sent.map((each) => (each.line === 1 ? { ...each, cells: { ...each.cells, 电话: '13812345678' } } : each)),
      );
      expect((await store().items(part.marketId, part.submissionId, { after: null, limit: 1000 })).items).toEqual(
        items.map((each) => ({ ...each, part: 1 })),
      );
    });
  });
}
