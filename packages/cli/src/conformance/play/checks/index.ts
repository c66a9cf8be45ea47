import type { Check } from '../check.ts';
import { accessChecks, problemCheck } from './access.ts';
import { badInputChecks } from './bad-input.ts';
import { batchChecks } from './batches.ts';
import { fullSetChecks } from './full-sets.ts';
import { partChecks } from './parts.ts';
import { retryChecks } from './retries.ts';
import { timeChecks } from './times.ts';
import { versionChecks } from './versions.ts';
import { writerChecks } from './writers.ts';

/** In the order they are played; the last looks back over all of them. */
export const checks: readonly Check[] = [
  ...accessChecks,
  ...versionChecks,
  ...batchChecks,
  ...writerChecks,
  ...retryChecks,
  ...timeChecks,
  ...badInputChecks,
  ...partChecks,
  ...fullSetChecks,
  problemCheck,
];
