import { readFile } from 'node:fs/promises';
import type { ReadSeeds } from '@ganghui/core';
import * as z from 'zod';

type Seeds = Awaited<ReturnType<ReadSeeds>>;

const hourMs = 3_600_000;
// Less could be guessed.
const Seed = z.string().min(32);
const SeedFile = z.object({ current: Seed, previous: Seed.nullish(), older: z.array(Seed).default([]) });

/**
 * The secret texts of the signing keys: the previous and the current version of a secret, or a file `{current, previous?, older?}` on
 * one machine, `older` with the newest first. Read again every hour, so that a rotation needs no deployment. `now` in milliseconds.
 */
export function createReadSeeds(
  { secretArn, file }: { secretArn?: string | undefined; file?: string | undefined },
  now: () => number = Date.now,
): ReadSeeds {
  const read = secretArn ? () => readVersions(secretArn) : file ? () => readSeedFile(file) : undefined;
  if (!read) throw new Error('there is no signing key: set SIGNING_SECRET_ARN or SIGNING_SEED_FILE');
  let known: { seeds: Promise<Seeds>; until: number } | undefined;
  return () => {
    if (!known || now() >= known.until) known = { seeds: read(), until: now() + hourMs };
    const { seeds } = known;
    return seeds.catch((error: unknown) => {
      // A failure is not remembered.
      if (known?.seeds === seeds) known = undefined;
      throw error;
    });
  };
}

async function readSeedFile(file: string): Promise<Seeds> {
  const parsed = SeedFile.safeParse(parseJson(await readFile(file, 'utf8')));
  // Never the issue itself: it may quote the secret.
  if (!parsed.success)
    throw new Error(
      `the file of signing seeds ${file} is not {"current": …, "previous": …} with texts of 32 characters: bring it back from a copy; without one, move it away and start again, then there will be a new key that no older one vouches for`,
    );
  const { current, previous, older } = parsed.data;
  return [...older.toReversed(), ...(previous ? [previous] : []), current];
}

// The message of the parser would quote the secret.
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function readVersions(secretArn: string): Promise<Seeds> {
  // Loaded once an hour, not at the start.
  const { readSecret } = await import('./signing-secret.ts');
  const [current, previous] = await Promise.all([readSecret(secretArn, 'AWSCURRENT'), readSecret(secretArn, 'AWSPREVIOUS')]);
  if (!isSeed(current)) throw new Error('the secret of the signing key has no text of 32 characters');
  return [...(isSeed(previous) ? [previous] : []), current];
}

const isSeed = (text: string | null): text is string => Seed.safeParse(text).success;
