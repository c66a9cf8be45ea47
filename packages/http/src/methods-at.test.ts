import { expect, it } from 'vitest';
import { createApp } from './app.ts';
import { methodsAt } from './methods-at.ts';

it.each([
  ['/v1/feed', ['GET']],
  ['/v1/subscriptions', ['POST', 'GET']],
  ['/v1/subscriptions/sub_3f9a2b7c41d0', ['GET', 'DELETE']],
  ['/v1/markets/320100-01/profile', ['GET', 'PUT']],
  ['/v1/postings', ['GET', 'HEAD']],
  ['/', ['GET', 'HEAD']],
  ['/v1/subscriptions/', []],
  ['/v1/nothing', []],
  ['/v1/feed/', []],
])('%s takes %j', (path, methods) => expect(methodsAt(path).toSorted()).toEqual(methods.toSorted()));

const app = createApp((error) => {
  throw error;
});
// What no route names goes to the function of the pages; to it these are addresses it does not serve.
it.each([
  ['HEAD', '/v1/feed', 405, 'GET'],
  ['PUT', '/v1/feed', 405, 'GET'],
  ['PATCH', '/v1/subscriptions/sub_3f9a2b7c41d0', 405, 'GET, DELETE'],
  ['GET', '/v1/subscriptions/sub_3f9a2b7c41d0/pause', 405, 'POST'],
  ['POST', '/v1/postings', 405, 'GET, HEAD'],
  ['GET', '/v1/nothing', 404, null],
  // Served by somebody, and said to be missing by him.
  ['GET', '/v1/feed', 404, null],
  ['HEAD', '/assets/nothing.css', 404, null],
])('answers %s %s with %i and what it does take', async (method, path, status, allow) => {
  const response = await app.request(path, { method });
  expect([response.status, response.headers.get('allow')]).toEqual([status, allow]);
  expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
});

it('says it in words, in English too', async () => {
  const chinese = await (await app.request('/v1/feed', { method: 'DELETE' })).json();
  expect(chinese).toMatchObject({
    title: '不支持的请求方法',
    detail: 'DELETE 不能用于 /v1/feed；可用的请求方法：GET。请查阅接口文档 /docs。',
  });
  const english = await (await app.request('/v1/feed', { method: 'DELETE', headers: { 'Accept-Language': 'en' } })).json();
  expect(english).toMatchObject({
    title: 'Method not supported',
    detail: 'DELETE cannot be used at /v1/feed; methods it takes: GET. See the reference at /docs.',
  });
});
