import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import * as z from 'zod';

export type PositionFile = { read: (shardId: string) => string | undefined; save: (shardId: string, sequence: string) => void };

const Positions = z.record(z.string(), z.string());

/** How far the stream has been read, kept beside the data: written whole and renamed, so that a kill never leaves half of it. */
export function createPositionFile(path: string): PositionFile {
  const positions = existsSync(path) ? Positions.parse(JSON.parse(readFileSync(path, 'utf8'))) : {};
  return {
    read: (shardId) => positions[shardId],
    save: (shardId, sequence) => {
      positions[shardId] = sequence;
      writeFileSync(`${path}.new`, JSON.stringify(positions));
      renameSync(`${path}.new`, path);
    },
  };
}
