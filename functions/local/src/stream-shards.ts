import { DescribeStreamCommand, type DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';

export type Shard = { id: string; parent: string | undefined };

/** Every shard the stream has now; DynamoDB tells 100 of them at a time. */
export async function listShards(client: Pick<DynamoDBStreamsClient, 'send'>, streamArn: string): Promise<Shard[]> {
  const shards: Shard[] = [];
  let after: string | undefined;
  do {
    const { StreamDescription } = await client.send(new DescribeStreamCommand({ StreamArn: streamArn, ExclusiveStartShardId: after }));
    for (const { ShardId, ParentShardId } of StreamDescription?.Shards ?? [])
      if (ShardId) shards.push({ id: ShardId, parent: ParentShardId });
    after = StreamDescription?.LastEvaluatedShardId;
  } while (after);
  return shards;
}
