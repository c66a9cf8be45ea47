import type { StoredSubscription } from './ports.ts';

/** The texts of the secrets that hold at an instant: deliveries are signed with each of them. */
export const liveSecrets = ({ secrets }: Pick<StoredSubscription, 'secrets'>, at: Date): string[] =>
  secrets.filter(({ expiresAt }) => expiresAt === null || new Date(expiresAt) > at).map(({ secret }) => secret);
