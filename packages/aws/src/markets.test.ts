import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { expect, it } from 'vitest';
import { createReadMarket } from './markets.ts';

it('a market is read as of now: one added a moment ago may push at once', async () => {
  const dynamo = mockClient(DynamoDBClient);
  // As DynamoDB does: only a consistent read is sure to see the last write.
  const Item = { body: { S: '{"id":"320100-01","name":"某市公共人力资源市场","region":"320100","city":"某市"}' } };
  dynamo.on(GetItemCommand).callsFake(({ ConsistentRead }) => (ConsistentRead === true ? { Item } : {}));
  const readMarket = createReadMarket({ client: new DynamoDBClient({}), name: 'table' });
  expect(await readMarket('320100-01')).toMatchObject({ id: '320100-01' });
});
