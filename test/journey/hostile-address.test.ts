import { createSaveKey } from '@ganghui/aws/keys';
import { createTable } from '@ganghui/aws/table-client';
import { formatKey, hashKey } from '@ganghui/core';
import type { KeyScope } from '@ganghui/spec';
import { aRecord } from '@ganghui/spec/testing';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { hostileRun } from './hostile-run.ts';

const { local, keyOf, send, standing } = hostileRun();
const [marketId, otherId] = ['321000-01', '320100-01'];
/** Keys that open nothing here, by what is wrong with them. */
const keys: Record<string, string> = {};
/** Submissions in parts: one of the market, one of another. */
let own: string;
let others: string;
const base = (id = marketId): string => `/v1/markets/${id}`;

beforeAll(async () => {
  keys.expired = await issue('expired', ['push'], { expiresAt: '2026-01-01T00:00:00Z' });
  keys.revoked = await issue('revoked', ['push'], { revokedAt: '2026-01-01T00:00:00Z' });
  keys.reading = await issue('reading', ['read'], {});
  own = await open(marketId);
  others = await open(otherId);
  expect((await call('PUT', `${base()}/postings/H1`, { body: JSON.stringify(aRecord('H1')) })).status).toBe(201);
});
// Nothing that is sent here may change anything.
afterEach(async () => expect(await Promise.all([marketId, otherId].map(standing))).toEqual([{ H1: 'published@1' }, {}]));

async function issue(label: string, scopes: KeyScope[], ends: { expiresAt?: string; revokedAt?: string }): Promise<string> {
  const secret = formatKey(marketId, label.padEnd(43, 'x'));
  const made = { createdAt: '2025-11-01T00:00:00Z', createdBy: 'test', principal: null, expiresAt: null, revokedAt: null };
  const table = createTable(local().tableName);
  await createSaveKey(table)({ id: `k_${label}`, holder: marketId, label, scopes, ...made, ...ends }, hashKey(secret));
  table.client.destroy();
  return secret;
}

type Sent = { body?: BodyInit; headers?: Record<string, string>; key?: string };
const Problem = z.looseObject({ title: z.string(), status: z.number(), detail: z.string().min(8) });

const call = (method: string, path: string, { headers, ...sent }: Sent = {}) =>
  send(marketId, method, path, {
    ...sent,
    headers: { ...(sent.body !== undefined && { 'Content-Type': 'application/json' }), ...headers },
  });

/** The status of a refusal that is a problem document in Chinese and in English. */
async function refusal(method: string, path: string, sent: Sent = {}): Promise<number> {
  const [chinese, english] = await Promise.all(
    ['zh-CN,zh', 'en'].map((language) => call(method, path, { ...sent, headers: { ...sent.headers, 'Accept-Language': language } })),
  );
  const [problem, translated] = [chinese, english].map((answer) => {
    expect(answer?.type).toBe('application/problem+json; charset=utf-8');
    return Problem.parse(JSON.parse(answer?.text ?? ''));
  });
  expect(problem?.detail).toMatch(/[\u4e00-\u9fff]{3}/);
  expect(problem?.detail.length).toBeLessThan(500);
  expect(translated?.detail).toMatch(/^(?!.*请).*[a-z]{3} /);
  return problem?.status === chinese?.status && chinese?.status === english?.status ? (chinese?.status ?? 0) : 0;
}

async function open(id: string): Promise<string> {
  const { text } = await call('POST', `${base(id)}/submissions/open`, { body: '{"profile":"none"}', key: keyOf(id) });
  return z.object({ submissionId: z.string() }).parse(JSON.parse(text)).submissionId;
}
const record = JSON.stringify(aRecord('X'));

describe('a key that does not fit', () => {
  const right = () => keyOf(marketId);
  it.each<[string, () => string | undefined, number]>([
    ['none', () => '', 401],
    ['unknown', () => formatKey(marketId, 'u'.repeat(43)), 401],
    ['no key at all', () => 'abc', 401],
    ['in capitals', () => right().toUpperCase(), 401],
    ['of a holder that is a path', () => right().replace(marketId, '../..'), 401],
    ['of 10,000 characters', () => 'x'.repeat(10_000), 401],
    ['two in one header', () => `${right()}, Bearer ${right()}`, 401],
    ['expired', () => keys.expired, 401],
    ['revoked', () => keys.revoked, 401],
    ['of another market', () => keyOf(otherId), 403],
    ['of the province', () => keyOf('province'), 403],
    ['that may only read', () => keys.reading, 403],
  ])('%s', async (_, key, status) => {
    expect(await refusal('PUT', `${base()}/postings/X`, { body: record, key: key() })).toBe(status);
    expect(await refusal('POST', `${base()}/submissions?profile=none`, { body: `[${record}]`, key: key() })).toBe(status);
  });

  it('opens neither the submission of another market nor its address', async () => {
    expect(await refusal('GET', `${base()}/submissions/${others}`)).toBe(404);
    expect(await refusal('PUT', `${base()}/submissions/${others}/parts/1`, { body: `[${record}]` })).toBe(404);
    expect(await refusal('POST', `${base()}/submissions/${others}/complete`, { body: '{"parts":0}' })).toBe(404);
    expect(await refusal('PUT', `${base(otherId)}/postings/X`, { body: record })).toBe(403);
    expect(await refusal('PUT', `${base('999999-99')}/postings/X`, { body: record })).toBe(403);
  });
});

