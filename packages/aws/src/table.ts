/**
 * The shape of the one table, as plain data: infra creates it, the one-machine run creates it, the tests create it.
 *
 * | row | pk | sk |
 * | posting, current | P#<postingId> | CURRENT |
 * | posting, the last entry of the log about it | P#<postingId> | LOGGED |
 * | posting, assessed in context | P#<postingId> | SCORE |
 * | feed segment (three years, but for the last of a bucket) | FEED#<bucket, 6 digits> | first sequence, 12 digits |
 * | what the last sweep found · the snapshots kept | EXCHANGE | SWEEP · SNAPSHOTS |
 * | signed checkpoint | CHECKPOINTS | sequence, 12 digits |
 * | published signing key | SIGNING | <keyId> |
 * | subscription · how its delivery stands | SUBSCRIPTIONS | <id> · <id>#DELIVERY |
 * | market · key | M#<marketId> | MARKET · KEY#<sha256> |
 * | profile of a market · its requests of a minute | PROFILES#<marketId> · RATE#<marketId> | <name> · minutes since 1970 |
 * | what was done to a market, its keys and subscriptions | A#<holder> | <instant>#<uuid> |
 * | a reader's cursor | CURSOR#<name> | CURSOR |
 * | submission, its head (a call about one posting with its record) | S#<marketId> | <submissionId> |
 * | idempotency key | S#<marketId>#KEY#<sha256> | KEY |
 * | part of a submission | S#<marketId>#<submissionId> | PART#<part, 5 digits> |
 * | what was sent · its contacts · the answer, in pieces | S#<marketId>#<submissionId> | SENT · CONTACT · ITEMS, then #<part>#<try>#<piece> |
 * | postings that say the same | SAME#<fingerprint> | <postingId> |
 */
export const exchangeTable = {
  partitionKey: 'pk',
  sortKey: 'sk',
  stream: 'NEW_AND_OLD_IMAGES',
  ttl: 'ttl',
  indexes: [
    // Postings of a market by status, and its assessed postings; small attributes only, so that a report reads little.
    { name: 'byMarket', partitionKey: 'mk', sortKey: 'mt', project: ['quality', 'revision', 'status', 'postingId'] },
    // Sparse: only postings with something due; sharded, so that a midnight of expiries has no hot key.
    { name: 'byDue', partitionKey: 'dk', sortKey: 'due', project: ['postingId', 'revision'] },
  ],
} as const;

/** The stream hands relay the current rows of postings and nothing else. */
export const postingStreamFilter = { dynamodb: { Keys: { sk: { S: ['CURRENT'] } } } } as const;

export const dueShards = 8;
