import { defineRoute } from './route.ts';

const profile = '/v1/markets/{marketId}/profile';

export const getProfiles = defineRoute({ id: 'getProfiles', method: 'GET', path: profile, access: 'read' });
// The body is judged by the use case: its refusal names every column that is wrong.
export const putProfile = defineRoute({ id: 'putProfile', method: 'PUT', path: profile, access: 'push' });

export const profileRoutes = [getProfiles, putProfile];
