import { DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
import { aFeedEvent, anEvent, aSegment } from '@ganghui/spec/testing';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Row } from './attributes.ts';
import { createReadHead, createReadSegments } from './feed-log.ts';
import { fromSegmentRow, toSegmentRow } from './feed-log-row.ts';
import { createTable } from './table-client.ts';

const dynamo = mockClient(DynamoDBClient);
beforeEach(() => dynamo.reset());
const table = createTable('exchange');
const edge = 1_000_000;

const row = (first: number, last = first, ttl?: number): Row => ({
  ...toSegmentRow({ ...aSegment([aFeedEvent({ sequence: first })]), first, last }),
  ...(ttl !== undefined && { ttl: { N: String(ttl) } }),
});

/** Answers queries from these rows as the table does. */
function keep(rows: Row[]): void {
  dynamo.on(QueryCommand).callsFake(({ ExpressionAttributeValues: values, ScanIndexForward, KeyConditionExpression, Limit }) => {
    const bucket = rows.filter(({ pk }) => pk?.S === values[':bucket'].S);
    if (ScanIndexForward === false) {
      const edgeOf = values[':sequence']?.S ?? '9';
      const isIn = (sk = ''): boolean => (KeyConditionExpression.includes('sk >') ? sk > edgeOf : sk <= edgeOf);
      return { Items: bucket.filter(({ sk }) => isIn(sk?.S)).slice(-1) };
    }
    const found = bucket.filter(({ sk }) => (sk?.S ?? '') >= values[':from'].S);
    return { Items: found.slice(0, Limit), ...(found.length > Limit && { LastEvaluatedKey: found[Limit - 1] }) };
  });
}

describe('a row of the log', () => {
  it.each([1, 31, 32, 99])('gives %d entries back as they were, in few bytes', (count) => {
    const segment = aSegment(Array.from({ length: count }, (_, index) => anEvent(index + 1)));
    const stored = toSegmentRow(segment);
    expect(fromSegmentRow(stored)).toEqual(segment);
    const body = stored.events?.B ?? stored.page?.B;
    expect(body?.length).toBeLessThan(JSON.stringify(segment.events).length / 3);
  });
});

describe('reading segments', () => {
  it('reads up to a hole in the log and not past it', async () => {
    keep([row(1), row(3)]);
    const read = createReadSegments(table);
    expect((await read(0, 100)).map(({ first }) => first)).toEqual([1]);
    expect(await read(1, 100)).toEqual([]);
    expect((await read(2, 100)).map(({ first }) => first)).toEqual([3]);
  });

  it('counts a page past its time as gone, though the table still has it', async () => {
    keep([row(1, 1, 1_700_000_000), row(2), row(3)]);
    const read = createReadSegments(table);
    expect(await read(0, 100)).toEqual([]);
    expect((await read(1, 100)).map(({ first }) => first)).toEqual([2, 3]);
  });

  it('gives a reader at any place around the edge of a bucket all that follows, whatever the segments', async () => {
    // One segment lies across the edge; what follows it stands in the next bucket.
    const log = [edge - 60, edge - 50, edge + 48, edge + 49].map((first, at, all) => ({ first, last: (all[at + 1] ?? edge + 80) - 1 }));
    keep(log.map(({ first, last }) => row(first, last)));
    for (let after = edge - 61; after <= edge + 79; after++) {
      const read = await createReadSegments(table)(after, 1000);
      expect([after, read.map(({ first }) => first)]).toEqual([after, log.filter(({ last }) => last > after).map(({ first }) => first)]);
    }
  });

  it('gives a reader that stays the same as a new one, wherever it goes on', async () => {
    const sizes = [99, 1, 1, 7, 99, 99, 3, 1, 1, 1, 1, 1, 1, 60];
    const log = sizes.map((size, at) => ({ first: 1 + sizes.slice(0, at).reduce((sum, each) => sum + each, 0), size }));
    keep(log.map(({ first, size }) => row(first, first + size - 1)));
    const stays = createReadSegments(table);
    for (const after of [0, 99, 50, 100, 101, 120, 108, 300, 311, 312, 320, 375, 376, 0, 250])
      expect([after, await stays(after, 120)]).toEqual([after, await createReadSegments(table)(after, 120)]);
  });

  it('asks one thing where a page that it has read ends', async () => {
    keep([row(1, 99), row(100, 150)]);
    const read = createReadSegments(table);
    expect((await read(0, 200)).map(({ last }) => last)).toEqual([99, 150]);
    dynamo.resetHistory();
    expect(await read(150, 200)).toEqual([]);
    keep([row(1, 99), row(100, 150), row(151, 152)]);
    expect((await read(150, 200)).map(({ last }) => last)).toEqual([152]);
    expect(dynamo.calls()).toHaveLength(2);
  });

  it('looks again where its pages are others by now', async () => {
    keep([row(1, 9), row(10, 19)]);
    const read = createReadSegments(table);
    await read(0, 100);
    // The table was put back from a backup and has gone another way since.
    keep([row(1, 5), row(6, 14), row(15, 20)]);
    expect((await read(9, 100)).map(({ first }) => first)).toEqual([6, 15]);
  });
});

describe('the end of the log', () => {
  const headOf = async () => (await createReadHead(table)())?.last;

  it('is nowhere when the log is empty', async () => {
    keep([]);
    expect(await headOf()).toBeUndefined();
  });

  it('is found over the edge of a bucket, and before the first page behind it is written', async () => {
    keep([row(edge - 9, edge)]);
    expect(await headOf()).toBe(edge);
    keep([row(edge - 9, edge + 5), row(edge + 6, edge + 7)]);
    expect(await headOf()).toBe(edge + 7);
  });

  it('is found when all of the first bucket is gone but its last page, which stays', async () => {
    keep([row(edge), row(2 * edge), row(2 * edge + 7)]);
    expect(await headOf()).toBe(2 * edge + 7);
  });

  it('moves on in a process that stays', async () => {
    const readHead = createReadHead(table);
    keep([row(edge - 3, edge - 1)]);
    expect((await readHead())?.last).toBe(edge - 1);
    keep([row(edge - 3, edge - 1), row(edge), row(edge + 1, edge + 2)]);
    expect((await readHead())?.last).toBe(edge + 2);
    expect((await readHead())?.last).toBe(edge + 2);
  });

  it('is asked for behind the page that was seen last, and anew after a minute', async () => {
    let now = 0;
    const readHead = createReadHead(table, () => now);
    keep([row(1, 9), row(10, 20)]);
    expect((await readHead())?.last).toBe(20);
    keep([row(1, 9), row(10, 20), row(21, 21), row(22, 30)]);
    expect((await readHead())?.last).toBe(30);
    expect((await readHead())?.last).toBe(30);
    const asked = dynamo.commandCalls(QueryCommand).map(({ args }) => args[0].input.ExpressionAttributeValues?.[':sequence']?.S);
    expect(asked).toEqual([undefined, '000000000010', '000000000022']);
    // Another table under the same name, put back from a backup.
    keep([row(1, 9)]);
    now = 60_000;
    expect((await readHead())?.last).toBe(9);
  });
});
