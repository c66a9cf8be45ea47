import { renameSync, writeFileSync } from 'node:fs';
import * as z from 'zod';
import { readJsonFile } from './json-file.ts';

export type PositionFile = { read: (shardId: string) => string | undefined; save: (shardId: string, sequence: string) => void };

const Positions = z.object({ streamArn: z.string(), shards: z.record(z.string(), z.string()) });

/**
 * How far the stream has been read, kept beside the data: written whole and renamed, so that a kill never leaves half of it.
 * `foreign` tells that the file was kept for another table's stream; its positions are not used. A file that cannot be read
 * holds no positions: the stream is then read from its oldest record, and what was handled before is handled again.
 */
export function createPositionFile(path: string, streamArn: string): PositionFile & { foreign: boolean } {
  const kept = Positions.safeParse(readJsonFile(path)).data;
  const foreign = kept !== undefined && kept.streamArn !== streamArn;
  const shards = kept && !foreign ? kept.shards : {};
  return {
    foreign,
    read: (shardId) => shards[shardId],
    save: (shardId, sequence) => {
      shards[shardId] = sequence;
      writeFileSync(`${path}.new`, JSON.stringify({ streamArn, shards }));
      renameSync(`${path}.new`, path);
    },
  };
}
