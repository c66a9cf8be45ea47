import {
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  TrimmedDataAccessException,
} from '@aws-sdk/client-dynamodb-streams';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startStreamTrigger } from './stream-trigger.ts';

type FakeShard = { id: string; parent?: string; closed?: boolean; sequences: number[]; oldest?: number };
type Fake = { shards: FakeShard[]; pageSize?: number };

const trimmed = () => new TrimmedDataAccessException({ message: 'trimmed', $metadata: {} });

// A stream whose iterators are "shard@sequence": what comes after that sequence number.
const fakeClient = ({ shards, pageSize = 100 }: Fake): Pick<DynamoDBStreamsClient, 'send'> => {
  const find = (id: string | undefined): FakeShard => {
    const shard = shards.find((each) => each.id === id);
    if (!shard) throw new Error(`no shard ${id}`);
    return shard;
  };
  const answer = (command: unknown): unknown => {
    if (command instanceof DescribeStreamCommand) {
      const from = shards.findIndex(({ id }) => id === command.input.ExclusiveStartShardId) + 1;
      const page = shards.slice(from, from + pageSize);
      return {
        StreamDescription: {
          Shards: page.map(({ id, parent }) => ({ ShardId: id, ParentShardId: parent })),
          LastEvaluatedShardId: from + pageSize < shards.length ? page.at(-1)?.id : undefined,
        },
      };
    }
    if (command instanceof GetShardIteratorCommand) {
      const { oldest = 0 } = find(command.input.ShardId);
      const after = command.input.ShardIteratorType === 'TRIM_HORIZON' ? oldest : Number(command.input.SequenceNumber);
      if (after < oldest) throw trimmed();
      return { ShardIterator: `${command.input.ShardId}@${after}` };
    }
    if (command instanceof GetRecordsCommand) {
      const [id, after] = (command.input.ShardIterator ?? '').split('@');
      const { sequences, closed } = find(id);
      const found = sequences.filter((sequence) => sequence > Number(after)).slice(0, command.input.Limit);
      return {
        Records: found.map((sequence) => ({ dynamodb: { SequenceNumber: String(sequence) } })),
        NextShardIterator: closed && found.length === 0 ? undefined : `${id}@${found.at(-1) ?? after}`,
      };
    }
    throw new Error('not a command of streams');
  };
  return { send: (async (command: unknown) => answer(command)) as DynamoDBStreamsClient['send'] };
};

const numberOf = (record: unknown): number => Number((record as { dynamodb: { SequenceNumber: string } }).dynamodb.SequenceNumber);

type Given = Fake & {
  kept?: Record<string, string>;
  handle?: (numbers: number[]) => Promise<void>;
  matches?: (record: unknown) => boolean;
};
const start = ({ kept = {}, handle = async () => {}, matches = () => true, ...fake }: Given) => {
  const calls: number[][] = [];
  const problems: string[] = [];
  const trigger = startStreamTrigger({
    client: fakeClient(fake),
    streamArn: 'arn:stream',
    position: {
      read: (shardId) => kept[shardId],
      save: (shardId, sequence) => {
        kept[shardId] = sequence;
      },
    },
    matches,
    invoke: async ({ Records }) => {
      const numbers = Records.map(numberOf);
      calls.push(numbers);
      await handle(numbers);
    },
    onPassed: () => {},
    report: (error) => problems.push(error instanceof Error ? error.message : String(error)),
  });
  const stop = async (): Promise<void> => {
    const stopped = trigger.stop();
    await vi.advanceTimersByTimeAsync(1000);
    await stopped;
  };
  return { calls, problems, kept, trigger, stop };
};

