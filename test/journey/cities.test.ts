import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { exampleCities } from '@ganghui/local/examples';
import { type LoadedCity, loadExamples, readReport } from '@ganghui/local/load-examples';
import { seedMarkets } from '@ganghui/local/seed';
import { type Local, startLocal } from '@ganghui/local/start-local';
import { FeedEvent, Problem, type ReceiptItem } from '@ganghui/spec';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { aDataDir } from './local-run.ts';

const Planted = z.array(
  z.object({
    market: z.string(),
    sourceId: z.string().optional(),
    line: z.number().optional(),
    plant: z.string(),
    rule: z.string().nullable(),
    expect: z.enum(['refused', 'held', 'published']),
  }),
);
const planted = Planted.parse(JSON.parse(readFileSync(fileURLToPath(new URL('../fixtures/cities/planted.json', import.meta.url)), 'utf8')));
const outcomes = { refused: ['refused'], held: ['held'], published: ['created'] };

const { dataDir, remove } = aDataDir();
let local: Local;
let keys: Record<string, string>;
let loaded: LoadedCity[];

beforeAll(async () => {
  local = await startLocal({ port: 0, dataDir, dynamoEndpoint: undefined }, { report: console.error });
  const cities = exampleCities();
  ({ keys } = await seedMarkets(local.tableName, dataDir, cities));
  loaded = await loadExamples(local.url, keys, cities);
  await local.settled();
});
afterAll(async () => {
  await local.stop();
  remove();
});

const itemsOf = (marketId: string): ReceiptItem[] => loaded.find(({ example }) => example.market.id === marketId)?.receipt.items ?? [];
const itemOf = ({ market, sourceId, line }: (typeof planted)[number]): ReceiptItem | undefined =>
  itemsOf(market).find((item) => (sourceId === undefined ? item.line === line : item.sourceId === sourceId));
const feedText = async (): Promise<string> => (await fetch(`${local.url}/v1/feed?after=0&limit=1000`)).text();

describe('the four example cities', () => {
  it.each(planted.map((each) => [`${each.market} ${each.sourceId ?? `line ${each.line}`}: ${each.plant}`, each] as const))(
    '%s',
    (_, plant) => {
      const item = itemOf(plant);
      expect(item, 'has an item in the receipt').toBeDefined();
      expect(outcomes[plant.expect]).toContain(item?.outcome);
      // What is published may be clean of the rule by now: an old county name is resolved, markup is removed.
      if (plant.rule && plant.expect !== 'published') expect(item?.findings.map(({ rule }) => rule)).toContain(plant.rule);
    },
  );

  it('publishes every record that nothing was planted in', () => {
    const marked = new Set(planted.map(({ market, sourceId, line }) => `${market} ${sourceId ?? line}`));
    const others = loaded.flatMap(({ example, receipt }) =>
      receipt.items
        .filter(({ sourceId, line }) => !marked.has(`${example.market.id} ${sourceId ?? line}`))
        .map((item) => ({ ...item, market: example.market.id })),
    );
    expect(others.length).toBeGreaterThan(180);
    expect(
      others
        .filter(({ outcome }) => outcome !== 'created')
        .map(({ postingId, findings }) => [postingId, findings.map(({ rule, evidence }) => `${rule} ${evidence}`)]),
    ).toEqual([]);
  });

  it('says of every refused or held record which field, which rule, and what to write instead', () => {
    const bad = loaded.flatMap(({ receipt }) => receipt.items.filter(({ outcome }) => outcome === 'refused' || outcome === 'held'));
    expect(bad.length).toBeGreaterThan(25);
    for (const { findings, outcome } of bad) {
      const deciding = findings.filter(({ severity }) => severity === (outcome === 'refused' ? 'block' : 'hold'));
      expect(deciding.length).toBeGreaterThan(0);
      for (const { rule, field, message, fix } of deciding)
        expect({ rule, field, message, fix }).toEqual({
          rule: expect.stringMatching(/^[A-Z]-\d\d$/),
          field: expect.stringMatching(/^(?:\/.*)?$/),
          message: expect.stringMatching(/.{4}/),
          fix: expect.stringMatching(/.{4}/),
        });
    }
  });

  it('lets no national ID number through, in any face', async () => {
    const text = `${await feedText()}${JSON.stringify(loaded)}`;
    expect(text).not.toMatch(/(?<!\d)[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])\d{3}[\dXx](?!\d)/);
  });

  it('shows no mobile number to the public without consent', async () => {
    const events = z.array(FeedEvent).parse(JSON.parse(await feedText()).events);
    expect(events.length).toBeGreaterThan(180);
    for (const { data } of events.filter((event) => !event.data.posting.contact.consent))
      expect(JSON.stringify(data)).not.toMatch(/(?<![\d*])1[3-9]\d{9}(?!\d)/);
  });

  it('knows the same job in several cities', async () => {
    const reports = await Promise.all(loaded.map(({ example }) => readReport(local.url, example.market.id)));
    expect(reports.map(({ duplicated }) => duplicated).reduce((sum, each) => sum + each, 0)).toBe(
      planted.filter(({ plant }) => plant.startsWith('xdup')).length,
    );
    for (const { published, meanScore } of reports) {
      expect(published).toBeGreaterThan(45);
      expect(meanScore).toBeGreaterThan(60);
    }
  });
});

