/**
 * Proof: gives receivers the snapshot to begin with, and signed checkpoints to prove what they hold.
 * In:  GET /v1/snapshot, its pages, /v1/feed/checkpoint, /checkpoints and /keys (HTTP API)
 * Out: snapshot pages (S3), signatures of places of the feed log; a published key when it signs with it for the first time
 * If it stops: nobody can begin from a snapshot or check a copy; the feed goes on.
 */
import { createListCheckpoints } from '@ganghui/aws/checkpoints';
import { createReadContacts } from '@ganghui/aws/contacts';
import { createReadHead, createReadSegments } from '@ganghui/aws/feed-log';
import { createFindKey } from '@ganghui/aws/keys';
import { createListSigningKeys, createPublishSigningKey } from '@ganghui/aws/signing-keys';
import { createReadSeeds } from '@ganghui/aws/signing-seeds';
import { createSnapshotPages } from '@ganghui/aws/snapshot-pages';
import { createReadManifests } from '@ganghui/aws/snapshot-rows';
import { createTable } from '@ganghui/aws/table-client';
import {
  makeAuthenticate,
  makeListSigningKeys,
  makeReadCheckpoint,
  makeReadSigner,
  makeReadSnapshot,
  makeReadSnapshotPage,
} from '@ganghui/core';
import { createProofApp } from '@ganghui/http';
import { log, onHttp, optional, readEnv, required } from '@ganghui/runtime';

const env = readEnv({
  TABLE_NAME: required,
  SNAPSHOT_BUCKET: optional,
  SNAPSHOT_DIR: optional,
  SIGNING_SECRET_ARN: optional,
  SIGNING_SEED_FILE: optional,
});
const table = createTable(env.TABLE_NAME);
const now = () => new Date();
const pages = createSnapshotPages({ bucket: env.SNAPSHOT_BUCKET, dir: env.SNAPSHOT_DIR });
const readManifests = createReadManifests(table, pages);
const keys = { listSigningKeys: createListSigningKeys(table), publishSigningKey: createPublishSigningKey(table) };
const readSeeds = createReadSeeds({ secretArn: env.SIGNING_SECRET_ARN, file: env.SIGNING_SEED_FILE });
const readSigner = makeReadSigner({ ...keys, readSeeds, now });

const app = createProofApp({
  readSnapshot: makeReadSnapshot({ readManifests }),
  readSnapshotPage: makeReadSnapshotPage({ readManifests, pages, readContacts: createReadContacts(table) }),
  readCheckpoint: makeReadCheckpoint({ readHead: createReadHead(table), readSegments: createReadSegments(table), readSigner, now }),
  listCheckpoints: createListCheckpoints(table),
  listSigningKeys: makeListSigningKeys({ ...keys, readSigner }),
  authenticate: makeAuthenticate({ findKey: createFindKey(table), now }),
  report: (error) => log.failure('request-failed', error),
});

export const handler = onHttp('proof', app);