const refusing = (poison: number) => async (numbers: number[]) => {
  if (numbers.includes(poison)) throw new Error(`cannot handle ${poison}`);
};

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the stream trigger', () => {
  it('reads a parent shard to its end before its child, wherever they stand in the list', async () => {
    const parent: FakeShard = { id: 'parent', sequences: [1] };
    const run = start({ shards: [{ id: 'child', parent: 'parent', sequences: [3] }, parent] });
    await vi.advanceTimersByTimeAsync(200);
    expect(run.calls).toEqual([[1]]);
    parent.sequences.push(2);
    parent.closed = true;
    await vi.advanceTimersByTimeAsync(200);
    expect(run.calls).toEqual([[1], [2], [3]]);
    await run.stop();
  });

  it('reads a shard whose parent the stream no longer lists', async () => {
    const run = start({ shards: [{ id: 'child', parent: 'gone', sequences: [1] }] });
    await vi.advanceTimersByTimeAsync(100);
    expect(run.calls).toEqual([[1]]);
    await run.stop();
  });

  it('follows the pages of the list of shards', async () => {
    const run = start({ pageSize: 1, shards: [1, 2, 3].map((number) => ({ id: `s${number}`, sequences: [number] })) });
    await vi.advanceTimersByTimeAsync(100);
    expect(run.calls).toEqual([[1], [2], [3]]);
    await run.stop();
  });

  it('moves the position only after the function returned', async () => {
    let finish = (): void => {};
    const handle = () => new Promise<void>((resolve) => (finish = resolve));
    const run = start({ shards: [{ id: 's', sequences: [1, 2] }], handle });
    await vi.advanceTimersByTimeAsync(100);
    expect([run.calls, run.kept]).toEqual([[[1, 2]], {}]);
    finish();
    await vi.advanceTimersByTimeAsync(0);
    expect(run.kept).toEqual({ s: '2' });
    await run.stop();
  });

  it('starts after the position kept', async () => {
    const run = start({ shards: [{ id: 's', sequences: [1, 2, 3] }], kept: { s: '2' } });
    await vi.advanceTimersByTimeAsync(100);
    expect(run.calls).toEqual([[3]]);
    await run.stop();
  });

  it('tries a failed batch in halves, so that the records before a bad one pass', async () => {
    const run = start({ shards: [{ id: 's', sequences: [1, 2, 3, 4] }], handle: refusing(3) });
    await vi.advanceTimersByTimeAsync(0);
    expect(run.calls).toEqual([[1, 2, 3, 4], [1, 2], [3, 4], [3]]);
    expect(run.kept).toEqual({ s: '2' });
    expect(run.problems).toEqual(['cannot handle 3', 'cannot handle 3']);
    await run.stop();
  });

  it('tries a record that fails alone again after a pause, and passes none behind it meanwhile', async () => {
    let healed = false;
    const handle = async (numbers: number[]) => (healed ? undefined : refusing(1)(numbers));
    const run = start({ shards: [{ id: 's', sequences: [1, 2] }], handle });
    await vi.advanceTimersByTimeAsync(499);
    expect([run.calls, run.kept]).toEqual([[[1, 2], [1]], {}]);
    healed = true;
    await vi.advanceTimersByTimeAsync(1);
    expect([run.calls.at(-1), run.kept]).toEqual([[1, 2], { s: '2' }]);
    await run.stop();
  });

  it('reads other shards while one is held up', async () => {
    const shards = [
      { id: 'bad', sequences: [1] },
      { id: 'good', sequences: [2] },
    ];
    const run = start({ shards, handle: refusing(1) });
    await vi.advanceTimersByTimeAsync(0);
    expect(run.kept).toEqual({ good: '2' });
    await run.stop();
  });

  it('goes on with the oldest record when its position was trimmed, and says so once', async () => {
    const run = start({ shards: [{ id: 's', sequences: [8, 9], oldest: 7 }], kept: { s: '3' }, handle: refusing(8) });
    await vi.advanceTimersByTimeAsync(2000);
    expect(run.calls.slice(0, 2)).toEqual([[8, 9], [8]]);
    expect(run.problems.filter((problem) => problem.includes('forgotten'))).toHaveLength(1);
    await run.stop();
  });

  it('hands over only what the filter wants, and passes the rest', async () => {
    const run = start({ shards: [{ id: 's', sequences: [1, 2, 3] }], matches: (record) => numberOf(record) === 2 });
    await vi.advanceTimersByTimeAsync(0);
    expect([run.calls, run.kept]).toEqual([[[2]], { s: '3' }]);
    await run.stop();
  });

  it('is not settled while a record is being handled', async () => {
    let finish = (): void => {};
    const handle = () => new Promise<void>((resolve) => (finish = resolve));
    const run = start({ shards: [{ id: 's', sequences: [1] }], handle });
    const settled = vi.fn();
    void run.trigger.settled().then(settled);
    await vi.advanceTimersByTimeAsync(300);
    expect(settled).not.toHaveBeenCalled();
    finish();
    await vi.advanceTimersByTimeAsync(300);
    expect(settled).toHaveBeenCalled();
    await run.stop();
  });
});
