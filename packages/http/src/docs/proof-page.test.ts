import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { proofGuideEn, proofGuideZh } from '@ganghui/spec/proof-guide';
import { describe, expect, it } from 'vitest';
import { createDocsApp } from './docs-app.tsx';

const app = createDocsApp({
  report: (error) => {
    throw error;
  },
});
const textOf = async (path: string): Promise<string> => (await app.request(path)).text();
const signs: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"' };
/** What is read, without marks and spaces: of a page, and of a text with marks. */
const readOf = (page: string): string => page.replaceAll(/<[^>]+>|\s/g, '').replaceAll(/&(?:lt|gt|quot);/g, (sign) => signs[sign] ?? '');
const saidBy = (text: string): string => text.replaceAll(/[`*[]|\]\([^)]+\)|\s/g, '');

describe('/docs/proof', () => {
  it.each([
    ['zh', proofGuideZh],
    ['en', proofGuideEn],
  ])('says in %s all that the page of the repository says', async (language, { title, intro, steps, unequal }) => {
    const page = readOf(await textOf('/docs/proof'));
    const said = [title, ...intro, ...steps.flatMap((step) => [step.title, step.text]), unequal];
    for (const text of said) expect(page).toContain(saidBy(text));
    const file = readFileSync(new URL(`../../../spec/docs/proof.${language}.md`, import.meta.url), 'utf8');
    for (const text of said) expect(file).toContain(text);
  });

  it('links to nothing that is not there, and is linked from the other pages and back', async () => {
    const text = await textOf('/docs/proof');
    const ids = [...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect([...text.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id).filter((id) => !ids.includes(id))).toEqual([]);
    const addresses = [...new Set([...text.matchAll(/href="(\/[^"]+)"/g)].map(([, path = '']) => path))];
    expect(addresses.toSorted()).toEqual(['/docs', '/docs/events', '/docs/proof-vectors.json']);
    for (const path of addresses) expect([path, (await app.request(path)).status]).toEqual([path, 200]);
    for (const path of ['/docs', '/docs/events']) expect(await textOf(path)).toContain('href="/docs/proof"');
  });

  it('runs nothing, loads nothing, and its policy knows its style', async () => {
    const response = await app.request('/docs/proof');
    const text = await response.text();
    expect(text).not.toMatch(/<script|javascript:| on\w+=|<link|src=/);
    const style = /<style>([\s\S]*?)<\/style>/.exec(text)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(response.headers.get('content-security-policy')).toContain(`style-src 'sha256-${hash}'`);
    expect(text).toMatch(/^<!DOCTYPE html><html lang="zh-CN">/);
  });
});

it('serves the known answers as they are committed, to pages of other hosts too', async () => {
  const response = await app.request('/docs/proof-vectors.json');
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/json; charset=utf-8']);
  expect(response.headers.get('access-control-allow-origin')).toBe('*');
  const file = readFileSync(new URL('../../../spec/docs/proof-vectors.json', import.meta.url), 'utf8');
  expect(await response.json()).toEqual(JSON.parse(file));
});
