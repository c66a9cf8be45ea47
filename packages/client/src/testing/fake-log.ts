import type { FeedEvent, Posting, PostingEventKind, Quality, Snapshot, SnapshotEntry } from '@ganghui/spec';
import {
  type Checkpoint,
  endorseKey,
  hashOfNames,
  type Signer,
  type SigningKey,
  signCheckpoint,
  signerOf,
  stateName,
} from '@ganghui/spec/proof';
import { aFeedEvent } from '@ganghui/spec/testing';
import { entryOf, proofAfter } from '../feed/advance.ts';
import { nothingYet, type Proof } from '../feed/position.ts';

const at = (sequence: number): string => new Date(Date.UTC(2026, 10, 21) + sequence * 1000).toISOString();

/** A log in memory, chained and signed as the real one is. */
export function fakeLog() {
  const events: FeedEvent[] = [];
  const last = new Map<string, FeedEvent>();
  /** What stands after each place, from 0. */
  const proofs: Proof[] = [nothingYet];
  const contacts = new Map<string, Posting['contact']>();
  const snapshots: { snapshot: Snapshot; pages: SnapshotEntry[][] }[] = [];
  const keys: SigningKey[] = [];
  let signer: Signer | undefined;
  let prunedUpTo = 0;

  /** A new signing key, endorsed by the one before unless `isForeign`. */
  function rotate(seed: string, { isForeign = false } = {}): SigningKey {
    const { keyId, privateKey, publicKey } = signerOf(seed);
    const since = at(events.length);
    const endorsed = signer && !isForeign ? endorseKey({ keyId, publicKey, since }, signer) : { endorsedBy: null, endorsement: null };
    const key: SigningKey = { keyId, algorithm: 'Ed25519', publicKey, since, ...endorsed };
    keys.unshift(key);
    signer = { keyId, privateKey };
    return key;
  }
  rotate('first seed');

  /** Appends what is told of a posting: open when it is published, else gone. */
  function tell(posting: Posting, quality: Quality, kind?: PostingEventKind): FeedEvent {
    const sequence = events.length + 1;
    const previous = last.get(posting.id) ?? null;
    const told = { sequence, posting, quality, previous, time: at(sequence), recordedtime: at(sequence) };
    const event = aFeedEvent(kind ? { ...told, kind } : told);
    events.push(event);
    last.set(posting.id, event);
    proofs.push(proofAfter(proofs[sequence - 1] ?? nothingYet, event));
    contacts.set(posting.id, posting.contact);
    return event;
  }

  /** What is open after `sequence`, by id. */
  function stateAt(sequence: number): Map<string, SnapshotEntry> {
    const open = new Map<string, SnapshotEntry>();
    for (const event of events.slice(0, sequence))
      if (event.data.live) open.set(event.subject, entryOf(event));
      else open.delete(event.subject);
    return new Map([...open].sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  function build(pageSize = 10): Snapshot {
    const asOf = events.length;
    const entries = [...stateAt(asOf).values()];
    const pages = Array.from({ length: Math.ceil(entries.length / pageSize) }, (_, page) =>
      entries.slice(page * pageSize, (page + 1) * pageSize),
    );
    const snapshot: Snapshot = {
      asOf,
      madeAt: at(asOf),
      count: entries.length,
      stateDigest: proofs[asOf]?.stateDigest ?? '',
      chainHash: proofs[asOf]?.chainHash ?? '',
      pages: pages.map((each, index) => ({
        page: index + 1,
        count: each.length,
        first: each[0]?.posting.id ?? '',
        last: each.at(-1)?.posting.id ?? '',
        bytes: 1,
        sha256: hashOfNames(each.map(({ posting, hash }) => stateName(posting.id, { revision: posting.revision, hash }))),
      })),
    };
    snapshots.unshift({ snapshot, pages });
    snapshots.splice(3);
    return snapshot;
  }

  return {
    events,
    keys,
    snapshots,
    contacts,
    tell,
    rotate,
    stateAt,
    /** Makes a snapshot of now; the newest three are kept. */
    build,
    checkpoint(sequence: number): Checkpoint {
      if (!signer) throw new Error('no key');
      return signCheckpoint({ sequence, ...(proofs[sequence] ?? nothingYet), signedAt: at(sequence) }, signer);
    },
    /** What stands up to `sequence` is not kept any more. */
    prune: (sequence: number): void => {
      prunedUpTo = sequence;
    },
    isPruned: (after: number): boolean => after < prunedUpTo,
  };
}
