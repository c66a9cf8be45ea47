import { defineRoute } from './route.ts';

export const getOpenApi = defineRoute({ id: 'getOpenApi', method: 'GET', path: '/v1/openapi.json', access: 'open' });
export const getDocs = defineRoute({ id: 'getDocs', method: 'GET', path: '/docs', access: 'open' });
