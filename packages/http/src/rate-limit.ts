import type { Allowance } from '@ganghui/core';

/** The headers of draft-ietf-httpapi-ratelimit-headers: the policy in requests a minute, and what is left of it. */
export const rateLimitHeaders = ({ limit, remaining, resetSeconds }: Allowance): Record<string, string> => ({
  'RateLimit-Policy': `"market";q=${limit};w=60`,
  RateLimit: `"market";r=${Math.max(0, remaining)};t=${Math.max(0, Math.ceil(resetSeconds))}`,
});
