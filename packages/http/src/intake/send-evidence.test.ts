import type { SentRecord } from '@ganghui/core';
import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { sendEvidence } from './send-evidence.ts';

// What a Lambda may answer: JSON that holds the body as text.
const lambdaBytes = 6 * 1024 * 1024;
const inLambda = (page: string): number =>
  Math.max(...[page, Buffer.from(page).toString('base64')].map((body) => Buffer.byteLength(JSON.stringify({ body }))));
const many = (count: number, value: string) => Object.fromEntries(Array.from({ length: count }, (_, at) => [`${value}${at}`, value]));

async function pagesOf(sent: readonly SentRecord[]): Promise<string[]> {
  const pages: string[] = [];
  for (let after: number | undefined = 0; after !== undefined; ) {
    const from: number = after;
    const app = new Hono().get('/evidence', (c) => sendEvidence(c, sent, from));
    const response = await app.request('/evidence?part=1');
    pages.push(await response.text());
    const next = /after=(\d+)/.exec(response.headers.get('link') ?? '')?.[1];
    after = next === undefined ? undefined : Number(next);
    if (after !== undefined) expect(after).toBeGreaterThan(from);
  }
  return pages;
}
const linesOf = (pages: readonly string[]) =>
  pages.flatMap((page) =>
    page
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  );

describe('what was sent, told again', () => {
  it.each([
    ['a record that comes after almost enough', [{ a: 'x'.repeat(2_900_000) }, { a: '"'.repeat(1_400_000) }]],
    ['quotes, which are quoted twice', Array.from({ length: 9 }, () => ({ a: '"'.repeat(300_000) }))],
    ['letters of three bytes', Array.from({ length: 9 }, () => ({ a: '岗'.repeat(400_000) }))],
  ])('fits the answer of a Lambda and cuts nothing: %s', async (_, cells) => {
    const sent = cells.map((each, at) => ({ line: at + 1, cells: each }));
    const pages = await pagesOf(sent);
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) expect(inLambda(page)).toBeLessThan(lambdaBytes);
    expect(linesOf(pages)).toEqual(sent);
  });

  it.each([
    ['a long text', { a: '"'.repeat(5_000_000), b: '短' }],
    ['a long list', { a: Array.from({ length: 500_000 }, () => 'abc"'), b: '短' }],
    ['long texts in many cells', { b: '短', ...many(3000, '\u0001'.repeat(3000)) }],
    ['more cells than a table has', { b: '短', ...many(400_000, '岗') }],
  ])('cuts only a record that fits no answer, and says so: %s', async (_, cells) => {
    const small = { line: 1, cells: { a: '车工' } };
    const pages = await pagesOf([small, { line: 2, cells }, { ...small, line: 3 }]);
    for (const page of pages) expect(inLambda(page)).toBeLessThan(lambdaBytes);
    const [first, cut, last] = linesOf(pages);
    expect([first, last]).toEqual([small, { ...small, line: 3 }]);
    expect(cut).toMatchObject({ line: 2, cut: true, cells: { b: '短' } });
  });
});