describe('the faces over real HTTP', () => {
  const call = async (method: string, path: string, key: string | undefined, body?: string, type = 'application/json') => {
    const headers = { 'Content-Type': type, ...(key && { Authorization: `Bearer ${key}` }) };
    const response = await fetch(`${local.url}${path}`, { method, headers, body });
    return { status: response.status, type: response.headers.get('content-type') ?? '', text: await response.text() };
  };

  it('answers 401 to a wrong key, 403 to another market, 404 to an unknown route, 405 to a wrong method, each as a problem', async () => {
    const path = '/v1/markets/320100-01/submissions';
    const answers = await Promise.all([
      call('POST', path, 'gh_320100-01_nonsensenonsensenonsensenonsense', '[]'),
      call('POST', path, undefined, '[]'),
      call('POST', path, keys['321000-01'], '[]'),
      call('GET', '/v1/nonsense', undefined),
      call('DELETE', '/v1/feed', undefined),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 403, 404, 405]);
    for (const { type, text } of answers) {
      expect(type).toContain('application/problem+json');
      expect(Problem.parse(JSON.parse(text)).detail.length).toBeGreaterThan(10);
    }
  });

  it('refuses a profile with unknown fields and lists them', async () => {
    const profile = { profile: 'x', market: '320100-01', format: 'csv', fields: { titel: '岗位名称', sourceId: '编号' }, colour: 'red' };
    const answer = await call('PUT', '/v1/markets/320100-01/profile', keys['320100-01'], JSON.stringify(profile));
    expect(answer.status).toBe(422);
    const pointers = Problem.parse(JSON.parse(answer.text)).errors?.map(({ pointer }) => pointer) ?? [];
    expect(pointers.join()).toContain('titel');
    expect(pointers.join()).toContain('/colour');
  });

  it('lets the neighbours of a broken line through', async () => {
    const good = JSON.stringify({ sourceId: 'N-1', title: '焊工', description: '短' });
    const answer = await call(
      'POST',
      '/v1/markets/320100-01/submissions?dryRun',
      keys['320100-01'],
      `${good}\n{"sourceId": \n${good.replace('N-1', 'N-2')}`,
      'application/x-ndjson',
    );
    expect(answer.status).toBe(200);
    const { items } = z
      .object({ items: z.array(z.object({ line: z.number(), sourceId: z.string().nullable() })) })
      .parse(JSON.parse(answer.text));
    expect(items.map(({ line, sourceId }) => [line, sourceId])).toEqual([
      [1, 'N-1'],
      [2, null],
      [3, 'N-2'],
    ]);
  });

  it.each([
    ['after=-1', 400],
    ['after=x', 400],
    ['after=999999', 400],
    ['limit=0', 400],
    ['limit=5000', 400],
  ])('refuses the feed query %s', async (query, status) => expect((await call('GET', `/v1/feed?${query}`, undefined)).status).toBe(status));
});
