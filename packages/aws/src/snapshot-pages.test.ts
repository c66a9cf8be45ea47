import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DeleteObjectsCommand, GetObjectCommand, ListObjectsV2Command, NoSuchKey, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { mockClient } from 'aws-sdk-client-mock';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSnapshotPages } from './snapshot-pages.ts';

it('wants a place', () => expect(() => createSnapshotPages({})).toThrow('SNAPSHOT_BUCKET or SNAPSHOT_DIR'));

describe('a folder of pages', () => {
  let dir: string;
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'ganghui-pages-'));
  });
  afterEach(() => rmSync(dir, { recursive: true, force: true }));

  it('keeps files, and makes the folder with the first', async () => {
    const pages = createSnapshotPages({ dir: join(dir, 'deep', 'er') });
    expect([await pages.list(), await pages.get('a')]).toEqual([[], undefined]);
    await Promise.all([pages.put('a', Buffer.from('one')), pages.put('a', Buffer.from('one')), pages.put('b', Buffer.from('two'))]);
    expect(String(await pages.get('a'))).toBe('one');
    expect((await pages.list()).sort()).toEqual(['a', 'b']);
    await pages.remove(['a', 'never there']);
    expect(await pages.list()).toEqual(['b']);
  });

  it('shows no file that was not written to its end, and clears it away', async () => {
    writeFileSync(join(dir, 'c.1-0.part'), 'hal');
    const pages = createSnapshotPages({ dir });
    expect(await pages.get('c')).toBeUndefined();
    await pages.remove([]);
    expect(readdirSync(dir)).toEqual([]);
  });

  it('says so when the folder is none', async () => {
    writeFileSync(join(dir, 'file'), '');
    const pages = createSnapshotPages({ dir: join(dir, 'file') });
    await expect(pages.put('a', Buffer.from('one'))).rejects.toThrow();
    await expect(pages.list()).rejects.toThrow('ENOTDIR');
    expect(existsSync(join(dir, 'file', 'a'))).toBe(false);
  });
});

describe('a bucket of pages', () => {
  const s3 = mockClient(S3Client);
  const pages = createSnapshotPages({ bucket: 'b' });
  beforeEach(() => s3.reset());

  it('writes under the prefix that the functions may touch', async () => {
    s3.on(PutObjectCommand).resolves({});
    await pages.put('a.gz', Buffer.from('one'));
    expect(s3.commandCalls(PutObjectCommand)[0]?.args[0].input).toMatchObject({ Bucket: 'b', Key: 'feed/a.gz' });
  });

  it('tells a missing page from an outage', async () => {
    s3.on(GetObjectCommand, { Key: 'feed/gone.gz' }).rejects(new NoSuchKey({ message: '', $metadata: {} }));
    s3.on(GetObjectCommand, { Key: 'feed/a.gz' }).rejects(new Error('AccessDenied'));
    expect(await pages.get('gone.gz')).toBeUndefined();
    await expect(pages.get('a.gz')).rejects.toThrow('AccessDenied');
  });

  it('lists all pages of a long list, by their names', async () => {
    s3.on(ListObjectsV2Command).resolves({ Contents: [{ Key: 'feed/b.gz' }] });
    s3.on(ListObjectsV2Command, { ContinuationToken: undefined }).resolves({
      Contents: [{ Key: 'feed/a.gz' }],
      IsTruncated: true,
      NextContinuationToken: 'n',
    });
    expect(await pages.list()).toEqual(['a.gz', 'b.gz']);
  });

  it('removes a thousand a call, and does not take a failure in the answer for done', async () => {
    s3.on(DeleteObjectsCommand).resolves({});
    await pages.remove(Array.from({ length: 1001 }, (_, index) => `${index}`));
    expect(s3.commandCalls(DeleteObjectsCommand).map(({ args }) => args[0].input.Delete?.Objects?.length)).toEqual([1000, 1]);
    s3.on(DeleteObjectsCommand).resolves({ Errors: [{ Key: 'feed/1', Code: 'AccessDenied' }] });
    await expect(pages.remove(['1'])).rejects.toThrow('AccessDenied');
  });
});
