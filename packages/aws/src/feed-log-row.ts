import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import type { Segment, SegmentHead } from '@ganghui/core';
import type { FeedEvent } from '@ganghui/spec';
import * as z from 'zod';
import { number, numberOf, packed, type Row, text, textOf, unpacked } from './attributes.ts';

// A million changes to a partition key: the log never grows one key without end, and the newest bucket is found in a few steps.
const bucketSize = 1_000_000;
// Three years and thirty days.
const keptSeconds = (3 * 365.25 + 30) * 86_400;

export const bucketOf = (first: number): number => Math.floor((first - 1) / bucketSize);
export const bucketKey = (bucket: number): string => `FEED#${String(bucket).padStart(6, '0')}`;
export const sequenceKey = (sequence: number): string => String(sequence).padStart(12, '0');

const secondsOf = (instant: Date): number => Math.floor(instant.getTime() / 1000);

const Events = z.array(z.custom<FeedEvent>());

// Deflate sees 32 KB back, which is seven changes; in a full page zstd finds what any two of them say alike and takes two thirds of the
// bytes. A short page gains more from the dictionary of the rows.
const longPage = 32;
const level = { params: { [constants.ZSTD_c_compressionLevel]: 6 } };
const toBody = (events: readonly FeedEvent[]): Row =>
  events.length < longPage ? { events: packed(events) } : { page: { B: zstdCompressSync(JSON.stringify(events), level) } };
const fromBody = (row: Row): FeedEvent[] =>
  Events.parse(row.page?.B ? JSON.parse(zstdDecompressSync(row.page.B).toString('utf8')) : unpacked(row, 'events'));

export const toSegmentRow = (segment: Segment): Row => ({
  pk: text(bucketKey(bucketOf(segment.first))),
  sk: text(sequenceKey(segment.first)),
  last: number(segment.last),
  live: number(segment.live),
  previousHash: text(segment.previousHash),
  chainHash: text(segment.chainHash),
  stateDigest: text(segment.stateDigest),
  at: text(segment.at),
  ...toBody(segment.events),
  // The last page of a bucket stays: the end of the log is looked for from the first bucket on, and an empty one would end the search.
  ...(bucketOf(segment.last + 1) === bucketOf(segment.first) && { ttl: number(secondsOf(new Date(segment.at)) + keptSeconds) }),
});

// The table takes out what is past its time when it finds it, which may be days later.
export const isGone = (row: Row, now: Date): boolean => row.ttl?.N !== undefined && Number(row.ttl.N) <= secondsOf(now);

// `last` is a reserved word.
export const headOnly = {
  ProjectionExpression: 'pk, sk, #last, live, chainHash, stateDigest, #at, #ttl',
  ExpressionAttributeNames: { '#last': 'last', '#at': 'at', '#ttl': 'ttl' },
};

export const headOf = (row: Row): SegmentHead => ({
  last: numberOf(row, 'last'),
  live: numberOf(row, 'live'),
  chainHash: textOf(row, 'chainHash'),
  stateDigest: textOf(row, 'stateDigest'),
  at: textOf(row, 'at'),
});

export const fromSegmentRow = (row: Row): Segment => ({
  ...headOf(row),
  first: Number(textOf(row, 'sk')),
  previousHash: textOf(row, 'previousHash'),
  events: fromBody(row),
});
