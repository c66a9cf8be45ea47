import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { postingStreamFilter } from '@ganghui/aws/table';
import { type FunctionName, flowOf, functionNames, patternOf } from '@ganghui/spec/flow';
import { createBus } from './bus/bus.ts';
import { createDeadLetterFile } from './bus/dead-letter-file.ts';
import { createBusEndpoint } from './bus/endpoint.ts';
import type { Deliver } from './bus/lane.ts';
import { createQueue } from './bus/queue.ts';
import { createExchangeTable } from './engine/create-table.ts';
import { startDynoxide } from './engine/dynoxide.ts';
import { indexStreamTable, pruneStreamTable } from './engine/stream-table.ts';
import { compilePattern } from './event-pattern.ts';
import { loadFunctions, setEnvironment } from './functions.ts';
import { createGateway, type HttpAnswer } from './gateway.ts';
import { createPositionFile } from './position-file.ts';
import { holdDataDir } from './run-file.ts';
import { startSchedules } from './schedules.ts';
import { listen } from './server.ts';
import type { Settings } from './settings.ts';
import { startStreamTrigger } from './stream-trigger.ts';

const tableName = 'ganghui-exchange';
const busName = 'ganghui';
const pruneEvery = 2000;

export type Local = {
  url: string;
  tableName: string;
  /** Resolves when every accepted change has been relayed, announced and handled. */
  settled: () => Promise<void>;
  delivered: () => Record<string, number>;
  stop: () => Promise<void>;
};

type Invoke = (event: unknown) => Promise<unknown>;
/** Stands between a trigger and its function; the tests repeat and shuffle what is delivered. */
export type Disturb = (name: FunctionName, event: unknown, invoke: Invoke) => Promise<unknown>;
type Options = { report: (error: unknown) => void; disturb?: Disturb };

/** The whole exchange in one process: embedded table, its stream, a bus, and the very functions that are deployed. */
export async function startLocal({ port, dataDir, dynamoEndpoint }: Settings, { report, disturb }: Options): Promise<Local> {
  mkdirSync(dataDir, { recursive: true });
  const hold = holdDataDir(dataDir);
  const engine = dynamoEndpoint ? undefined : await startDynoxide(join(dataDir, 'table', 'exchange.sqlite'), hold.engine);
  const endpoint = engine?.endpoint ?? dynamoEndpoint ?? '';
  const connection = { endpoint, region: 'local', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } };

  const table = new DynamoDBClient(connection);
  const { streamArn } = await createExchangeTable(table, tableName);
  table.destroy();
  if (engine) indexStreamTable(engine.databaseFile);
  const position = createPositionFile(join(dataDir, 'stream-position.json'), streamArn);
  const searchDir = join(dataDir, 'search');
  // It belongs to the other table; the functions open it when they are loaded.
  if (position.foreign) rmSync(searchDir, { recursive: true, force: true });

  const functions = new Map<FunctionName, Invoke>();
  const invoke = (name: FunctionName, event: unknown): Promise<unknown> => {
    const handler = functions.get(name);
    if (!handler) throw new Error(`function ${name} is not loaded`);
    return handler(event);
  };
  const trigger: typeof invoke = (name, event) => (disturb ? disturb(name, event, (each) => invoke(name, each)) : invoke(name, event));

  const queue = createQueue(join(dataDir, 'bus.sqlite'));
  const bus = createBus({
    queue,
    rules: functionNames.flatMap((target) => {
      const pattern = patternOf(target);
      return pattern ? [{ target, pattern }] : [];
    }),
    deliver: ((target: FunctionName, event: unknown) => trigger(target, event)) as Deliver,
    deadLetter: createDeadLetterFile(join(dataDir, 'dead-letters.ndjson')).keep,
    now: () => new Date(),
  });
  const busServer = await listen(createBusEndpoint(bus).fetch, 0);

  setEnvironment({
    AWS_ENDPOINT_URL_DYNAMODB: endpoint,
    AWS_ENDPOINT_URL_EVENTBRIDGE: busServer.url,
    AWS_REGION: 'local',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    TABLE_NAME: tableName,
    BUS_NAME: busName,
    SEARCH_DIR: searchDir,
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'error',
  });
  for (const [name, handler] of await loadFunctions(functionNames)) functions.set(name, handler);

  await bus.start();
  const filter = compilePattern(postingStreamFilter);
  if (!filter.ok) throw new Error(`the stream filter is not a pattern: ${filter.problem}`);
  let sincePrune = 0;
  const stream = startStreamTrigger({
    client: new DynamoDBStreamsClient(connection),
    streamArn,
    position,
    matches: filter.matches,
    invoke: (event) => Promise.all(functionNames.filter((name) => flowOf(name).streams).map((name) => trigger(name, event))),
    onPassed: (sequence, records) => {
      sincePrune += records;
      if (!engine || sincePrune < pruneEvery) return;
      sincePrune = 0;
      pruneStreamTable(engine.databaseFile, sequence);
    },
    report,
  });
  const schedules = startSchedules((name) => invoke(name, {}), report);
  const gateway = createGateway((name, event) => invoke(name, event) as Promise<HttpAnswer>);
  const server = await listen(gateway, port);

  return {
    url: server.url,
    tableName,
    settled: async () => {
      await stream.settled();
      await bus.idle();
    },
    delivered: bus.delivered,
    stop: async () => {
      await server.close();
      schedules.stop();
      await stream.stop();
      await bus.stop();
      await busServer.close();
      queue.close();
      await engine?.stop();
      hold.release();
    },
  };
}
