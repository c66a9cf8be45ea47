export {
  Cause,
  DeliveryDue,
  deliveryDueType,
  eventSource,
  FeedAppended,
  FeedEvent,
  FeedItem,
  FeedScope,
  feedAppendedType,
  GanghuiEvent,
  LeftScope,
  leftScopeType,
  PostingChange,
  type PostingEventKind,
  PostingScored,
  PreviousEntry,
  postingEventTypes,
  scoredType,
} from './event.ts';
export * from './feed/index.ts';
export {
  Dimension,
  DimensionScores,
  dimensionNames,
  dimensions,
  Finding,
  Grade,
  gradeOf,
  gravityOf,
  Quality,
  Severity,
} from './finding.ts';
export { AuditEntry, IssuedKey, KeyScope, MarketKey, province } from './key.ts';
export { Market, MarketLimits, marketLimits } from './market.ts';
export { MarketPosting } from './market-posting.ts';
export { isNamed } from './named-item.ts';
export type { Note, Sure } from './note.ts';
export { Outcome, outcomes, SubmissionMode, Summary, summaryOf } from './outcome.ts';
export {
  CloseReason,
  EmploymentForm,
  isSourceId,
  MarketId,
  Occupation,
  type OccupationCandidate,
  Pay,
  PayPeriod,
  Place,
  Posting,
  type PostingContent,
  PostingId,
  Provenance,
  postingIdOf,
  SourceId,
  Status,
} from './posting.ts';
export { Problem } from './problem.ts';
export { type FieldSource, Profile } from './profile.ts';
export { type RawField, RawPosting, rawFieldNames, rawFields } from './raw-posting.ts';
export {
  Closing,
  PartReceipt,
  PostingLine,
  PostingReceipt,
  Receipt,
  ReceiptFinding,
  ReceiptItem,
  Submission,
} from './receipt.ts';
export { MarketReport } from './report.ts';
export { ok, type Result, refuse } from './result.ts';
