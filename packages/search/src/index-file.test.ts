import { existsSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { aDirectory, anIndex, aQuery, feedOf, found, postingsOf } from './testing/a-feed.ts';

const many = (count: number) =>
  feedOf(postingsOf(...Array.from({ length: count }, (_, at) => ({ sourceId: `S${at}` }))).map((posting) => ({ posting })));
const two = feedOf(postingsOf({ title: '电工' }, { title: '焊工' }).map((posting) => ({ posting })));

/** A closed index file with content, in one piece. */
async function aFile(events = two): Promise<string> {
  const directory = aDirectory();
  const index = anIndex(join(directory, 'origin.db'));
  await index.apply(events);
  await index.snapshot(join(directory, 'search.db'));
  return join(directory, 'search.db');
}

describe('two connections to one file', () => {
  it('see each other’s changes', async () => {
    const file = join(aDirectory(), 'search.db');
    const [writer, reader] = [anIndex(file), anIndex(file)];
    expect(await found(reader, '电工')).toBe('');
    await writer.apply(two);
    expect([await found(reader, '电工'), await reader.position()]).toEqual(['A', 2]);
    await reader.apply(two);
    expect([await writer.position(), writer.documents()]).toEqual([2, 2]);
  });
});

describe('a snapshot', () => {
  it('opens elsewhere at the same position with the same results, and can go on from there', async () => {
    const directory = aDirectory();
    const index = anIndex();
    await index.apply(two);
    const copy = join(directory, 'deep', 'snapshot.db');
    const written = await index.snapshot(copy);
    expect(written).toEqual({ position: 2, bytes: statSync(copy).size });
    const elsewhere = anIndex(copy);
    for (const text of ['', '焊工']) expect(await elsewhere.search(aQuery({ text }))).toEqual(await index.search(aQuery({ text })));
    await elsewhere.apply(feedOf([...two.map(({ data }) => ({ posting: data.posting })), { posting: postingsOf({}, {}, {})[2] as never }]));
    expect([await elsewhere.position(), await index.position()]).toEqual([3, 2]);
  });

  it('takes the place of an older one and of the log it left', async () => {
    const index = anIndex();
    const copy = join(aDirectory(), 'snapshot.db');
    await index.snapshot(copy);
    writeFileSync(`${copy}-wal`, 'left behind');
    writeFileSync(`${copy}.draft`, 'a crash before');
    await index.apply(two);
    await index.snapshot(copy);
    expect([existsSync(`${copy}-wal`), existsSync(`${copy}.draft`)]).toEqual([false, false]);
    expect(await anIndex(copy).position()).toBe(2);
  });
});

describe('a file that cannot be used', () => {
  const spoilt: Record<string, (file: string) => void> = {
    'no database at all': (file) => writeFileSync(file, '招聘信息'.repeat(2000)),
    'cut off': (file) => truncateSync(file, 9000),
    'without content': (file) => writeFileSync(file, ''),
    'of an older version': (file) => change(file, 'PRAGMA user_version = 0'),
    'of another program': (file) => change(file, 'PRAGMA application_id = 7'),
    'without its tables': (file) => change(file, 'DROP TABLE summary'),
  };
  function change(file: string, sql: string): void {
    const db = new DatabaseSync(file);
    db.exec(sql);
    db.close();
  }

  it.each(Object.keys(spoilt))('because it is %s is thrown away, and the feed fills a new one', async (how) => {
    const file = await aFile();
    spoilt[how]?.(file);
    const index = anIndex(file);
    expect([await index.position(), await found(index, '')]).toEqual([0, '']);
    await index.apply(two);
    expect([await index.position(), await found(index, '')]).toEqual([2, 'BA']);
  });

  // Overwritten in place: the file stays the one its holders have open.
  function damage(file: string): void {
    const bytes = readFileSync(file);
    writeFileSync(file, bytes.fill(0xa5, 8192, bytes.length - 4096), { flag: 'r+' });
  }

  it('because of damage that shows only on use is thrown away by one holder and left by the other', async () => {
    const file = await aFile(many(300));
    const [one, other] = [anIndex(file), anIndex(file)];
    damage(file);
    expect((await one.search(aQuery({ text: '普工' }))).total).toBe(0);
    expect([await one.position(), await other.position()]).toEqual([0, 0]);
    await other.apply(two);
    expect([await one.position(), await found(one, '')]).toEqual([2, 'BA']);
  });

  it('is not copied over a good snapshot', async () => {
    const file = await aFile(many(300));
    const [index, copy] = [anIndex(file), join(aDirectory(), 'snapshot.db')];
    damage(file);
    await expect(index.snapshot(copy)).rejects.toThrow('starts afresh');
    expect([existsSync(copy), await index.position()]).toEqual([false, 0]);
  });

  it('is never blamed for the mistakes of a caller', async () => {
    const file = await aFile();
    const index = anIndex(file);
    await expect(index.apply([{ ...two[0], sequence: 9 } as never])).rejects.toThrow('cannot apply 9');
    expect([await index.position(), await found(index, '')]).toEqual([2, 'BA']);
  });
});
