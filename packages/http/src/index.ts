export { createFeedApp } from './feed-app.ts';
export { createIntakeApp } from './intake-app.ts';
export { createSeekApp } from './seek-app.ts';
