/**
 * Seal: signs the end of the feed log and keeps the checkpoint, and makes the snapshot by which a new reader begins.
 * In:  a schedule, every fifteen minutes; then the feed log since the last snapshot
 * Out: checkpoint rows; snapshot pages (S3) and the row that names them
 * If it stops: new readers need longer to catch up, and no checkpoint is kept for later; the feed and its proofs on demand go on.
 */
import { createListCheckpoints, createSaveCheckpoint } from '@ganghui/aws/checkpoints';
import { createReadHead, createReadSegments } from '@ganghui/aws/feed-log';
import { createListSigningKeys, createPublishSigningKey } from '@ganghui/aws/signing-keys';
import { createReadSeeds } from '@ganghui/aws/signing-seeds';
import { createSnapshotPages } from '@ganghui/aws/snapshot-pages';
import { createReadManifests, createReadSnapshotHead, createSaveManifests } from '@ganghui/aws/snapshot-rows';
import { createTable } from '@ganghui/aws/table-client';
import { makeBuildSnapshot, makeReadCheckpoint, makeReadSigner, makeSealLog } from '@ganghui/core';
import { onSchedule, optional, readEnv, required } from '@ganghui/runtime';

const env = readEnv({
  TABLE_NAME: required,
  SNAPSHOT_BUCKET: optional,
  SNAPSHOT_DIR: optional,
  SIGNING_SECRET_ARN: optional,
  SIGNING_SEED_FILE: optional,
});
const table = createTable(env.TABLE_NAME);
const pages = createSnapshotPages({ bucket: env.SNAPSHOT_BUCKET, dir: env.SNAPSHOT_DIR });
const log = { readHead: createReadHead(table), readSegments: createReadSegments(table), now: () => new Date() };
const readSigner = makeReadSigner({
  readSeeds: createReadSeeds({ secretArn: env.SIGNING_SECRET_ARN, file: env.SIGNING_SEED_FILE }),
  listSigningKeys: createListSigningKeys(table),
  publishSigningKey: createPublishSigningKey(table),
  now: log.now,
});
const sealLog = makeSealLog({
  ...log,
  listCheckpoints: createListCheckpoints(table),
  saveCheckpoint: createSaveCheckpoint(table),
  readCheckpoint: makeReadCheckpoint({ ...log, readSigner }),
  buildSnapshot: makeBuildSnapshot({
    ...log,
    pages,
    readManifests: createReadManifests(table, pages),
    saveManifests: createSaveManifests(table, pages),
    readSnapshotHead: createReadSnapshotHead(table),
  }),
});

export const handler = onSchedule('seal', sealLog);
