import type { Snapshot } from '@ganghui/spec';
import type { Checkpoint, Signer, SigningKey } from '@ganghui/spec/proof';

/** Where pages are kept: small files under a name, never changed once written. `get` answers undefined where there is none. */
export type PageStore = {
  put: (name: string, bytes: Uint8Array) => Promise<void>;
  get: (name: string) => Promise<Uint8Array | undefined>;
  /** Names of all files, also of those that a builder left behind when it died. */
  list: () => Promise<string[]>;
  remove: (names: readonly string[]) => Promise<void>;
};

/** A snapshot and the names of the files that hold its pages; pages that did not change are the same file in the next one. */
export type SnapshotManifest = Snapshot & { files: string[] };
/** The kept ones, newest first: at most three. */
export type ReadManifests = () => Promise<SnapshotManifest[]>;
/** `stale` when another builder saved meanwhile. `expectedNewest`: the asOf of the newest one that was read, 0 when there was none. */
export type SaveManifests = (manifests: readonly SnapshotManifest[], expectedNewest: number) => Promise<'saved' | 'stale'>;

/** The newest one without its pages; undefined when there is none. */
export type ReadSnapshotHead = () => Promise<Pick<Snapshot, 'asOf' | 'madeAt' | 'count'> | undefined>;

/** Kept only when there is none of that sequence. */
export type SaveCheckpoint = (checkpoint: Checkpoint) => Promise<void>;
/** Newest first; those before a sequence. */
export type ListCheckpoints = (before: number | null, limit: number) => Promise<Checkpoint[]>;
/** All keys that ever signed, the newest first. */
export type ListSigningKeys = () => Promise<SigningKey[]>;
/** Kept only when there is none of that id. */
export type PublishSigningKey = (key: SigningKey) => Promise<void>;
/** The secret texts that keys are made of, the oldest first: the last one signs, each vouches for the one after it. Never empty. */
export type ReadSeeds = () => Promise<readonly string[]>;
/** The key to sign with now; it is published before it is answered. */
export type ReadSigner = () => Promise<Signer>;
