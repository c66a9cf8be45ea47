export { createEmbeddedIndex, type EmbeddedIndex } from './embedded-index.ts';
export { createSnapshotKeeper, openReplica, type Replica } from './replica.ts';
