import { createReadStream, createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { GetObjectCommand, NoSuchKey, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { SnapshotStore } from '@ganghui/core';

const Key = 'search/latest.sqlite.gz';

/** The search index as one compressed object; whoever starts cold takes it and follows the feed from there. */
export const createSnapshotBucket = (bucket: string): SnapshotStore => {
  const client = new S3Client({});
  return {
    fetch: async (into) => {
      try {
        const { Body, Metadata } = await client.send(new GetObjectCommand({ Bucket: bucket, Key }));
        if (!(Body instanceof Readable)) return undefined;
        await pipeline(Body, createGunzip(), createWriteStream(into));
        return Number(Metadata?.position ?? 0);
      } catch (error) {
        if (error instanceof NoSuchKey) return undefined;
        throw error;
      }
    },
    put: async (file, position) => {
      const chunks: Buffer[] = [];
      // Collected, because PutObject wants a length: about 20 MB for 100,000 postings.
      await pipeline(createReadStream(file), createGzip(), async (source) => {
        for await (const chunk of source) chunks.push(Buffer.from(chunk));
      });
      await client.send(
        new PutObjectCommand({ Bucket: bucket, Key, Body: Buffer.concat(chunks), Metadata: { position: String(position) } }),
      );
    },
  };
};
