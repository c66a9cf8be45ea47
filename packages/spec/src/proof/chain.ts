import type { FeedEvent } from '../event.ts';
import { sha256 } from './content-hash.ts';

/** One line for an entry of the log: all that moves a receiver, in words that every language writes alike. */
export function chainLine({ sequence, id, type, time, recordedtime, data: { hash, live, previous, cause } }: FeedEvent): string {
  const before = previous ? `${previous.sequence}/${previous.revision}/${previous.hash}/${previous.live ? 'live' : 'gone'}` : '-';
  return [sequence, id, type, time, recordedtime, hash, live ? 'live' : 'gone', before, cause.by, cause.submissionId ?? '-'].join(' ');
}

/** The hash of an entry covers the one before: nobody can change, take out or put in an entry unseen. Hangs on 64 zeros before the first. */
export const nextChain = (chainHash: string, event: FeedEvent): string => sha256(`${chainHash}\n${chainLine(event)}`);
