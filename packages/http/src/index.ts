export { createAdminApp } from './admin/admin-app.ts';
export { type Access, type BodyOf, defineRoute, type ParamsOf, type QueryOf, type Route } from './contract/route.ts';
export { createDocsApp } from './docs/docs-app.tsx';
export { createFeedApp } from './feed-app.ts';
export { createIntakeApp } from './intake-app.ts';
export { principalOf } from './principal.ts';
export { createProofApp } from './proof-app.ts';
export { createSeekApp } from './seek-app.ts';
export { createSubscriptionsApp } from './subscriptions-app.ts';
