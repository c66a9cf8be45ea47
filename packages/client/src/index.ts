export type { NewKey } from './admin.ts';
export { type AdminClient, createAdminClient, createClient, holderOf, type MarketClient } from './create-client.ts';
export { mostPerPart, type PushRecord } from './cut-parts.ts';
export type { ClientOptions, Request, Sign } from './make-send.ts';
export { CompletedBeforeError, ProblemBody, ProblemError, UnexpectedAnswerError, UnreachableError } from './problem-error.ts';
export type { Pushed, PushedPart, PushRecordsOptions } from './push-options.ts';
export { pushRecords } from './push-records.ts';
export { type Retry, type Wait, wait } from './retry.ts';
