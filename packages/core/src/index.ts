export {
  makeAppendChanges,
  type ReadHead,
  type Segment,
  type WriteSegment,
} from './feed/append-changes.ts';
export { chainHash } from './feed/digest.ts';
export { makeFollowFeed } from './feed/follow-feed.ts';
export { makeReadFeed, maxFeedLimit, type ReadFeed, type ReadSegments } from './feed/read-feed.ts';
export { makeRelayChanges, type Publish, type RowChange } from './feed/relay-changes.ts';
export { inParallel } from './in-parallel.ts';
export { type ClosePosting, makeClosePosting } from './intake/close-posting.ts';
export { makeExpirePostings } from './intake/expire-postings.ts';
export { makeReceiveRecords, type ReceiveRecords } from './intake/receive-records.ts';
export { makeReceiveSubmission, type ReceiveSubmission } from './intake/receive-submission.ts';
export { type Authenticate, formatKey, hashKey, makeAuthenticate } from './market/authenticate.ts';
export { makeRegisterProfile, type RegisterProfile } from './market/register-profile.ts';
export type * from './ports.ts';
export type { Refusal } from './refusal.ts';
export { makeScoreChanges } from './score/score-changes.ts';
export { makeFreshSearch } from './search/fresh-search.ts';
export { makeIndexChanges, makeRescorePostings } from './search/index-changes.ts';
export type { PostingSummary, Rescore, SearchIndex, SearchQuery, SearchResult } from './search/search-index.ts';
export { makeMarketReport, type ReadMarketReport } from './seek/market-report.ts';
export { makeOpenPosting, type OpenedPosting, type OpenPosting } from './seek/open-posting.ts';
export { presentEvent, type Viewer } from './seek/present-posting.ts';
export { readWholeNumber } from './whole-number.ts';
