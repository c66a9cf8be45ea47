import { createHash } from 'node:crypto';
import type { Context, Hono } from 'hono';
import openapi from '../../openapi/openapi.json' with { type: 'json' };
import { createApp, type Report } from '../app.ts';
import { getAsyncApi, getDocs, getEventDocs, getEventSchema, getOpenApi, getProofDocs, getProofVectors } from '../contract/docs.ts';
import { isNode, type Node } from '../json.ts';
import { anybody, makeMount } from '../mount.ts';
import { sendPlainProblem } from '../problem.ts';
import { DocsPage } from './docs-page.tsx';
import { eventSchemas, noSuchSchema } from './event-schemas.ts';
import { EventsPage } from './events-page.tsx';
import { ProofPage } from './proof-page.tsx';
import { docsStyle } from './style.ts';

const styleHash = createHash('sha256').update(docsStyle).digest('base64');
const cached = { 'Cache-Control': 'public, max-age=300', 'X-Content-Type-Options': 'nosniff' };
// Nothing but the page's own style may load, nothing may run, nobody may frame it.
const policy = `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; frame-ancestors 'none'`;

const sendJson = (c: Context, text: string, type = 'application/json'): Response =>
  c.body(text, 200, { ...cached, 'Content-Type': `${type}; charset=utf-8`, 'Access-Control-Allow-Origin': '*' });
const sendPage = (c: Context, text: string): Response =>
  c.body(text, 200, { ...cached, 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': policy });

function objectOf(value: unknown): Node {
  if (!isNode(value)) throw new Error('a document is an object');
  return value;
}
// Events are asked for less often than the rest, so they are read when they are.
const loadAsyncApi = async (): Promise<Node> =>
  objectOf((await import('../../asyncapi/asyncapi.json', { with: { type: 'json' } })).default);
const loadVectors = () => import('@ganghui/spec/docs/proof-vectors.json', { with: { type: 'json' } });

/** Makes a text once, when it is first asked for. */
function once(make: () => string | Promise<string>): () => Promise<string> {
  let text: string | undefined;
  return async () => {
    text ??= await make();
    return text;
  };
}

/** The reference: as OpenAPI, AsyncAPI and JSON Schema for programs, as pages for people; and how to check a copy. */
export function createDocsApp({ report }: { report: Report }): Hono {
  const document = objectOf(openapi);
  const app = createApp(report);
  const mount = makeMount(app, anybody);
  const openApiText = once(() => JSON.stringify(document));
  const asyncApiText = once(async () => JSON.stringify(await loadAsyncApi()));
  const docsText = once(() => `<!DOCTYPE html>${<DocsPage document={document} />}`);
  const eventsText = once(async () => `<!DOCTYPE html>${<EventsPage document={await loadAsyncApi()} />}`);
  const proofText = once(() => `<!DOCTYPE html>${<ProofPage />}`);
  const vectorsText = once(async () => JSON.stringify((await loadVectors()).default));
  mount(getOpenApi, async (c) => sendJson(c, await openApiText()));
  mount(getAsyncApi, async (c) => sendJson(c, await asyncApiText()));
  mount(getDocs, async (c) => sendPage(c, await docsText()));
  mount(getEventDocs, async (c) => sendPage(c, await eventsText()));
  mount(getProofDocs, async (c) => sendPage(c, await proofText()));
  mount(getProofVectors, async (c) => sendJson(c, await vectorsText()));
  mount(getEventSchema, async (c, { params: { version, file } }) => {
    const load = eventSchemas.get(`${version}/${file}`);
    if (load) return sendJson(c, JSON.stringify((await load()).default), 'application/schema+json');
    return sendPlainProblem(c, noSuchSchema(`${version}/${file}`));
  });
  return app;
}
