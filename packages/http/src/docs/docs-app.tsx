import { createHash } from 'node:crypto';
import type { Hono } from 'hono';
import openapi from '../../openapi/openapi.json' with { type: 'json' };
import { createApp, type Report } from '../app.ts';
import { getDocs, getOpenApi } from '../contract/docs.ts';
import { isNode } from '../json.ts';
import { anybody, makeMount } from '../mount.ts';
import { DocsPage } from './docs-page.tsx';
import { docsStyle } from './style.ts';

const styleHash = createHash('sha256').update(docsStyle).digest('base64');
const cached = { 'Cache-Control': 'public, max-age=300', 'X-Content-Type-Options': 'nosniff' };
// Nothing but the page's own style may load, nothing may run, nobody may frame it.
const policy = `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; frame-ancestors 'none'`;

/** The reference: as OpenAPI for programs, as a page for people. */
export function createDocsApp({ report }: { report: Report }): Hono {
  const document: unknown = openapi;
  if (!isNode(document)) throw new Error('the OpenAPI document is not an object');
  const app = createApp(report);
  const mount = makeMount(app, anybody);
  let text: string | undefined;
  let page: string | undefined;
  mount(getOpenApi, async (c) => {
    text ??= JSON.stringify(document);
    return c.body(text, 200, { ...cached, 'Content-Type': 'application/json; charset=utf-8', 'Access-Control-Allow-Origin': '*' });
  });
  mount(getDocs, async (c) => {
    page ??= `<!DOCTYPE html>${<DocsPage document={document} />}`;
    return c.body(page, 200, { ...cached, 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': policy });
  });
  return app;
}
