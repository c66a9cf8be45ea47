/**
 * Admin: lets the province register markets, give, rotate and take back their keys, and see how the exchange is.
 * In:  GET, PUT, POST under /v1/admin and GET /v1/exchange/status (HTTP API), with a key of the province
 * Out: rows of markets and keys; an entry in the audit trail for every act
 * If it stops: no market can be added and no key be given or taken back; whoever has a key goes on pushing.
 */
import { randomBytes } from 'node:crypto';
import { createAddAudit, createReadAudit } from '@ganghui/aws/audit';
import { createExchangeRows } from '@ganghui/aws/exchange-rows';
import { createEndKey, createFindKey, createListKeys, createSaveKey } from '@ganghui/aws/keys';
import { createListMarkets, createReadMarket, createSaveMarket } from '@ganghui/aws/markets';
import { createTable } from '@ganghui/aws/table-client';
import {
  makeAuthenticate,
  makeIssueKey,
  makeReadKeys,
  makeReadLag,
  makeReadStatus,
  makeReadTrail,
  makeRegisterMarket,
  makeRevokeKey,
  makeRotateKey,
} from '@ganghui/core';
import { createAdminApp } from '@ganghui/http';
import { log, onHttp, readEnv, required } from '@ganghui/runtime';

const env = readEnv({ TABLE_NAME: required });
const table = createTable(env.TABLE_NAME);
const ports = {
  readMarket: createReadMarket(table),
  saveMarket: createSaveMarket(table),
  listKeys: createListKeys(table),
  saveKey: createSaveKey(table),
  endKey: createEndKey(table),
  addAudit: createAddAudit(table),
  readAudit: createReadAudit(table),
  now: () => new Date(),
  newSecret: () => randomBytes(32).toString('base64url'),
  newKeyId: () => `k_${randomBytes(6).toString('hex')}`,
};

const exchange = createExchangeRows(table);

const app = createAdminApp({
  authenticate: makeAuthenticate({ findKey: createFindKey(table), now: ports.now }),
  listMarkets: createListMarkets(table),
  readMarket: ports.readMarket,
  registerMarket: makeRegisterMarket(ports),
  readKeys: makeReadKeys(ports),
  issueKey: makeIssueKey(ports),
  rotateKey: makeRotateKey(ports),
  revokeKey: makeRevokeKey(ports),
  readTrail: makeReadTrail(ports),
  readStatus: makeReadStatus({ ...exchange, readLag: makeReadLag({ ...exchange, ...ports }), ...ports }),
  report: (error) => log.failure('request-failed', error),
});

export const handler = onHttp('admin', app);
