/**
 * The shape of the one table, as plain data: infra creates it, the one-machine run creates it, the tests create it.
 *
 * | row | pk | sk |
 * | posting, current | P#<postingId> | CURRENT |
 * | posting, revision n | P#<postingId> | R#<n, 8 digits> |
 * | posting, assessed in context | P#<postingId> | SCORE |
 * | feed segment | FEED#<bucket> | first sequence, 12 digits |
 * | market · profile · key | M#<marketId> | MARKET · PROFILE#<name> · KEY#<sha256> |
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
