import { once } from 'node:events';
import { EventBridgeClient, ListRulesCommand, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { createAdaptorServer } from '@hono/node-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createBus } from './bus.ts';
import { createBusEndpoint } from './endpoint.ts';
import { createQueue } from './queue.ts';

const received: string[] = [];
const bus = createBus({
  queue: createQueue(':memory:'),
  rules: [{ target: 'index', pattern: { source: ['cn.ganghui.relay'] } }],
  deliver: async (_, event) => void received.push(...event.Records.map(({ body }) => body)),
  deadLetter: () => {},
  now: () => new Date('2031-05-09T08:30:00Z'),
});
const server = createAdaptorServer({ fetch: createBusEndpoint(bus).fetch });
let client: EventBridgeClient;
let origin: string;

beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : address}`;
  client = new EventBridgeClient({
    endpoint: origin,
    region: 'cn-north-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 1,
  });
  await bus.start();
});

afterAll(async () => {
  client.destroy();
  server.close();
  await bus.stop();
});

const entry = {
  EventBusName: 'ganghui',
  Source: 'cn.ganghui.relay',
  DetailType: 'cn.ganghui.posting.published.v1',
  Detail: '{"title":"数控车工"}',
};

describe('the endpoint, asked by the real client', () => {
  it('accepts events, refuses bad ones and delivers the rest', async () => {
    const Time = new Date('2031-05-01T00:00:01Z');
    const answer = await client.send(
      new PutEventsCommand({
        Entries: [
          { ...entry, Time },
          { ...entry, Detail: 'oops' },
        ],
      }),
    );
    expect(answer.FailedEntryCount).toBe(1);
    expect(answer.Entries).toMatchObject([
      { EventId: expect.any(String) },
      { ErrorCode: 'MalformedDetail', ErrorMessage: 'Detail is malformed.' },
    ]);
    await bus.idle();
    expect(received.map((body) => JSON.parse(body))).toMatchObject([{ time: '2031-05-01T00:00:01Z', detail: { title: '数控车工' } }]);
  });

  it('reports a request it refuses as a ValidationException', async () => {
    const request = new PutEventsCommand({ Entries: Array.from({ length: 11 }, () => entry) });
    await expect(client.send(request)).rejects.toMatchObject({ name: 'ValidationException', $metadata: { httpStatusCode: 400 } });
  });

  it('knows no other operation', async () => {
    await expect(client.send(new ListRulesCommand({}))).rejects.toMatchObject({
      name: 'UnknownOperationException',
      $metadata: { httpStatusCode: 400 },
    });
  });
});

describe('the endpoint, asked by anyone else', () => {
  const ask = async (init: RequestInit) => {
    const response = await fetch(origin, init);
    return { status: response.status, body: await response.json() };
  };

  it('answers 400 to what is not PutEvents', async () => {
    const unknown = { status: 400, body: { __type: 'UnknownOperationException' } };
    expect(await ask({})).toMatchObject(unknown);
    expect(await ask({ method: 'POST', body: '{}' })).toMatchObject(unknown);
  });

  it('answers 400 to a body it cannot read', async () => {
    const headers = { 'x-amz-target': 'AWSEvents.PutEvents' };
    for (const body of ['{', '{"Entries":7}', '{"Entries":[{"Time":"today"}]}'])
      expect(await ask({ method: 'POST', headers, body })).toMatchObject({ status: 400, body: { __type: 'SerializationException' } });
  });

  it('answers 500 when the events cannot be stored, so that the client tries again', async () => {
    const broken = createBusEndpoint({ putEvents: () => Promise.reject(new Error('disk full')) });
    const response = await broken.request('/', {
      method: 'POST',
      headers: { 'x-amz-target': 'AWSEvents.PutEvents' },
      body: JSON.stringify({ Entries: [entry] }),
    });
    expect(response.status).toBe(500);
  });
});
