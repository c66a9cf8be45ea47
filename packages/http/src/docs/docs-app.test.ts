import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import openapi from '../../openapi/openapi.json' with { type: 'json' };
import type { Node } from '../json.ts';
import { routes } from '../openapi/routes.ts';
import { curlOf } from './curl.ts';
import { createDocsApp } from './docs-app.tsx';

const app = createDocsApp({
  report: (error) => {
    throw error;
  },
});
const page = async (): Promise<string> => (await app.request('/docs')).text();

it('serves the document as it is committed', async () => {
  const response = await app.request('/v1/openapi.json');
  expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
  expect(await response.json()).toEqual(openapi);
});

describe('the page', () => {
  it('has every operation, and a way to it', async () => {
    const text = await page();
    for (const { id, path } of routes) {
      expect(text).toContain(`id="${id}"`);
      expect(text).toContain(`href="#${id}"`);
      expect(text).toContain(path);
    }
  });

  it('links to nothing that is not on it, and names nothing twice', async () => {
    const text = await page();
    const ids = [...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const links = [...text.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(links.length).toBeGreaterThan(routes.length);
    expect(links.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('runs nothing, loads nothing, and its policy knows its style', async () => {
    const response = await app.request('/docs');
    const text = await response.text();
    expect(text).not.toMatch(/<script|javascript:| on\w+=|<link|src=/);
    const style = /<style>([\s\S]*?)<\/style>/.exec(text)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(response.headers.get('content-security-policy')).toContain(`style-src 'sha256-${hash}'`);
    expect(text).toMatch(/^<!DOCTYPE html><html lang="zh-CN">/);
    expect(text).toContain('name="viewport"');
  });

  it('says what to do about every problem, and how to call with curl', async () => {
    const text = await page();
    expect(text).toContain('urn:ganghui:problem:closing-unconfirmed');
    expect(text).toContain('repeat the exact number in confirmClose');
    expect(text).toContain('curl -X PUT &quot;$GANGHUI_URL/v1/markets/$MARKET/postings/NT-2026-0042&quot;');
  });
});

it('shows the fields of every body, which of them a posting needs, and a call where there is no body', async () => {
  const text = await page();
  const section = (id: string): string => text.slice(text.indexOf(`id="${id}"`), text.indexOf('</section>', text.indexOf(`id="${id}"`)));
  expect(section('closePosting')).toContain('withdrawn 单位或市场撤回');
  expect(section('rotateKey')).toContain('<code>overlapDays</code>');
  expect(section('putPosting')).toContain('与 contactEmail、applyUrl 须写其一');
  expect(section('putPosting')).toContain('#schema-PostingFields');
  expect(section('getPosting')).toContain('$GANGHUI_URL/v1/postings/$MARKET.NT-2026-0042');
  expect(text).toContain('href="#schema-Pay"');
});

it('fills the market into a body that names it', () => {
  const parameters: Node[] = [{ name: 'marketId', in: 'path', example: '320600-01' }];
  const call = curlOf({ method: 'PUT', path: '/v1/{marketId}', parameters }, { type: 'application/json', value: { market: '320600-01' } });
  expect(call).toContain('"$GANGHUI_URL/v1/$MARKET"');
  expect(call).toContain('<<BODY\n{\n  "market": "$MARKET"\n}');
});

it('writes a call that a shell can run', () => {
  const parameters: Node[] = [
    { name: 'sourceId', in: 'path', example: '南京 1' },
    { name: 'Idempotency-Key', in: 'header' },
  ];
  expect(curlOf({ method: 'POST', path: '/v1/x/{sourceId}', parameters }, { type: 'application/json', value: { a: "it's" } })).toBe(
    [
      'curl -X POST "$GANGHUI_URL/v1/x/%E5%8D%97%E4%BA%AC%201" \\',
      '  -H "Authorization: Bearer $GANGHUI_KEY" \\',
      '  -H "Idempotency-Key: $(uuidgen)" \\',
      "  -H 'Content-Type: application/json' \\",
      "  --data-binary @- <<'BODY'",
      '{',
      '  "a": "it\'s"',
      '}',
      'BODY',
    ].join('\n'),
  );
});
