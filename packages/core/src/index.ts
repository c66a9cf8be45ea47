export {
  makeAppendChanges,
  type ReadHead,
  type Segment,
  type WriteSegment,
} from './feed/append-changes.ts';
export { makeFollowFeed } from './feed/follow-feed.ts';
export { makeReadFeed, maxFeedLimit, type ReadFeed, type ReadSegments } from './feed/read-feed.ts';
export { makeRelayChanges, type Publish, type RowChange } from './feed/relay-changes.ts';
export { inParallel } from './in-parallel.ts';
export { makeClosePosting } from './intake/close-posting.ts';
export { makeConfirmPosting } from './intake/confirm-posting.ts';
export { dueAt } from './intake/due-at.ts';
export { cursorOf, readCursor } from './intake/posting-cursor.ts';
export { makeListMarketPostings, makeReadMarketPosting } from './intake/read-market-postings.ts';
export { sourceIdsOf } from './intake/receipt-item.ts';
export { makeReceivePosting } from './intake/receive-posting.ts';
export { makeReopenPosting } from './intake/reopen-posting.ts';
export { makeRunDue } from './intake/run-due.ts';
export { makeSuspendPosting } from './intake/suspend-posting.ts';
export { makeAuthenticate } from './market/authenticate.ts';
export { unregisteredMarket } from './market/holder.ts';
export { type IssueKey, makeIssueKey } from './market/issue-key.ts';
export { formatKey, hashKey, hashPrincipal } from './market/key-text.ts';
export type * from './market/ports.ts';
export { makeReadKeys, makeReadTrail, type ReadKeys, type ReadTrail } from './market/read-keys.ts';
export { makeRegisterMarket, type RegisterMarket } from './market/register-market.ts';
export { makeRegisterProfile, type RegisterProfile } from './market/register-profile.ts';
export { makeRevokeKey, type RevokeKey } from './market/revoke-key.ts';
export { makeRotateKey, type RotateKey } from './market/rotate-key.ts';
export type * from './ports.ts';
export { type Refusal, refusalKinds } from './refusal.ts';
export { makeScoreChanges } from './score/score-changes.ts';
export { makeFreshSearch } from './search/fresh-search.ts';
export { makeIndexChanges, makeRescorePostings } from './search/index-changes.ts';
export type { PostingSummary, Rescore, SearchIndex, SearchQuery, SearchResult } from './search/search-index.ts';
export { makeMarketReport, type ReadMarketReport } from './seek/market-report.ts';
export { makeOpenPosting, type OpenedPosting, type OpenPosting } from './seek/open-posting.ts';
export { presentEvent, type Viewer } from './seek/present-posting.ts';
export { makeCompleteSubmission } from './submission/complete-submission.ts';
export { makeOpenSubmission } from './submission/open-submission.ts';
export type * from './submission/ports.ts';
export { makePreviewClosing } from './submission/preview-closing.ts';
export { makeReadEvidence } from './submission/read-evidence.ts';
export { makeListReceipts, makeReadReceipt } from './submission/read-receipts.ts';
export { makeReceivePart, mostParts } from './submission/receive-part.ts';
export { makeReceiveSubmission } from './submission/receive-submission.ts';
export { isSubmissionId } from './submission/submission-of.ts';
export type * from './submission/use-cases.ts';
export { readWholeNumber } from './whole-number.ts';