describe('an address, a query or a header nobody should write', () => {
  const long = 'a'.repeat(5000);
  it.each(['%00', '%2e%2e%2f', '%zz', '%E4%B8', 'A%2Fb', '%F0%9F%98%80', '__proto__', long])('posting %s', async (id) => {
    expect(await refusal('PUT', `${base()}/postings/${id}`, { body: '{}' })).toBe(400);
    expect(await refusal('GET', `${base()}/postings/${id}`)).toBe(400);
    expect(await refusal('POST', `${base()}/postings/${id}/close`, { body: '{"reason":"withdrawn"}' })).toBe(400);
    expect(await refusal('GET', `${base()}/submissions/${id}`)).toBe(404);
    expect(await refusal('GET', `/v1/markets/${id}/postings`)).toBe(403);
  });

  it.each(['dryrun', 'dryRun=yes', 'dryRun&dryRun', 'mode=Full', 'profile=', 'confirmClose=-1', 'confirmClose=1e3', '%zz', 'mode=%00'])(
    'submissions?%s',
    async (query) => expect(await refusal('POST', `${base()}/submissions?${query}`, { body: `[${record}]` })).toBe(400),
  );

  it.each(['postings?limit=0', 'postings?limit=1e2', 'postings?status=open', 'postings?after=garbage', 'submissions?before=garbage'])(
    '%s',
    async (query) => expect(await refusal('GET', `${base()}/${query}`)).toBe(400),
  );

  it.each([
    ['If-Match', '"x"', 400],
    ['If-Match', '-1', 400],
    ['If-Match', '"1", "2"', 400],
    ['If-Match', '99999999999', 400],
    ['If-Match', '"7"', 412],
    ['If-Match', '', 400],
    ['If-None-Match', '"1"', 400],
    ['If-None-Match', '*', 412],
  ])('%s: %s', async (name, value, status) => {
    const body = JSON.stringify(aRecord('H1', { headcount: '9' }));
    expect(await refusal('PUT', `${base()}/postings/H1?dryRun`, { body, headers: { [name]: value } })).toBe(status);
  });

  it.each(['x'.repeat(300), 'a b', 'a\tb', ''])('Idempotency-Key: %j', async (value) => {
    const sent = { body: '[]', headers: { 'Idempotency-Key': value } };
    expect(await refusal('POST', `${base()}/submissions?profile=none`, sent)).toBe(400);
  });

  it.each(['0', '-1', '1.5', '10001', '1e3', '01', '%EF%BC%91', '9'.repeat(20)])('part %s', async (part) =>
    expect(await refusal('PUT', `${base()}/submissions/${own}/parts/${part}`, { body: `[${record}]` })).toBe(400),
  );

  it.each(['-1', '1.5', '"1"', '1e309', '10001', 'null', '9'.repeat(25), '0,"unread":-1', '0,"x":1', '0,"confirmClose":1e309'])(
    'complete {"parts":%s}',
    async (parts) => expect(await refusal('POST', `${base()}/submissions/${own}/complete`, { body: `{"parts":${parts}}` })).toBe(400),
  );

  it.each(['DELETE', 'PATCH', 'OPTIONS', 'POST'])('the method %s', async (method) =>
    expect(await refusal(method, `${base()}/postings/H1`)).toBe(405),
  );

  it.each([
    '{}',
    '{"reason":"x"}',
    '{"reason":"rejected"}',
    '{"reason":"filled","hires":-1}',
    '{"reason":"filled","hires":51}',
    '{"reason":"withdrawn","hires":1}',
  ])('close %s', async (body) => expect(await refusal('POST', `${base()}/postings/H1/close`, { body })).toBe(400));

  it('a preview of 300,000 ids is answered, and closes nothing', async () => {
    const sourceIds = Array.from({ length: 300_000 }, (_, at) => `N-${at}`);
    const { status, text } = await call('POST', `${base()}/submissions/preview`, { body: JSON.stringify({ sourceIds }) });
    expect([status, JSON.parse(text)]).toEqual([200, expect.objectContaining({ open: 1, absent: 1, needsConfirmation: true })]);
    expect(await refusal('POST', `${base()}/submissions/preview`, { body: '{"sourceIds":[1]}' })).toBe(400);
  });

  it.each([
    ['more codes than a row of the table holds', { codes: { education: Object.fromEntries(Array.from({ length: 20_000 }, manyCodes)) } }],
    ['a name that means no profile', { profile: 'none' }],
    ['an unknown field', { colour: 'red' }],
    ['a pattern that never ends', { fields: { sourceId: { column: 'a', pattern: '(a+)+$' }, title: 'b' } }],
    ['the market of somebody else', { market: otherId }],
    ['no fields', { fields: {} }],
  ])('a profile with %s', async (_, odd) => {
    const body = JSON.stringify({ profile: 'p', market: marketId, format: 'csv', fields: { sourceId: 'a', title: 'b' }, ...odd });
    expect(await refusal('PUT', `${base()}/profile`, { body })).toBe(422);
    expect((await call('GET', `${base()}/profile`)).text.match(/"profile":"[^"]*"/g)).toEqual(['"profile":"yangzhou-2026"']);
  });
});

const manyCodes = (_: unknown, at: number): [string, string] => [`${at}-a-code-of-some-length`, '本科'];
