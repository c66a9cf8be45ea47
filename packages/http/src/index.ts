export type { Report } from './app.ts';
export { createFeedApp } from './feed-app.ts';
export { createIntakeApp, type IntakeDeps } from './intake-app.ts';
export { plainProblem, toProblem } from './problem.ts';
export { createSeekApp, type SeekDeps } from './seek-app.ts';
