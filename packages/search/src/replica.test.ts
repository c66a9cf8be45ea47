import { copyFileSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SnapshotStore } from '@ganghui/core';
import { aPosting } from '@ganghui/spec/testing';
import { describe, expect, it } from 'vitest';
import { createSnapshotKeeper, openReplica } from './replica.ts';
import { aDirectory, feedOf } from './testing/a-feed.ts';

const aFeed = (count: number) => feedOf(Array.from({ length: count }, (_, at) => ({ posting: aPosting({ sourceId: `P${at}` }) })));

/** A store in a folder, as the bucket is on AWS. */
function folderStore(directory: string): SnapshotStore & { puts: number[] } {
  const kept = join(directory, 'kept.sqlite');
  const puts: number[] = [];
  return {
    puts,
    fetch: async (into) => {
      if (!existsSync(kept)) return undefined;
      copyFileSync(kept, into);
      return puts.at(-1);
    },
    put: async (file, position) => {
      copyFileSync(file, kept);
      puts.push(position);
    },
  };
}

describe('a replica of the search index', () => {
  it('starts where the snapshot stands, even beside the log of a killed process', async () => {
    const directory = aDirectory();
    const store = folderStore(directory);
    const writer = await openReplica(join(directory, 'writer'), store);
    const keep = createSnapshotKeeper(writer, store, join(directory, 'writer'), () => 600_000);
    await keep();
    await writer.apply(aFeed(12));
    await keep();
    writer.close();
    expect(store.puts).toEqual([12]);

    const cold = join(directory, 'cold');
    (await openReplica(cold)).close();
    rmSync(join(cold, 'index.sqlite'));
    writeFileSync(join(cold, 'index.sqlite-wal'), 'left behind');
    const reader = await openReplica(cold, store);
    expect([await reader.position(), reader.documents()]).toEqual([12, 12]);
    reader.close();
  });

  it('is uploaded again only when enough has changed or enough time has passed', async () => {
    const directory = aDirectory();
    const store = folderStore(directory);
    let now = 600_000;
    const index = await openReplica(join(directory, 'writer'), store);
    const keep = createSnapshotKeeper(index, store, join(directory, 'writer'), () => now);
    const feed = aFeed(700);
    await keep();
    await index.apply(feed.slice(0, 1));
    await keep();
    await index.apply(feed.slice(1, 2));
    await keep();
    expect(store.puts).toEqual([1]);
    now += 400_000;
    await keep();
    await index.apply(feed.slice(2));
    await keep();
    expect(store.puts).toEqual([1, 2, 700]);
    index.close();
  });
});
