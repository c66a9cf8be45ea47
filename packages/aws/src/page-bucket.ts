import { DeleteObjectsCommand, GetObjectCommand, NoSuchKey, PutObjectCommand, paginateListObjectsV2, S3Client } from '@aws-sdk/client-s3';
import type { PageStore } from '@ganghui/core';

// Beside the index of the search in the same bucket; rights are given to what begins so.
const prefix = 'feed/';
// A page is some hundred KB: what takes longer hangs, and is asked again.
const requestHandler = { connectionTimeout: 1500, requestTimeout: 10_000, throwOnRequestTimeout: true };
// As many as S3 removes in one call.
const maxRemoved = 1000;

/** Snapshot files as objects of a bucket. */
export function createPageBucket(Bucket: string): PageStore {
  const client = new S3Client({ maxAttempts: 4, requestHandler });
  return {
    put: async (name, Body) => {
      await client.send(new PutObjectCommand({ Bucket, Key: `${prefix}${name}`, Body, ContentType: 'application/gzip' }));
    },
    get: async (name) => {
      try {
        const { Body } = await client.send(new GetObjectCommand({ Bucket, Key: `${prefix}${name}` }));
        return await Body?.transformToByteArray();
      } catch (error) {
        if (error instanceof NoSuchKey) return undefined;
        throw error;
      }
    },
    list: async () => {
      const names: string[] = [];
      for await (const { Contents = [] } of paginateListObjectsV2({ client }, { Bucket, Prefix: prefix }))
        names.push(...Contents.flatMap(({ Key }) => (Key === undefined ? [] : [Key.slice(prefix.length)])));
      return names;
    },
    remove: async (names) => {
      for (let start = 0; start < names.length; start += maxRemoved) {
        const Objects = names.slice(start, start + maxRemoved).map((name) => ({ Key: `${prefix}${name}` }));
        const { Errors = [] } = await client.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects, Quiet: true } }));
        // A 200 can carry failures.
        if (Errors[0]) throw new Error(`${Errors.length} snapshot files were not removed: ${Errors[0].Code}`);
      }
    },
  };
}
