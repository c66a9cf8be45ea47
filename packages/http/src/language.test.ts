import { Hono } from 'hono';
import { expect, it } from 'vitest';
import { prefersEnglish } from './language.ts';

const app = new Hono().get('/', (c) => c.json(prefersEnglish(c)));

it.each([
  [undefined, false],
  ['', false],
  ['en', true],
  ['en-US,en;q=0.9', true],
  ['EN-gb', true],
  ['zh-CN,zh;q=0.9,en;q=0.8', false],
  ['zh;q=0.5,en;q=0.8', true],
  ['en,zh', false],
  ['en;q=0', false],
  ['fr,en;q=0.3', true],
  ['de', false],
  ['*', false],
  ['en;q=nonsense', false],
  ['english', false],
])('Accept-Language %s prefers English: %s', async (header, preferred) => {
  const response = await app.request('/', header === undefined ? {} : { headers: { 'Accept-Language': header } });
  expect(await response.json()).toBe(preferred);
});

it('leaves a page in Chinese', async () => {
  expect(await (await app.request('/', { headers: { 'Accept-Language': 'en', Accept: 'text/html' } })).json()).toBe(false);
});
