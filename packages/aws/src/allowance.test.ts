import { DynamoDBClient, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import { createTakeAllowance } from './allowance.ts';

const dynamo = mockClient(DynamoDBClient);
const table = { client: new DynamoDBClient({}), name: 'table' };
const at = new Date('2026-11-21T04:00:59.400Z');
let counter = 0;
let failures = 0;
const instance = () => createTakeAllowance(table, { lease: 20, now: () => at });
const writes = () => dynamo.commandCalls(UpdateItemCommand).map(({ args }) => args[0].input);
const rejections = (settled: PromiseSettledResult<unknown>[]): number => settled.filter(({ status }) => status === 'rejected').length;

beforeEach(() => {
  dynamo.reset();
  counter = 0;
  failures = 0;
  dynamo.on(UpdateItemCommand).callsFake((input) => {
    if (failures-- > 0) throw new Error('table down');
    counter += Number(input.ExpressionAttributeValues[':taken'].N);
    return { Attributes: { taken: { N: String(counter) } } };
  });
});

describe('the allowance of a market', () => {
  it('serves twenty requests with one write, and counts down with each', async () => {
    const take = instance();
    const answers = [];
    for (let index = 0; index < 45; index++) answers.push(await take('320100-01', 6000));
    expect(writes()).toHaveLength(3);
    expect(answers.map(({ remaining }) => remaining)).toEqual(Array.from({ length: 45 }, (_, index) => 5999 - index));
    expect(answers[0]).toEqual({ allowed: true, limit: 6000, remaining: 5999, resetSeconds: 1 });
  });

  it('has a hundred at once wait for five writes', async () => {
    const take = instance();
    const answers = await Promise.all(Array.from({ length: 100 }, () => take('320100-01', 6000)));
    expect(answers.filter(({ allowed }) => allowed)).toHaveLength(100);
    expect(writes()).toHaveLength(5);
  });

  it('writes nothing more once the minute is used up', async () => {
    const take = instance();
    const answers = await Promise.all(Array.from({ length: 1500 }, () => take('320100-01', 1110)));
    expect(answers.filter(({ allowed }) => allowed)).toHaveLength(1110);
    expect(writes()).toHaveLength(101);
    expect(await take('320100-01', 1110)).toMatchObject({ allowed: false, remaining: 0 });
    expect(writes()).toHaveLength(101);
  });

  it.each([
    [6000, 20],
    [500, 5],
    [100, 1],
    [7, 1],
  ])('of %i leaves every instance at most %i that others cannot use', async (limit, most) => {
    await instance()('320100-01', limit);
    expect(writes()[0]?.ExpressionAttributeValues?.[':taken']).toEqual({ N: String(most) });
  });

  it('is not used up by instances that hardly use their leases', async () => {
    const answers = await Promise.all(Array.from({ length: 60 }, () => instance()('320100-01', 300)));
    expect(answers.filter(({ allowed }) => allowed)).toHaveLength(60);
  });

  it('goes on in the same minute when the province raises the limit', async () => {
    const take = instance();
    for (let index = 0; index < 3; index++) await take('320100-01', 2);
    expect(await take('320100-01', 2)).toMatchObject({ allowed: false });
    expect(await take('320100-01', 200)).toMatchObject({ allowed: true });
  });

  it('keeps markets apart, in rows that vanish', async () => {
    const take = instance();
    await take('320100-01', 10);
    await take('321000-01', 10);
    const minute = Date.parse('2026-11-21T04:00:00Z') / 60_000;
    expect(writes().map(({ Key }) => Key)).toEqual(
      ['RATE#320100-01', 'RATE#321000-01'].map((pk) => ({ pk: { S: pk }, sk: { S: String(minute) } })),
    );
    expect(writes()[0]?.ExpressionAttributeValues?.[':ttl']).toEqual({ N: String(minute * 60 + 3600) });
  });

  it.each([6000, 10])('lets an outage through and tries again with the next request (limit %i)', async (limit) => {
    const take = instance();
    failures = 1;
    await expect(take('320100-01', limit)).rejects.toThrow('table down');
    expect(await take('320100-01', limit)).toMatchObject({ allowed: true });
  });

  it('fails everybody who waited for the write that failed', async () => {
    const take = instance();
    failures = 1;
    const settled = await Promise.allSettled(Array.from({ length: 7 }, () => take('320100-01', 6000)));
    expect(rejections(settled)).toBe(7);
    expect(await take('320100-01', 6000)).toMatchObject({ allowed: true, remaining: 5999 });
  });
});
