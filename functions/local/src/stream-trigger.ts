import {
  type DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type _Record as StreamRecord,
  TrimmedDataAccessException,
} from '@aws-sdk/client-dynamodb-streams';
import type { PositionFile } from './position-file.ts';
import { listShards } from './stream-shards.ts';

// As in infra/constructs/stream-function.ts.
const batch = 99;
const pollMs = 40;
const retryMs = 500;

type LambdaRecord = Record<string, unknown>;
// The graver first: a round is what its gravest shard is.
const outcomes = ['failed', 'read', 'waiting', 'idle'] as const;
type Outcome = (typeof outcomes)[number];
export type StreamTrigger = { settled: () => Promise<void>; stop: () => Promise<void> };
export type StreamTriggerInput = {
  client: Pick<DynamoDBStreamsClient, 'send'>;
  streamArn: string;
  position: PositionFile;
  matches: (record: unknown) => boolean;
  invoke: (event: { Records: LambdaRecord[] }) => Promise<unknown>;
  onPassed: (sequence: string, records: number) => void;
  report: (error: unknown) => void;
};

/**
 * Reads the table's stream as Lambda's event source mapping does: a parent shard before its children, in order, filtered by the
 * pattern CDK deploys. The position moves only after the function returned. A batch that fails is tried in halves, so that one
 * bad record does not stop those before it; a record that fails alone is tried again for ever, with a pause, and holds up its
 * shard: nothing is dropped here, while the deployed trigger gives a record up after 24 hours. What the stream itself forgot
 * before it was read (DynamoDB does after 24 hours) is reported, and reading goes on with the oldest record there is.
 */
export function startStreamTrigger(input: StreamTriggerInput): StreamTrigger {
  const { client, streamArn, position, matches, invoke, report } = input;
  let running = true;
  let emptyRounds = 0;
  const iterators = new Map<string, string>();
  const exhausted = new Set<string>();
  // Shards whose kept position the stream has forgotten.
  const forgotten = new Set<string>();

  const loop = (async () => {
    while (running) {
      const outcome = await round().catch(failed);
      emptyRounds = outcome === 'idle' ? emptyRounds + 1 : 0;
      if (outcome !== 'read') await pause(outcome === 'failed' ? retryMs : pollMs);
    }
  })();

  function failed(error: unknown): Outcome {
    report(error);
    return 'failed';
  }

  async function round(): Promise<Outcome> {
    const shards = await listShards(client, streamArn);
    const listed = new Set(shards.map(({ id }) => id));
    const met = new Set<Outcome>();
    for (const { id, parent } of shards) {
      if (!running || exhausted.has(id)) continue;
      if (parent && listed.has(parent) && !exhausted.has(parent)) met.add('waiting');
      else met.add(await readShard(id).catch((error) => giveUpRound(id, error)));
    }
    return outcomes.find((outcome) => met.has(outcome)) ?? 'idle';
  }

  function giveUpRound(shardId: string, error: unknown): Outcome {
    iterators.delete(shardId);
    if (!(error instanceof TrimmedDataAccessException)) return failed(error);
    if (!forgotten.has(shardId))
      report(
        new Error(`the stream has forgotten changes that were not read yet; going on with the oldest it has (${shardId})`, {
          cause: error,
        }),
      );
    forgotten.add(shardId);
    return 'failed';
  }

  async function readShard(shardId: string): Promise<Outcome> {
    const iterator = iterators.get(shardId) ?? (await firstIterator(shardId));
    const { Records = [], NextShardIterator } = await client.send(new GetRecordsCommand({ ShardIterator: iterator, Limit: batch }));
    await handOver(shardId, Records);
    if (NextShardIterator) iterators.set(shardId, NextShardIterator);
    else exhausted.add(shardId);
    // Children wait for an exhausted shard, so its end is news as well.
    return Records.length > 0 || !NextShardIterator ? 'read' : 'idle';
  }

  async function handOver(shardId: string, records: StreamRecord[]): Promise<void> {
    let size = records.length;
    for (let at = 0; at < records.length; ) {
      const part = records.slice(at, at + size);
      const wanted = part.map(toLambdaRecord).filter(matches);
      try {
        if (wanted.length > 0) await invoke({ Records: wanted });
      } catch (error) {
        if (wanted.length === 1) throw error;
        // Reported once a batch: the smaller ones fail for the same reason.
        if (size === records.length) report(error);
        size = Math.ceil(part.length / 2);
        continue;
      }
      passed(shardId, part);
      at += part.length;
    }
  }

  function passed(shardId: string, records: StreamRecord[]): void {
    const last = records.at(-1)?.dynamodb?.SequenceNumber;
    if (!last) return;
    position.save(shardId, last);
    forgotten.delete(shardId);
    input.onPassed(last, records.length);
  }

  async function firstIterator(shardId: string): Promise<string | undefined> {
    const after = forgotten.has(shardId) ? undefined : position.read(shardId);
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
