import type { Authenticate, Refusal, Viewer } from '@ganghui/core';
import { ok, type Result } from '@ganghui/spec';

/** Nobody is asked who they are; whoever shows a key must show a good one, and sees what markets see. */
export async function viewerOf(authenticate: Authenticate, authorization: string | undefined): Promise<Result<Viewer, Refusal>> {
  if (authorization === undefined) return ok('public');
  const who = await authenticate(authorization);
  return who.ok ? ok('market') : who;
}
