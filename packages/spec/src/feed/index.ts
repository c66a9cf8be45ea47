export { ExchangeStatus } from './exchange-status.ts';
export { everything, FeedFilter, isEverything, isInScope, regionStem, throughFilter } from './feed-filter.ts';
export { FeedPage, Snapshot, SnapshotEntry, SnapshotPage } from './feed-page.ts';
export { scopeOf } from './feed-scope.ts';
export { HistoryEntry, PostingAsOf, PostingHistory } from './history.ts';
export {
  DeliveryAttempt,
  FeedBatch,
  feedBatchType,
  IssuedSubscription,
  NewSubscription,
  Subscription,
  SubscriptionKind,
  SubscriptionState,
  Verification,
  verificationType,
} from './subscription.ts';
