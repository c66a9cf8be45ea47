import { defineRoute } from './route.ts';

// The query of a search is read by the pages' own reading of it, which takes names of places and trades as people write them.
export const searchPostings = defineRoute({ id: 'searchPostings', method: 'GET', path: '/v1/postings', access: 'open' });
export const searchNames = ['q', 'city', 'minPay', 'market', 'limit', 'cursor'] as const;
export const getPosting = defineRoute({ id: 'getPosting', method: 'GET', path: '/v1/postings/{postingId}', access: 'optional' });
export const getMarketReport = defineRoute({ id: 'getMarketReport', method: 'GET', path: '/v1/markets/{marketId}/report', access: 'open' });

export const seekRoutes = [searchPostings, getPosting, getMarketReport];
