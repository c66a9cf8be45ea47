import type { FunctionName } from '@ganghui/spec/flow';
import type { Definition } from './definition.ts';
import { admin } from './functions/admin.ts';
import { clock } from './functions/clock.ts';
import { docs } from './functions/docs.ts';
import { feed } from './functions/feed.ts';
import { index } from './functions/index.ts';
import { intake } from './functions/intake.ts';
import { relay } from './functions/relay.ts';
import { score } from './functions/score.ts';
import { seek } from './functions/seek.ts';

/** One for every function of the flow; the compiler sees to it. */
export const definitions: Record<FunctionName, Definition> = { intake, clock, relay, score, index, feed, seek, admin, docs };
