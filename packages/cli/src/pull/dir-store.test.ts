import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type CopyStep, firstPosition } from '@ganghui/client';
import { aFeedEvent, aPosting } from '@ganghui/spec/testing';
import { expect, it } from 'vitest';
import { aFolder } from '../testing/a-world.ts';
import { openDirStore } from './dir-store.ts';

it('knows that a page was cut off until all that it had written is behind the position', async () => {
  const dir = aFolder();
  const store = openDirStore(dir);
  const page = (last: number): CopyStep => ({
    changes: Array.from({ length: last }, (_, at) => {
      const { data, sequence } = aFeedEvent({ posting: aPosting({ sourceId: `A${at + 1}` }), sequence: at + 1 });
      return { put: { sequence, hash: data.hash, scope: data.scope, posting: data.posting, quality: data.quality } };
    }),
    position: { ...firstPosition('https://exchange.test'), sequence: last },
    source: { kind: 'keys' },
  });
  const inTheWay = join(dir, '320100-01', 'A3.json');
  mkdirSync(join(inTheWay, 'x'), { recursive: true });
  await expect(store.commit(page(3))).rejects.toThrow();
  rmSync(inTheWay, { recursive: true });
  expect([store.isTorn(), (await store.readPosition())?.sequence]).toEqual([true, 0]);
  await store.commit(page(1));
  expect([store.isTorn(), (await store.readPosition())?.sequence]).toEqual([true, 1]);
  await store.commit(page(3));
  expect([store.isTorn(), (await store.readPosition())?.sequence]).toEqual([false, 3]);
});
