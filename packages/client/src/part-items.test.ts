import type { Receipt, ReceiptItem } from '@ganghui/spec';
import { describe, expect, it } from 'vitest';
import { keptItems } from './part-items.ts';

const item = (line: number, part?: number): ReceiptItem => ({
  line,
  ...(part === undefined ? {} : { part }),
  sourceId: `A${part ?? 1}-${line}`,
  postingId: null,
  outcome: 'created',
  revision: 1,
  status: 'published',
  score: null,
  grade: null,
  dimensions: null,
  findings: [],
});

const kept = (...pages: ReceiptItem[][]) =>
  keptItems(
    (async function* () {
      for (const items of pages) yield { items } as Receipt;
    })(),
  );

describe('a kept receipt', () => {
  it('hands out part by part, wherever its pages end', async () => {
    const { take } = kept([item(1, 1)], [item(2, 1), item(1, 2), item(2, 2)], [item(1, 3)]);
    const taken = [await take(1, 2), await take(2, 2), await take(3, 1)].map((items) => items?.map(({ sourceId }) => sourceId));
    expect(taken).toEqual([['A1-1', 'A1-2'], ['A2-1', 'A2-2'], ['A3-1']]);
  });

  it.each([
    ['fewer', 3],
    ['more', 1],
  ])('that holds %s of a part gives up, and pairs nothing that follows', async (_, count) => {
    const { take } = kept([item(1, 1), item(2, 1), item(1, 2)]);
    expect(await take(1, count)).toBeUndefined();
    expect(await take(2, 1)).toBeUndefined();
  });

  it('of one body says no part', async () => {
    expect(await kept([item(1), item(2)]).take(1, 2)).toHaveLength(2);
    expect(await kept([item(1), item(2), item(3)]).take(1, 2)).toBeUndefined();
  });
});
