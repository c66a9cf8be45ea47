import type { Authenticate, Refusal, Viewer } from '@ganghui/core';
import { ok, type Result, refuse } from '@ganghui/spec';
import { scopeMissing } from './scope-missing.ts';

/** Nobody is asked who they are; whoever shows a key must show a good one, and sees what markets see. */
export async function viewerOf(authenticate: Authenticate, authorization: string | undefined): Promise<Result<Viewer, Refusal>> {
  if (authorization === undefined) return ok('public');
  const who = await authenticate({ authorization });
  if (!who.ok) return who;
  const refused = scopeMissing(who.value, 'read');
  return refused ? refuse(refused) : ok('market');
}
