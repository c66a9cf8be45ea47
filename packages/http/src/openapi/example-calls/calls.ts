import type { ExampleCall } from './example-call.ts';
import { postingCalls } from './posting-calls.ts';
import { proofCalls } from './proof-calls.ts';
import { readingCalls } from './reading-calls.ts';
import { submissionCalls } from './submission-calls.ts';
import { subscriptionCalls } from './subscription-calls.ts';

/** In the order in which they are replayed: each stands on what the ones before it did. */
export const exampleCalls: readonly ExampleCall[] = [
  ...postingCalls,
  ...submissionCalls,
  ...subscriptionCalls,
  ...readingCalls,
  ...proofCalls,
];
