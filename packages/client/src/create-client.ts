import { adminCalls } from './admin.ts';
import { type ClientOptions, makeSend } from './make-send.ts';
import { postingCalls } from './postings.ts';
import { profileCalls } from './profiles.ts';
import { submissionCalls } from './submissions.ts';

/** The calls of one market's system. */
export type MarketClient = ReturnType<typeof marketClient>;
/** The calls of the province. */
export type AdminClient = ReturnType<typeof adminCalls>;

function marketClient(options: ClientOptions, marketId: string) {
  const send = makeSend(options);
  return {
    marketId,
    postings: postingCalls(send, marketId),
    submissions: submissionCalls(send, marketId),
    profiles: profileCalls(send, marketId),
  };
}

/**
 * A client of the exchange for one market. A secret key names its market (`gh_<marketId>_…`); with `sign`, say `marketId`. Answers are
 * checked by the schemas of the spec. Throws ProblemError for a refusal, UnreachableError when no answer came in all tries,
 * UnexpectedAnswerError for an answer that is not the exchange's.
 */
export function createClient({ marketId, ...options }: ClientOptions & { marketId?: string }): MarketClient {
  const holder = marketId ?? holderOf(options.key);
  if (holder === undefined || !/^\d{6}-\d{2}$/.test(holder)) throw new TypeError('marketId 没有给出，也不能从密钥读出，例如 320100-01');
  return marketClient(options, holder);
}

/** A client for the province's own acts. */
export const createAdminClient = (options: ClientOptions): AdminClient => adminCalls(makeSend(options));

/** Who a key belongs to: a market id or `province`; undefined for anything that is no key. */
export const holderOf = (key: string | undefined): string | undefined => /^gh_([\d-]{1,20}|province)_[\w-]+$/.exec(key ?? '')?.[1];
