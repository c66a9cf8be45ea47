export { createPages, type PageDeps } from './create-pages.tsx';
export { problemPage, renderProblemPage } from './layout/problem-page.tsx';
export { parseSearchParams, type QueryProblem } from './query/parse-search-params.ts';
export { createSubscriptionPages } from './subscription/create-subscription-pages.tsx';
