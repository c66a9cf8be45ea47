import { defineRoute } from './route.ts';

export const getOpenApi = defineRoute({ id: 'getOpenApi', method: 'GET', path: '/v1/openapi.json', access: 'open' });
export const getDocs = defineRoute({ id: 'getDocs', method: 'GET', path: '/docs', access: 'open' });
export const getAsyncApi = defineRoute({ id: 'getAsyncApi', method: 'GET', path: '/v1/asyncapi.json', access: 'open' });
export const getEventSchema = defineRoute({ id: 'getEventSchema', method: 'GET', path: '/v1/schemas/{version}/{file}', access: 'open' });
export const getEventDocs = defineRoute({ id: 'getEventDocs', method: 'GET', path: '/docs/events', access: 'open' });
export const getProofDocs = defineRoute({ id: 'getProofDocs', method: 'GET', path: '/docs/proof', access: 'open' });
export const getProofVectors = defineRoute({ id: 'getProofVectors', method: 'GET', path: '/docs/proof-vectors.json', access: 'open' });

export const docsRoutes = [getOpenApi, getDocs, getAsyncApi, getEventSchema, getEventDocs, getProofDocs, getProofVectors];
