import {
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type _Record as StreamRecord,
} from '@aws-sdk/client-dynamodb-streams';
import type { PositionFile } from './position-file.ts';

const batch = 100;
const pollMs = 40;
const retryMs = 500;

type LambdaRecord = Record<string, unknown>;
export type StreamTrigger = { settled: () => Promise<void>; stop: () => Promise<void> };

/**
 * Reads the table's stream as Lambda's event source mapping does: in order, filtered by the pattern CDK deploys, a batch again
 * and again until it succeeds. The position moves only after the function returned.
 */
export function startStreamTrigger(input: {
  client: DynamoDBStreamsClient;
  streamArn: string;
  position: PositionFile;
  matches: (record: unknown) => boolean;
  invoke: (event: { Records: LambdaRecord[] }) => Promise<unknown>;
  onPassed: (sequence: string, records: number) => void;
  report: (error: unknown) => void;
}): StreamTrigger {
  const { client, streamArn, position, matches, invoke } = input;
  let running = true;
  let emptyRounds = 0;
  const iterators = new Map<string, string | undefined>();

  const loop = (async () => {
    while (running) {
      try {
        const records = await round();
        emptyRounds = records === 0 ? emptyRounds + 1 : 0;
        if (records === 0) await pause(pollMs);
      } catch (error) {
        input.report(error);
        iterators.clear();
        await pause(retryMs);
      }
    }
  })();

  async function round(): Promise<number> {
    let count = 0;
    const { StreamDescription } = await client.send(new DescribeStreamCommand({ StreamArn: streamArn }));
    for (const { ShardId } of StreamDescription?.Shards ?? []) if (ShardId && running) count += await readShard(ShardId);
    return count;
  }

  async function readShard(shardId: string): Promise<number> {
    const known = iterators.has(shardId) ? iterators.get(shardId) : await firstIterator(shardId);
    if (!known) return 0;
    const { Records = [], NextShardIterator } = await client.send(new GetRecordsCommand({ ShardIterator: known, Limit: batch }));
    const wanted = Records.map(toLambdaRecord).filter(matches);
    if (wanted.length > 0) await invoke({ Records: wanted });
    const last = Records.at(-1)?.dynamodb?.SequenceNumber;
    if (last) {
      position.save(shardId, last);
      input.onPassed(last, Records.length);
    }
    iterators.set(shardId, NextShardIterator);
    return Records.length;
  }

  async function firstIterator(shardId: string): Promise<string | undefined> {
    const after = position.read(shardId);
    const { ShardIterator } = await client.send(
      new GetShardIteratorCommand({
        StreamArn: streamArn,
        ShardId: shardId,
        ...(after ? { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: after } : { ShardIteratorType: 'TRIM_HORIZON' }),
      }),
    );
    return ShardIterator;
  }

  return {
    // Two empty rounds in a row: the second began after anything written before this call.
    settled: async () => {
      emptyRounds = 0;
      while (running && emptyRounds < 2) await pause(5);
    },
    stop: async () => {
      running = false;
      await loop;
    },
  };
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

// Lambda hands bytes over as base64 text; the SDK as bytes.
function toLambdaRecord(record: StreamRecord): LambdaRecord {
  return JSON.parse(JSON.stringify(record, (_, value) => (value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value)));
}
