import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { createListSigningKeys } from '@ganghui/aws/signing-keys';
import { postingStreamFilter } from '@ganghui/aws/table';
import { type FunctionName, flowOf, functionNames, patternOf } from '@ganghui/spec/flow';
import { createBus } from './bus/bus.ts';
import { createDeadLetterFile } from './bus/dead-letter-file.ts';
import { createBusEndpoint } from './bus/endpoint.ts';
import type { Deliver } from './bus/lane.ts';
import { createQueue } from './bus/queue.ts';
import { createBusRules } from './bus/rules.ts';
import { prepareDataDir } from './data-format.ts';
import { createExchangeTable } from './engine/create-table.ts';
import { startDynoxide } from './engine/dynoxide.ts';
import { lookIntoTable } from './engine/look-into-table.ts';
import { indexStreamTable, pruneStreamTable } from './engine/stream-table.ts';
import { compilePattern } from './event-pattern.ts';
import { loadFunctions, setEnvironment } from './functions.ts';
import { createGateway, type HttpAnswer } from './gateway.ts';
import { createPositionFile } from './position-file.ts';
import { holdDataDir } from './run-file.ts';
import { startSchedules } from './schedules.ts';
import { listen } from './server.ts';
import type { Settings } from './settings.ts';
import { keepSigningSeed } from './signing-seed.ts';
import { engineLost, tellOfDeadLetters, tellOfNewKey } from './start-notes.ts';
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

type Invoke = (event: unknown, context?: unknown) => Promise<unknown>;
/** Stands between a trigger and its function; the tests repeat and shuffle what is delivered. */
export type Disturb = (name: FunctionName, event: unknown, invoke: Invoke) => Promise<unknown>;
/** `lost` hears that the embedded engine ended by itself: nothing can be stored or answered any more. */
type Options = { report: (error: unknown) => void; disturb?: Disturb; lost?: (error: Error) => void };

/** The whole exchange in one process: embedded table, its stream, a bus, and the very functions that are deployed. */
export async function startLocal({ port, dataDir, dynamoEndpoint }: Settings, { report, disturb, lost = report }: Options): Promise<Local> {
  mkdirSync(dataDir, { recursive: true });
  const hold = holdDataDir(dataDir);
  const databaseFile = join(dataDir, 'table', 'exchange.sqlite');
  // Also where the format is known: a damaged file is told before anything is started on it.
  const found = lookIntoTable(databaseFile, tableName);
  const aside = prepareDataDir(dataDir, new Date(), () => found === 'log');
  if (aside) report(`the data in ${dataDir} is of an older release; it was moved to ${aside}, and this run begins anew`);
  const seed = keepSigningSeed(join(dataDir, 'signing-seed.json'));
  const onLost = (how: string): void => lost(engineLost(how));
  const engine = dynamoEndpoint ? undefined : await startDynoxide(databaseFile, hold.engine, onLost);
  const endpoint = engine?.endpoint ?? dynamoEndpoint ?? '';
  const connection = { endpoint, region: 'local', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } };

  const table = new DynamoDBClient(connection);
  const { streamArn } = await createExchangeTable(table, tableName);
  if (seed.made) await tellOfNewKey(createListSigningKeys({ client: table, name: tableName }), seed.file, report);
  table.destroy();
  if (engine) indexStreamTable(engine.databaseFile);
  const position = createPositionFile(join(dataDir, 'stream-position.json'), streamArn);
  const searchDir = join(dataDir, 'search');
  const snapshotDir = join(dataDir, 'snapshots');
  // They belong to the other table; the functions open them when they are loaded.
  if (position.foreign) for (const dir of [searchDir, snapshotDir]) rmSync(dir, { recursive: true, force: true });

  const functions = new Map<FunctionName, Invoke>();
  const invoke = (name: FunctionName, event: unknown, context?: unknown): Promise<unknown> => {
    const handler = functions.get(name);
    if (!handler) throw new Error(`function ${name} is not loaded`);
    return handler(event, context);
  };
  const trigger: typeof invoke = (name, event) => (disturb ? disturb(name, event, (each) => invoke(name, each)) : invoke(name, event));

  const deadLetters = createDeadLetterFile(join(dataDir, 'dead-letters.ndjson'));
  tellOfDeadLetters(deadLetters.read().length, join(dataDir, 'dead-letters.ndjson'), report);
  const queue = createQueue(join(dataDir, 'bus.sqlite'));
  const bus = createBus({
    queue,
    rules: functionNames.flatMap((target) => {
      const pattern = patternOf(target);
      return pattern ? [{ target, pattern, runsAtOnce: flowOf(target).runsAtOnce }] : [];
    }),
    deliver: ((target: FunctionName, event: unknown) => trigger(target, event)) as Deliver,
    deadLetter: deadLetters.keep,
    now: () => new Date(),
  });
  const busRules = createBusRules({ file: join(dataDir, 'bus-rules.json'), folder: join(dataDir, 'buses'), now: () => new Date() });
  const busServer = await listen(createBusEndpoint(bus, busRules).fetch, 0);

  setEnvironment({
    AWS_ENDPOINT_URL_DYNAMODB: endpoint,
    AWS_ENDPOINT_URL_EVENTBRIDGE: busServer.url,
    AWS_REGION: 'local',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    TABLE_NAME: tableName,
    BUS_NAME: busName,
    FAN_OUT_ROLE_ARN: 'arn:aws:iam::000000000000:role/fan-out',
    FAN_OUT_DLQ_ARN: 'arn:aws:sqs:local:000000000000:fan-out',
    SEARCH_DIR: searchDir,
    SNAPSHOT_DIR: snapshotDir,
    SIGNING_SEED_FILE: seed.file,
    ALLOW_LOOPBACK: '1',
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
  const gateway = createGateway((name, event, context) => invoke(name, event, context) as Promise<HttpAnswer>);
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
