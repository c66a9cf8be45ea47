/**
 * Docs: the reference of all interfaces.
 * In:  GET /v1/openapi.json and /docs (HTTP API)
 * Out: OpenAPI 3.1, and the same as a page
 * If it stops: engineers cannot look the interfaces up; everything else goes on.
 */
import { createDocsApp } from '@ganghui/http';
import { log, onHttp } from '@ganghui/runtime';

const app = createDocsApp({ report: (error) => log.failure('request-failed', error) });

export const handler = onHttp('docs', app);
