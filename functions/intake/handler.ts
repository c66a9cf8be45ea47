/**
 * Intake: receives the postings of the city markets.
 * In:  PUT, POST, GET under /v1/markets/{marketId} (HTTP API)
 * Out: one conditional write per changed posting; a receipt item per record
 * If it stops: no market can post, revise or close; their systems see 5xx and must send again.
 */
import { createFindKey, createReadMarket, createReadProfiles, createSaveProfile } from '@ganghui/aws/markets';
import { createReadPostings, createSavePostings } from '@ganghui/aws/postings';
import { createTable } from '@ganghui/aws/table-client';
import { makeAuthenticate, makeClosePosting, makeReceiveRecords, makeReceiveSubmission, makeRegisterProfile } from '@ganghui/core';
import { createIntakeApp } from '@ganghui/http';
import { log, onHttp, readEnv, required } from '@ganghui/runtime';

const env = readEnv({ TABLE_NAME: required });
const table = createTable(env.TABLE_NAME);
const now = (): Date => new Date();
const ports = { readPostings: createReadPostings(table), savePostings: createSavePostings(table), now };
const readProfiles = createReadProfiles(table);
const receiveRecords = makeReceiveRecords(ports);

const app = createIntakeApp({
  authenticate: makeAuthenticate({ findKey: createFindKey(table), now }),
  readMarket: createReadMarket(table),
  receiveRecords,
  receiveSubmission: makeReceiveSubmission({ receiveRecords, readProfiles }),
  closePosting: makeClosePosting(ports),
  registerProfile: makeRegisterProfile({ saveProfile: createSaveProfile(table) }),
  readProfiles,
  report: (error) => log.failure('request-failed', error),
});

export const handler = onHttp('intake', app);
