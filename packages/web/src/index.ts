export { createPages, type PageDeps } from './create-pages.tsx';
export { renderProblemPage } from './layout/problem-page.tsx';
export { pageHeaders } from './layout/send-page.ts';
export { parseSearchParams, type QueryProblem } from './query/parse-search-params.ts';
