/**
 * Intake: receives the postings of the city markets.
 * In:  PUT, POST, GET under /v1/markets/{marketId} (HTTP API)
 * Out: one conditional write per changed posting; a receipt item per record, kept with what was sent
 * If it stops: no market can post, revise or close; their systems see 5xx and must send again.
 */
import { createTakeAllowance } from '@ganghui/aws/allowance';
import { createReadAssessments } from '@ganghui/aws/assessments';
import { createFindKey } from '@ganghui/aws/keys';
import { createReadMarket, createReadProfiles, createSaveProfile } from '@ganghui/aws/markets';
import { createListPostings, createReadPostings } from '@ganghui/aws/postings';
import { createSavePostings } from '@ganghui/aws/postings-save';
import { createConfirmPosting } from '@ganghui/aws/postings-touch';
import { newSubmissionId } from '@ganghui/aws/submissions/new-submission-id';
import { createSubmissionStore } from '@ganghui/aws/submissions/submission-store';
import { createTable } from '@ganghui/aws/table-client';
import {
  makeAuthenticate,
  makeClosePosting,
  makeCompleteSubmission,
  makeConfirmPosting,
  makeListMarketPostings,
  makeListReceipts,
  makeOpenSubmission,
  makePreviewClosing,
  makeReadEvidence,
  makeReadMarketPosting,
  makeReadReceipt,
  makeReceivePart,
  makeReceivePosting,
  makeReceiveSubmission,
  makeRegisterProfile,
  makeReopenPosting,
  makeSuspendPosting,
} from '@ganghui/core';
import { createIntakeApp } from '@ganghui/http';
import { log, onHttp, readEnv, required } from '@ganghui/runtime';

const env = readEnv({ TABLE_NAME: required });
const table = createTable(env.TABLE_NAME);
const now = (): Date => new Date();
const store = createSubmissionStore(table);
const ports = {
  readPostings: createReadPostings(table),
  readAssessments: createReadAssessments(table),
  savePostings: createSavePostings(table),
  listPostings: createListPostings(table),
  confirmPosting: createConfirmPosting(table),
  readProfiles: createReadProfiles(table),
  saveProfile: createSaveProfile(table),
  store,
  keepCall: store.keepCall,
  newSubmissionId,
  now,
};

const app = createIntakeApp({
  authenticate: makeAuthenticate({ findKey: createFindKey(table), now }),
  readMarket: createReadMarket(table),
  // One write of the counter serves twenty calls.
  takeAllowance: createTakeAllowance(table, { lease: 20, now }),
  receivePosting: makeReceivePosting(ports),
  readMarketPosting: makeReadMarketPosting(ports),
  listMarketPostings: makeListMarketPostings(ports),
  closePosting: makeClosePosting(ports),
  suspendPosting: makeSuspendPosting(ports),
  reopenPosting: makeReopenPosting(ports),
  confirmPosting: makeConfirmPosting(ports),
  receiveSubmission: makeReceiveSubmission(ports),
  openSubmission: makeOpenSubmission(ports),
  receivePart: makeReceivePart(ports),
  completeSubmission: makeCompleteSubmission(ports),
  previewClosing: makePreviewClosing(ports),
  readReceipt: makeReadReceipt(ports),
  listReceipts: makeListReceipts(ports),
  readEvidence: makeReadEvidence(ports),
  registerProfile: makeRegisterProfile(ports),
  readProfiles: ports.readProfiles,
  report: (error) => log.failure('request-failed', error),
});

export const handler = onHttp('intake', app);
