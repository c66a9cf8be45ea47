import type { ListSigningKeys } from '@ganghui/core';

type Say = (words: string) => void;

/** Loud when a new signing key was made although older ones are published: their seed is lost. */
export async function tellOfNewKey(listSigningKeys: ListSigningKeys, file: string, say: Say): Promise<void> {
  const [newest] = await listSigningKeys();
  if (!newest) return;
  say(
    `${file} is gone, and with it the signing key ${newest.keyId}. A new key was made that no older one vouches for: every copy that trusts the old key will refuse the new checkpoints until the new key is given to it by hand (GET /v1/feed/keys). To undo it, stop, put the old file back from a copy in the place of the new one, and start again.`,
  );
}

/** Events that were given up after their tries. */
export function tellOfDeadLetters(count: number, file: string, say: Say): void {
  if (count === 0) return;
  say(
    `${count} event(s) that could not be handled lie in ${file}. They need not be put back: they wake readers that go on from their own place in the log, which the next event or minute does as well; only the search may show an old score (posting.scored), until the folder search beside it is deleted and built again by the next start. Read why they failed, then delete the file.`,
  );
}

/** The embedded engine ended by itself; what was acknowledged is in its file. */
export const engineLost = (how: string): Error =>
  new Error(`the embedded engine ended by itself (${how}), so nothing can be stored; nothing that was acknowledged is lost: start again`);
