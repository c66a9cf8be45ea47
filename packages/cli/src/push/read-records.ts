import { closeSync, openSync, readSync } from 'node:fs';
import type { PushRecord } from '@ganghui/client';
import type { Finding, Profile } from '@ganghui/spec';
import { type Input, openInput } from '../input.ts';
import { readInput } from '../read-input.ts';
import { Complaint, type World } from '../world.ts';
import { isRejects, ownCells } from './rejected-columns.ts';

/** A record that could not even be read, so never sent. */
export type Unread = { line: number; sheet?: string; problem: Finding };

/** Opens the file as what it is; what cannot be told from its bytes, the profile says. */
export async function openAny(world: World, file: string, profile: Profile | undefined): Promise<Input> {
  try {
    return await openInput(world, file);
  } catch (error) {
    if (file === '-' || !profile || !(error instanceof Complaint)) throw error;
    return openInput(world, file, profile.format);
  }
}

function headOf({ path }: Input): Uint8Array {
  const head = new Uint8Array(200);
  if (path === undefined) return head;
  const file = openSync(path, 'r');
  try {
    return head.subarray(0, readSync(file, head));
  } finally {
    closeSync(file);
  }
}

/** A mended file of refused records, or one in another format than the profile's, has the profile's columns but not its dress. */
function dressed(profile: Profile | undefined, input: Input): Profile | undefined {
  if (!profile) return undefined;
  const isMended = input.format === 'csv' && isRejects(headOf(input));
  if (profile.format === input.format && !isMended) return profile;
  return {
    ...profile,
    format: input.format,
    header: profile.header || isMended,
    encoding: undefined,
    delimiter: undefined,
    items: undefined,
  };
}

/** The records of a file, as they are asked for; what cannot be read goes to `onUnread`. */
export async function* readRecords(
  input: Input,
  { profile, onBytes, onUnread }: { profile: Profile | undefined; onBytes: (sofar: number) => void; onUnread: (unread: Unread) => void },
): AsyncGenerator<PushRecord> {
  for await (const batch of readInput(input, { profile: dressed(profile, input), onBytes }))
    for (const record of batch) {
      if ('problem' in record) onUnread(record);
      else yield { ...record, cells: ownCells(record.cells) };
    }
}
