import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  DeleteRuleCommand,
  EventBridgeClient,
  ListTargetsByRuleCommand,
  PutEventsCommand,
  PutRuleCommand,
  PutTargetsCommand,
  RemoveTargetsCommand,
} from '@aws-sdk/client-eventbridge';
import { busPatternOf, maxPatternChars } from '@ganghui/aws/bus-pattern';
import { createPutBusRule, createRemoveBusRule, ruleNameOf } from '@ganghui/aws/bus-rules';
import { everything, type FeedEvent, type FeedFilter, type FeedScope, throughFilter } from '@ganghui/spec';
import { aFeedEvent, anEvent, aPreviousEntry } from '@ganghui/spec/testing';
import { createAdaptorServer } from '@hono/node-server';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { compilePattern } from '../event-pattern.ts';
import type { Bus } from './bus.ts';
import { createBusEndpoint } from './endpoint.ts';
import { createBusRules } from './rules.ts';

const envelope = (event: FeedEvent): object => ({ version: '0', source: 'cn.ganghui', 'detail-type': event.type, detail: event });
const arrives = (filter: FeedFilter, event: FeedEvent): boolean => {
  const compiled = compilePattern(busPatternOf(filter));
  if (!compiled.ok) throw new Error(compiled.problem);
  return compiled.matches(envelope(event));
};

describe('the pattern of a filter', () => {
  const region = fc.constantFrom('320100', '320115', '320500', '320000', '330100', '321081');
  const trade = fc.constantFrom('6', '6-18', '6-18-01', '6-18-01-01', '6-1', '4-01-02-03', '2-02');
  const score = fc.constantFrom(0, 59.9, 60, 60.5, 90, 100);
  const scope: fc.Arbitrary<FeedScope> = fc.record({
    regions: fc.uniqueArray(region, { maxLength: 3 }),
    occupation: fc.option(fc.constantFrom('6-18-01-01', '6-18-02-01', '4-01-02-03', '2-02-10-01')),
    score,
    grade: fc.constantFrom('优' as const, '良' as const),
  });
  const filter: fc.Arbitrary<FeedFilter> = fc.record({
    city: fc.array(region, { maxLength: 3 }),
    occupation: fc.array(trade, { maxLength: 3 }),
    minScore: fc.option(score),
  });
  const entry = fc
    .record({ scope, live: fc.boolean(), before: fc.option(fc.record({ scope, live: fc.boolean() })) })
    .map(({ scope: now, live, before }): FeedEvent => {
      const event = aFeedEvent();
      const previous = before && { ...aPreviousEntry(event), ...before };
      return { ...event, data: { ...event.data, scope: now, live, previous } };
    });

  it('lets exactly those entries through that a filtered reader is told of', () => {
    fc.assert(
      fc.property(filter, entry, (wanted, event) => {
        expect(arrives(wanted, event)).toBe(throughFilter(wanted, event) !== undefined);
      }),
      { numRuns: 3000 },
    );
  });

  it('lets no other kind of event through', () => {
    const compiled = compilePattern(busPatternOf(everything));
    const event = anEvent(1);
    for (const type of [
      'cn.ganghui.feed.appended.v1',
      'cn.ganghui.posting.scored.v1',
      'cn.ganghui.delivery.due.v1',
      'cn.ganghui.posting.published.v2',
    ])
      expect(compiled.ok && compiled.matches({ ...envelope(event), 'detail-type': type })).toBe(false);
    expect(compiled.ok && compiled.matches(envelope(event))).toBe(true);
  });

  it('says a code once, however often it is asked for, and nothing that stands under another', () => {
    const long = { ...everything, city: ['320115', '320000', '320000', '320100'], occupation: ['6-18-01-01', '6', '6'] };
    expect(busPatternOf(long)).toEqual(busPatternOf({ ...everything, city: ['320000'], occupation: ['6'] }));
  });

  it('has room for all cities of a province', () => {
    const cities = Array.from({ length: 13 }, (_, at) => `32${String(at + 1).padStart(2, '0')}00`);
    const wanted = { city: cities, occupation: ['1', '2', '3', '4', '5', '6'], minScore: 60 };
    expect(JSON.stringify(busPatternOf(wanted)).length).toBeLessThan(maxPatternChars);
  });
});

const folder = mkdtempSync(join(tmpdir(), 'ganghui-rules-'));
const file = join(folder, 'bus-rules.json');
const buses = join(folder, 'buses');
const now = (): Date => new Date('2031-05-09T08:30:00Z');
let sent = 0;
const bus: Pick<Bus, 'putEvents'> = {
  putEvents: async ({ length }) => {
    sent += length;
    return { FailedEntryCount: 0, Entries: [] };
  },
};
const open = () => createBusEndpoint(bus, createBusRules({ file, folder: buses, now }));
let app = open();
const server = createAdaptorServer({ fetch: (request: Request) => app.fetch(request) });
const fanOut = {
  busName: 'ganghui',
  roleArn: 'arn:aws:iam::000000000000:role/fan-out',
  deadLetterArn: 'arn:aws:sqs:local:000000000000:fan-out',
};
const busArn = 'arn:aws:events:local:123456789012:event-bus/nantong';
const subscriptionId = 'sub_3f9a2b7c41d0';
const Rule = ruleNameOf(subscriptionId);
let client: EventBridgeClient;

beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  process.env.AWS_ENDPOINT_URL_EVENTBRIDGE = `http://127.0.0.1:${typeof address === 'object' ? address?.port : address}`;
  Object.assign(process.env, { AWS_REGION: 'local', AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local' });
  client = new EventBridgeClient({ maxAttempts: 1 });
});
beforeEach(() => {
  for (const path of [file, buses]) rmSync(path, { recursive: true, force: true });
  app = open();
  sent = 0;
});
afterAll(() => {
  delete process.env.AWS_ENDPOINT_URL_EVENTBRIDGE;
  client.destroy();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

const put = (...events: FeedEvent[]) =>
  client.send(
    new PutEventsCommand({
      Entries: events.map((event) => ({
        Source: 'cn.ganghui',
        DetailType: event.type,
        Detail: JSON.stringify(event),
        EventBusName: 'ganghui',
      })),
    }),
  );
const arrived = (name: string): string[] => {
  const path = join(buses, `${name}.ndjson`);
  return existsSync(path)
    ? readFileSync(path, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).detail.id)
    : [];
};

describe('the rules of the local bus, put by the adapter', () => {
  it('send to the bus of the other account what passes the filter, until they are removed', async () => {
    const [first, second] = [anEvent(1), anEvent(2)];
    await createPutBusRule(fanOut)({ subscriptionId, busArn, filter: { ...everything, minScore: 50 } });
    await put(first, { ...second, data: { ...second.data, scope: { ...second.data.scope, score: 40 } } });
    expect([arrived('nantong'), sent]).toEqual([[first.id], 2]);
    await createRemoveBusRule(fanOut)(subscriptionId);
    await put(anEvent(3));
    expect([arrived('nantong'), sent]).toEqual([[first.id], 3]);
  });

  it('are the same when they are put again, and gone when they are removed again', async () => {
    const rule = { subscriptionId, busArn, filter: everything };
    await createPutBusRule(fanOut)(rule);
    await createPutBusRule(fanOut)(rule);
    const { Targets } = await client.send(new ListTargetsByRuleCommand({ Rule }));
    expect(Targets).toEqual([
      {
        Id: 'bus',
        Arn: busArn,
        RoleArn: fanOut.roleArn,
        DeadLetterConfig: { Arn: fanOut.deadLetterArn },
        RetryPolicy: { MaximumEventAgeInSeconds: 86_400, MaximumRetryAttempts: 185 },
      },
    ]);
    await put(anEvent(1));
    expect(arrived('nantong')).toHaveLength(1);
    await createRemoveBusRule(fanOut)(subscriptionId);
    await createRemoveBusRule(fanOut)(subscriptionId);
    await expect(client.send(new ListTargetsByRuleCommand({ Rule }))).rejects.toThrow('does not exist');
  });

  it('outlive the process', async () => {
    await createPutBusRule(fanOut)({ subscriptionId, busArn, filter: everything });
    app = open();
    await put(anEvent(1));
    expect(arrived('nantong')).toHaveLength(1);
  });

  it('keep the events from the bus when the line cannot be written, so that they are sent again', async () => {
    await createPutBusRule(fanOut)({ subscriptionId, busArn, filter: everything });
    const blocked = createBusRules({ file, folder: join(file, 'no-folder'), now });
    const events = [{ Source: 'cn.ganghui', DetailType: anEvent(1).type, Detail: JSON.stringify(anEvent(1)) }];
    expect(() => blocked.send(events)).toThrow();
  });
});

describe('the rules API answers as EventBridge does', () => {
  const EventPattern = '{"source":["cn.ganghui"]}';

  it('with a failed entry for a target it cannot send to', async () => {
    await client.send(new PutRuleCommand({ Name: Rule, EventPattern }));
    const target = { Id: 'bus', Arn: 'arn:aws-cn:events:cn-north-1:123456789012:event-bus/x' };
    expect(await client.send(new PutTargetsCommand({ Rule, Targets: [target] }))).toMatchObject({
      FailedEntryCount: 1,
      FailedEntries: [{ TargetId: 'bus' }],
    });
    await expect(createPutBusRule(fanOut)({ subscriptionId, busArn: `${busArn}/../../escape`, filter: everything })).rejects.toThrow(
      'refused',
    );
  }, 30_000);

  it.each<[string, () => Promise<unknown>, string]>([
    [
      'a pattern that is none',
      () => client.send(new PutRuleCommand({ Name: Rule, EventPattern: '{"source":"x"}' })),
      'InvalidEventPatternException',
    ],
    ['a pattern that is no JSON', () => client.send(new PutRuleCommand({ Name: Rule, EventPattern: '{' })), 'InvalidEventPatternException'],
    ['a rule without a name', () => client.send(new PutRuleCommand({ Name: '', EventPattern })), 'SerializationException'],
    [
      'targets of no rule',
      () => client.send(new PutTargetsCommand({ Rule: 'none', Targets: [{ Id: 'bus', Arn: busArn }] })),
      'ResourceNotFoundException',
    ],
    [
      'targets to remove of no rule',
      () => client.send(new RemoveTargetsCommand({ Rule: 'none', Ids: ['bus'] })),
      'ResourceNotFoundException',
    ],
  ])('with a fault for %s', async (_, send, name) => {
    await expect(send()).rejects.toMatchObject({ name, $metadata: { httpStatusCode: 400 } });
  });

  it('with a fault for a rule that still has targets', async () => {
    await createPutBusRule(fanOut)({ subscriptionId, busArn, filter: everything });
    await expect(client.send(new DeleteRuleCommand({ Name: Rule }))).rejects.toMatchObject({ name: 'ValidationException' });
  });
});
