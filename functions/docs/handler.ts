/**
 * Docs: the reference of all interfaces.
 * In:  GET /v1/openapi.json, /v1/asyncapi.json, /v1/schemas, /docs, /docs/events, /docs/proof, /docs/proof-vectors.json (HTTP API)
 * Out: OpenAPI 3.1, AsyncAPI 3.0, JSON Schemas of events, and the same as pages; how to check a copy, with known answers
 * If it stops: engineers cannot look the interfaces up; everything else goes on.
 */
import { createDocsApp } from '@ganghui/http';
import { log, onHttp } from '@ganghui/runtime';

const app = createDocsApp({ report: (error) => log.failure('request-failed', error) });

export const handler = onHttp('docs', app);
