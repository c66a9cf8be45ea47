import type { Hono } from 'hono';
import { createApp } from './app.ts';
import type { IntakeDeps } from './intake/deps.ts';
import { mountLifeCycle } from './intake/life-cycle-calls.ts';
import { mountPostings } from './intake/posting-calls.ts';
import { mountProfiles } from './intake/profile-calls.ts';
import { mountReceipts } from './intake/receipt-calls.ts';
import { mountSubmissions } from './intake/submission-calls.ts';
import { makeMarketGate } from './market-gate.ts';
import { makeMount } from './mount.ts';

export type { IntakeDeps } from './intake/deps.ts';

/** What a market's system pushes to. */
export function createIntakeApp(deps: IntakeDeps): Hono {
  const app = createApp(deps.report);
  const mount = makeMount(app, makeMarketGate(deps));
  mountPostings(mount, deps);
  mountLifeCycle(mount, deps);
  mountSubmissions(mount, deps);
  mountReceipts(mount, deps);
  mountProfiles(mount, deps);
  return app;
}
