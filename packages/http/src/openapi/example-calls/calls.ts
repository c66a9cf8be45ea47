import type { ExampleCall } from './example-call.ts';
import { postingCalls } from './posting-calls.ts';
import { readingCalls } from './reading-calls.ts';
import { submissionCalls } from './submission-calls.ts';

/** In the order in which they are replayed: each stands on what the ones before it did. */
export const exampleCalls: readonly ExampleCall[] = [...postingCalls, ...submissionCalls, ...readingCalls];
