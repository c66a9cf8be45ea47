import type { FunctionName } from '@ganghui/spec/flow';
import type { Definition } from './definition.ts';
import { admin } from './functions/admin.ts';
import { clock } from './functions/clock.ts';
import { deliver } from './functions/deliver.ts';
import { docs } from './functions/docs.ts';
import { feed } from './functions/feed.ts';
import { index } from './functions/index.ts';
import { intake } from './functions/intake.ts';
import { proof } from './functions/proof.ts';
import { pulse } from './functions/pulse.ts';
import { relay } from './functions/relay.ts';
import { score } from './functions/score.ts';
import { seal } from './functions/seal.ts';
import { seek } from './functions/seek.ts';
import { subscriptions } from './functions/subscriptions.ts';
import { sweep } from './functions/sweep.ts';

/** One for every function of the flow; the compiler sees to it. */
export const definitions: Record<FunctionName, Definition> = {
  intake,
  clock,
  relay,
  sweep,
  score,
  index,
  seal,
  feed,
  proof,
  seek,
  admin,
  docs,
  pulse,
  deliver,
  subscriptions,
};
