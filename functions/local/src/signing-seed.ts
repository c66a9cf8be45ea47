import { randomBytes } from 'node:crypto';
import { existsSync, renameSync, writeFileSync } from 'node:fs';
import * as z from 'zod';
import { readJsonFile } from './json-file.ts';

const Seed = z.string().min(32);
// All that ever were, `older` with the newest first: the run does not say which of them it has published by now.
const Seeds = z.object({ current: Seed, previous: Seed.optional(), older: z.array(Seed).optional() });
type Seeds = z.infer<typeof Seeds>;

/**
 * The secret that checkpoints are signed with on one machine, readable by its owner only. `made` says that there was none. Throws on a
 * file that holds none: a new key in its place would be one that no older key vouches for.
 */
export function keepSigningSeed(file: string): { file: string; made: boolean } {
  if (existsSync(file)) {
    readSeeds(file);
    return { file, made: false };
  }
  write(file, { current: newSeed() });
  return { file, made: true };
}

/** A new secret; those before it stay, to endorse the new key. A run that goes on signs with the new one within an hour. */
export function rotateSigningSeed(file: string): void {
  const { current, previous, older = [] } = readSeeds(file);
  write(file, { current: newSeed(), previous: current, older: [...(previous ? [previous] : []), ...older] });
}

function readSeeds(file: string): Seeds {
  const read = Seeds.safeParse(readJsonFile(file));
  if (read.success) return read.data;
  // Never the issue itself: it may quote the secret.
  throw new Error(
    `${file} holds no signing key (it is damaged): bring it back from a copy; without one, move it away and start again. Then there is a new key that no older one vouches for, and whoever keeps a copy has to be told so`,
  );
}

const newSeed = (): string => randomBytes(32).toString('hex');

// Renamed into place: a key must not be half written, and never be lost by a stop in between.
function write(file: string, seeds: Seeds): void {
  writeFileSync(`${file}.part`, JSON.stringify(seeds), { mode: 0o600 });
  renameSync(`${file}.part`, file);
}
