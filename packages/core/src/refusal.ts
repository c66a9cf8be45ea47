import type { Finding, ReceiptItem, Summary } from '@ganghui/spec';

export const refusalKinds = [
  'key-missing',
  'key-unknown',
  'key-expired',
  'key-revoked',
  'scope-missing',
  'market-forbidden',
  'market-unknown',
  'market-invalid',
  'key-invalid',
  'key-not-found',
  'rate-exceeded',
  'format-unknown',
  'body-unreadable',
  'body-too-large',
  'too-many-records',
  'query-invalid',
  'profile-invalid',
  'profile-unknown',
  'posting-unknown',
  'posting-closed',
  'posting-ended',
  'posting-refused',
  'posting-stale',
  'revision-mismatch',
  'submission-unknown',
  'submission-complete',
  'submission-under-way',
  'part-conflict',
  'parts-missing',
  'idempotency-key-reused',
  'full-set-empty',
  'closing-unconfirmed',
  'store-interrupted',
  'cursor-from-the-future',
  'cursor-pruned',
  'snapshot-gone',
  'history-closed',
  'subscription-unknown',
  'subscription-invalid',
  'subscription-address',
  'subscription-unverified',
  'subscription-conflict',
  'subscription-unreadable',
  'too-many-subscriptions',
] as const;

/**
 * Every "no" of the exchange. `detail` says what was wrong, `fix` what to do; the HTTP status of each kind is in one table. `also`
 * are further members of the problem document, such as the receipt of what was stored before an outage. `cause`: the outage behind it,
 * for the operators; never sent.
 */
export type Refusal = {
  kind: (typeof refusalKinds)[number];
  detail: string;
  fix: string;
  findings?: Finding[];
  retryAfterSeconds?: number;
  also?: { receipt?: { summary: Summary; items: ReceiptItem[] }; item?: ReceiptItem; [member: string]: unknown };
  cause?: unknown;
};
