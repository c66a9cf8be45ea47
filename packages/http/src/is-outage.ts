// A connection that was refused, cut or never made, and a name that was not found just now.
const lostConnection = /^(?:ECONN(?:REFUSED|RESET|ABORTED)|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN)$/;
// What the AWS SDK calls an answer that came too late, and one that asks for patience.
const busy =
  /^(?:TimeoutError|RequestTimeout|.*Throttl.*|ProvisionedThroughputExceeded.*|RequestLimitExceeded|TooManyRequests.*|SlowDown)$/;

/** Whether a store did not answer, or asked for patience: the same call may well succeed in a while. Anything else is a bug of ours. */
export function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (busy.test(error.name)) return true;
  if ('code' in error && typeof error.code === 'string' && lostConnection.test(error.code)) return true;
  return '$fault' in error && error.$fault === 'server';
}
