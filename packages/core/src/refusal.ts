import type { Finding } from '@ganghui/spec';

/** Every "no" of the exchange. `detail` says what was wrong, `fix` what to do; the HTTP status of each kind is in one table. */
export type Refusal = {
  kind:
    | 'key-missing'
    | 'key-unknown'
    | 'key-expired'
    | 'market-forbidden'
    | 'market-unknown'
    | 'format-unknown'
    | 'body-unreadable'
    | 'body-too-large'
    | 'too-many-records'
    | 'query-invalid'
    | 'profile-invalid'
    | 'profile-unknown'
    | 'posting-unknown'
    | 'posting-closed'
    | 'posting-refused'
    | 'posting-stale'
    | 'cursor-from-the-future';
  detail: string;
  fix: string;
  findings?: Finding[];
};
