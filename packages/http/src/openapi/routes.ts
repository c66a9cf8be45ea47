import { adminRoutes } from '../admin/admin-routes.ts';
import { docsRoutes } from '../contract/docs.ts';
import { feedRoutes } from '../contract/feed.ts';
import { postingRoutes } from '../contract/postings.ts';
import { profileRoutes } from '../contract/profiles.ts';
import { proofRoutes } from '../contract/proof.ts';
import type { Route } from '../contract/route.ts';
import { seekRoutes } from '../contract/seek.ts';
import { submissionRoutes } from '../contract/submissions.ts';
import { subscriptionRoutes } from '../contract/subscriptions.ts';
import { adminProse } from './prose/admin.ts';
import { profileProse, referenceProse, sharingProse } from './prose/others.ts';
import { postingProse } from './prose/postings.ts';
import { proofProse } from './prose/proof.ts';
import { submissionProse } from './prose/submissions.ts';
import { subscriptionProse } from './prose/subscriptions.ts';
import type { Prose } from './prose.ts';

/** Every route that the document tells of. */
export const routes: readonly Route[] = [
  ...postingRoutes,
  ...submissionRoutes,
  ...profileRoutes,
  ...feedRoutes,
  ...proofRoutes,
  ...subscriptionRoutes,
  ...seekRoutes,
  ...adminRoutes,
  ...docsRoutes,
];

const prose: Record<string, Prose> = {
  ...postingProse,
  ...submissionProse,
  ...profileProse,
  ...sharingProse,
  ...proofProse,
  ...subscriptionProse,
  ...adminProse,
  ...referenceProse,
};

export function proseOf({ id }: Route): Prose {
  const found = prose[id];
  if (!found) throw new Error(`the route ${id} has no prose`);
  return found;
}
