import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { eventDocuments, eventFile } from '@ganghui/spec/events';
import { describe, expect, it } from 'vitest';
import asyncapi from '../../asyncapi/asyncapi.json' with { type: 'json' };
import { createDocsApp } from './docs-app.tsx';
import { eventSchemas } from './event-schemas.ts';

const app = createDocsApp({
  report: (error) => {
    throw error;
  },
});
const published = new URL('../../../spec/events/', import.meta.url);
const textOf = async (path: string): Promise<string> => (await app.request(path)).text();

it('serves the AsyncAPI document as it is committed, to pages of other hosts too', async () => {
  const response = await app.request('/v1/asyncapi.json');
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
  expect(response.headers.get('access-control-allow-origin')).toBe('*');
  expect(await response.json()).toEqual(asyncapi);
});

describe('the schemas', () => {
  it('are served each: all that are published, and no other', () => {
    const files = readdirSync(new URL('v1/', published)).map((file) => `v1/${file}`);
    expect([...eventSchemas.keys()].toSorted()).toEqual(files.toSorted());
    expect([...eventSchemas.keys()].toSorted()).toEqual(eventDocuments.map(eventFile).toSorted());
  });

  it.each([...eventSchemas.keys()])('/v1/schemas/%s is the file of that name', async (path) => {
    const response = await app.request(`/v1/schemas/${path}`);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/schema+json; charset=utf-8']);
    const schema: unknown = await response.json();
    expect(schema).toEqual(JSON.parse(readFileSync(new URL(path, published), 'utf8')));
    expect(schema).toMatchObject({ $id: expect.stringMatching(/^urn:ganghui:schema:[a-z-]+:v1$/) });
  });

  it.each([
    'v1/Nothing.json',
    'v2/FeedEvent.json',
    'v1/feedevent.json',
    'v1/__proto__',
    'released%2Fv1/FeedEvent.json',
    'v1/..%2F..%2Fpackage.json',
  ])('is a problem document where there is none: %s', async (path) => {
    const response = await app.request(`/v1/schemas/${path}`);
    expect([response.status, response.headers.get('content-type')]).toEqual([404, 'application/problem+json; charset=utf-8']);
  });

  it('are listed to whoever asks for one that is not there', async () => {
    const ask = async (language: string) =>
      (await app.request('/v1/schemas/v2/FeedEvent.json', { headers: { 'Accept-Language': language } })).json();
    const all = eventDocuments.map(eventFile).toSorted().join(', ');
    expect(await ask('zh')).toMatchObject({ title: '没有这个结构文件', detail: `没有 /v1/schemas/v2/FeedEvent.json。现有：${all}。` });
    expect(await ask('en')).toMatchObject({ detail: `There is no /v1/schemas/v2/FeedEvent.json. There are: ${all}.` });
  });
});

describe('the page', () => {
  it('has every channel, message and schema of the document, and a way to each', async () => {
    const text = await textOf('/docs/events');
    const { channels, components } = asyncapi;
    for (const name of Object.keys(channels)) expect(text).toMatch(new RegExp(`href="#channel-${name}"[\\s\\S]*id="channel-${name}"`));
    for (const name of Object.keys(components.messages)) expect(text).toContain(`id="message-${name}"`);
    for (const name of Object.keys(components.schemas)) expect(text).toContain(`id="schema-${name}"`);
    for (const { address } of Object.values(channels)) expect(text).toContain(address);
  });

  it('links to nothing that is not there, and names nothing twice', async () => {
    const text = await textOf('/docs/events');
    const ids = [...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const links = [...text.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(links.length).toBeGreaterThan(60);
    expect(links.filter((id) => !ids.includes(id))).toEqual([]);
    const addresses = [...new Set([...text.matchAll(/href="(\/[^"]+)"/g)].map(([, path = '']) => path))];
    expect(addresses.length).toBe(eventDocuments.length + 3);
    for (const path of addresses) expect([path, (await app.request(path)).status]).toEqual([path, 200]);
  });

  it('is linked from the reference of the API, and links back', async () => {
    expect(await textOf('/docs')).toContain('href="/docs/events"');
    expect(await textOf('/docs/events')).toContain('href="/docs"');
  });

  it('runs nothing, loads nothing, and its policy knows its style', async () => {
    const response = await app.request('/docs/events');
    const text = await response.text();
    expect(text).not.toMatch(/<script|javascript:| on\w+=|<link|src=/);
    const style = /<style>([\s\S]*?)<\/style>/.exec(text)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(response.headers.get('content-security-policy')).toContain(`style-src 'sha256-${hash}'`);
    expect(text).toMatch(/^<!DOCTYPE html><html lang="zh-CN">/);
  });

  it('tells in both languages how to receive, and shows a signature that can be checked', async () => {
    const text = await textOf('/docs/events');
    for (const words of [
      '拉取：共享流',
      'Pull: feed',
      '推送：接收方的地址',
      'Push: an address of the receiver',
      'Event bus: Amazon EventBridge',
    ])
      expect(text).toContain(words);
    expect(text).toContain('另立 v2');
    expect(text).toMatch(
      /secret: whsec_\S+\nwebhook-id: sub_\S+\nwebhook-timestamp: \d{10}\nwebhook-signature: v1,\S+\n\n\{&quot;type&quot;/,
    );
  });
});

it('opens the messages and leaves their parts closed, and draws nothing of a part that nobody asked for', async () => {
  const text = await textOf('/docs/events');
  const sections = [...text.matchAll(/<details class="schema" id="schema-(\w+)"( open="")?>/g)];
  const open = sections.filter(([, , mark]) => mark).map(([, name]) => name);
  expect(sections.length).toBe(Object.keys(asyncapi.components.schemas).length);
  expect(open.toSorted()).toEqual(eventDocuments.map(({ id }) => id).toSorted());
  expect(text).toContain('.schema:target::details-content{');
});

it('shows every event of the bus as sent', async () => {
  const text = await textOf('/docs/events');
  expect(text).not.toContain('<span class="method">RECEIVE</span>');
});
