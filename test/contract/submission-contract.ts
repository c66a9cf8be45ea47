import { randomUUID } from 'node:crypto';
import type { BatchWriteItemCommand } from '@aws-sdk/client-dynamodb';
import { newSubmissionId } from '@ganghui/aws/submissions/new-submission-id';
import { createSubmissionStore } from '@ganghui/aws/submissions/submission-store';
import type { Table } from '@ganghui/aws/table-client';
import { beforeAll, describe, expect, it } from 'vitest';
import { partContract } from './part-contract.ts';
import { aHead, aMarket, aPart, day, evidence, item, start } from './submission-samples.ts';

/** What the core relies on when it keeps submissions, the same for every engine that stands in for DynamoDB. */
export function submissionContract(engine: string, makeTable: () => Promise<Table>): void {
  partContract(engine, makeTable);
  describe(`the submissions on ${engine}`, () => {
    let table: Table;
    const clock = { ms: start };
    const store = () => createSubmissionStore(table, () => clock.ms);
    beforeAll(async () => {
      table = await makeTable();
    });

    it('keeps a head, moves it on once, and never puts it back', async () => {
      const head = aHead(aMarket());
      expect(await store().open(head)).toEqual(head);
      expect(await store().read(head.marketId, head.submissionId)).toEqual(head);
      const complete = { ...head, state: 'complete' as const };
      expect(await store().advance(complete, head)).toBe(true);
      expect(await store().advance(head, head)).toBe(false);
      expect(await store().open({ ...head, by: 'k_2' })).toEqual(complete);
      expect(await store().read(head.marketId, head.submissionId)).toEqual(complete);
      expect(await store().read(aMarket(), head.submissionId)).toBeUndefined();
    });

    it('moves a head on only from the step it was read at', async () => {
      const head = aHead(aMarket(), { state: 'closing' });
      await store().open(head);
      const [first, second] = [1, 2].map((step) => ({ ...head, parts: step, step }));
      if (!first || !second) throw new Error('no steps');
      expect(await store().advance(first, head)).toBe(true);
      expect(await store().advance(first, head)).toBe(false);
      expect(await store().advance(second, first)).toBe(true);
      expect(await store().advance(second, first)).toBe(false);
      expect(await store().read(head.marketId, head.submissionId)).toEqual(second);
    });

    it('lists the newest first, in pages, and calls among them', async () => {
      const marketId = aMarket();
      const heads = [0, 1, 2].map((later) => aHead(marketId, { submissionId: newSubmissionId(new Date(start + later)) }));
      for (const head of heads) await store().open(head);
      const names = heads.map(({ submissionId }) => submissionId).reverse();
      const first = await store().list(marketId, { before: null, limit: 2 });
      expect([first.submissions.map(({ submissionId }) => submissionId), first.next]).toEqual([names.slice(0, 2), names[1]]);
      const rest = await store().list(marketId, { before: first.next, limit: 2 });
      expect([rest.submissions.map(({ submissionId }) => submissionId), rest.next]).toEqual([names.slice(2), null]);
      clock.ms = start + 1097 * day;
      for (const before of [null, first.next])
        expect(await store().list(marketId, { before, limit: 2 })).toEqual({ submissions: [], next: null });
      clock.ms = start;
    });

    it('gives an idempotency key to the first who comes, for seven days', async () => {
      const marketId = aMarket();
      const claim = (submissionId: string) => store().claim(marketId, 'k', { submissionId, bodyHash: submissionId });
      const answers = await Promise.all([claim('A'), claim('B'), claim('C')]);
      expect(answers.filter(({ first }) => first)).toHaveLength(1);
      expect(new Set(answers.map(({ submissionId }) => submissionId)).size).toBe(1);
      clock.ms += 8 * day;
      expect(await claim('D')).toEqual({ submissionId: 'D', bodyHash: 'D', first: true });
      clock.ms = start;
    });

    it('shows contacts until their purpose ends, and everything for three years', async () => {
      const part = aPart();
      const head = aHead(part.marketId, { submissionId: part.submissionId });
      await store().open(head);
      await store().beginPart(part);
      await store().finishPart({ ...part, items: [item(1)] });
      const phone = async () => (await store().evidence(part.marketId, part.submissionId, 1))[0]?.cells.电话;
      expect(await phone()).toBe('13812345678');
      clock.ms = start + 101 * day;
      expect(await phone()).toBe('');
      clock.ms = start + 1097 * day;
      expect(await store().evidence(part.marketId, part.submissionId, 1)).toEqual([]);
      expect(await store().read(part.marketId, part.submissionId)).toBeUndefined();
      expect((await store().list(part.marketId, { before: null, limit: 5 })).submissions).toEqual([]);
      expect((await store().items(part.marketId, part.submissionId, { after: null, limit: 5 })).items).toEqual([]);
      clock.ms = start;
    });

    it('keeps a call about one posting, and replaces it when it turned out otherwise', async () => {
      const head = aHead(aMarket(), { kind: 'posting', state: 'complete' });
      const read = () => store().items(head.marketId, head.submissionId, { after: null, limit: 10 });
      await store().keepCall(head, item(1), evidence());
      expect(await read()).toEqual({ items: [item(1)], next: null });
      await store().keepCall({ ...head, parts: 1 }, item(1, 'stale'), evidence());
      expect(await read()).toEqual({ items: [item(1, 'stale')], next: null });
      expect((await store().items(head.marketId, head.submissionId, { after: null, limit: 10, outcome: 'held' })).items).toEqual([]);
      expect((await store().read(head.marketId, head.submissionId))?.parts).toBe(1);
      const sent = () => store().evidence(head.marketId, head.submissionId, 1);
      expect(await sent()).toEqual([{ line: 1, cells: { 岗位: '车工0', 电话: '13812345678' } }]);
      clock.ms = start + 101 * day;
      expect(await sent()).toEqual([{ line: 1, cells: { 岗位: '车工0', 电话: '' } }]);
      clock.ms = start;
      await store().keepCall(aHead(head.marketId, { kind: 'close' }), item(1), null);
      expect((await store().list(head.marketId, { before: null, limit: 5 })).submissions).toHaveLength(2);
    });

    it('keeps also a call that is too large for one row', async () => {
      const head = aHead(aMarket(), { kind: 'posting' });
      const sent = [{ line: 1, cells: { text: Array.from({ length: 30_000 }, () => randomUUID()).join('') } }];
      await store().keepCall(head, item(1), { ...evidence(), sent, contacts: [] });
      expect(await store().evidence(head.marketId, head.submissionId, 1)).toEqual(sent);
      const items = async () => (await store().items(head.marketId, head.submissionId, { after: null, limit: 1 })).items;
      expect(await items()).toEqual([item(1)]);
      await store().keepCall(head, item(1, 'stale'), { ...evidence(), sent, contacts: [] });
      expect(await items()).toEqual([item(1, 'stale')]);
      // Whatever dies first: the head that stands never names pieces that are not there.
      for (const lives of [0, 1]) {
        let calls = 0;
        const send = async (command: { input: unknown }) => {
          if (calls++ >= lives) throw new Error('died');
          return table.client.send(command as BatchWriteItemCommand);
        };
        const dying = createSubmissionStore({ ...table, client: Object.assign(Object.create(table.client), { send }) }, () => clock.ms);
        await expect(dying.keepCall(head, item(1), { ...evidence(), sent: [...sent, ...sent], contacts: [] })).rejects.toThrow('died');
        expect(await items()).toEqual([item(1, 'stale')]);
        expect(await store().evidence(head.marketId, head.submissionId, 1)).toEqual(sent);
      }
    });
  });
}
