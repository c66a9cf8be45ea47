const baseMs = 25;
const capMs = 2_000;

/** Exponential, with full jitter, so that writers who collided do not collide again in step. */
export const backoff = (attempt: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.random() * Math.min(capMs, baseMs * 2 ** attempt)));

export const maxAttempts = 8;

const passing = new Set([
  'ThrottlingException',
  'ThrottlingError',
  'ProvisionedThroughputExceededException',
  'ProvisionedThroughputExceeded',
  'RequestLimitExceeded',
  'InternalServerError',
  'TransactionConflict',
  'TransactionConflictException',
]);

/** Worth another try: the store is busy, or two transactions met. */
export const isPassing = (code: string | undefined): boolean => code !== undefined && passing.has(code);
