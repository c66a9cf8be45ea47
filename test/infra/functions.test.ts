import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { definitions } from '@ganghui/infra/definitions';
import { flow, functionNames } from '@ganghui/spec/flow';
import { describe, expect, it } from 'vitest';
import { appOf, list, type Properties, refOf, regions, Templates } from './templates.ts';

const path = (relative: string): string => fileURLToPath(new URL(`../../${relative}`, import.meta.url));
const sorted = (names: Iterable<string>): string[] => [...names].sort();

describe('the definitions', () => {
  it('mirror the flow and the folders of the functions, file for file', () => {
    const folders = readdirSync(path('functions'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && existsSync(path(`functions/${entry.name}/handler.ts`)))
      .map(({ name }) => name);
    const files = readdirSync(path('infra/functions')).map((file) => file.replace(/\.ts$/, ''));
    expect(sorted(files)).toEqual(sorted(functionNames));
    expect(sorted(folders)).toEqual(sorted(functionNames));
  });

  it('say who is hurt, each in its own words', () => {
    const impacts = Object.values(definitions).map(({ impact }) => impact);
    for (const impact of impacts) expect(impact.length).toBeGreaterThanOrEqual(20);
    expect(new Set(impacts).size).toBe(impacts.length);
  });

  it.each(functionNames)('give %s the variables its handler reads, and no other', (name) => {
    const [, read = ''] = readFileSync(path(`functions/${name}/handler.ts`), 'utf8').match(/readEnv\(\{([^}]*)\}/s) ?? [];
    expect(sorted(definitions[name].environment)).toEqual(sorted(read.match(/[A-Z_]{3,}/g) ?? []));
  });
});

describe.each(regions)('the functions in %s', (region) => {
  const templates = new Templates(appOf(region));
  const lambdas = templates.all('AWS::Lambda::Function').map(([, properties]) => properties);

  it('are those of the flow, on Node 24', () => {
    expect(lambdas.map(({ Runtime }) => Runtime)).toEqual(Object.keys(flow).map(() => 'nodejs24.x'));
  });

  it('run on the processor that the partition is known to have', () => {
    const wanted = region.startsWith('cn-') ? ['x86_64'] : ['arm64'];
    for (const { Architectures } of lambdas) expect(Architectures).toEqual(wanted);
  });

  it('write their log to a group that forgets', () => {
    const groups = new Map(templates.all('AWS::Logs::LogGroup'));
    for (const { LoggingConfig } of lambdas)
      expect(groups.get(refOf((LoggingConfig as Properties).LogGroup) ?? '')?.RetentionInDays).toBe(90);
    expect.assertions(lambdas.length);
  });

  it.each(functionNames)('let %s do what its definition says, by name', (name) => {
    const { table, bus = [], snapshots = [], indexes = [] } = definitions[name].grants;
    const rights = templates.rights(name);
    expect([...rights.keys()].filter((action) => action.includes('*'))).toEqual([]);
    const asked = [
      ...table.map((action) => `dynamodb:${action}`),
      ...(indexes.length > 0 ? ['dynamodb:Query'] : []),
      ...bus.map((action) => `events:${action}`),
      ...snapshots.map((action) => `s3:${action}`),
    ];
    const plumbing = /^(logs:|sqs:|dynamodb:(DescribeStream|GetRecords|GetShardIterator|ListStreams)$)/;
    expect(sorted([...rights.keys()].filter((action) => !plumbing.test(action)))).toEqual(sorted(new Set(asked)));
    for (const index of indexes) expect(rights.get('dynamodb:Query')?.join()).toContain(`/index/${index}`);
  });

  it('leave the bus to relay and score, and the writing of rows to those who write', () => {
    const writes = /^dynamodb:(Put|Update|Delete|PartiQL|BatchWrite)/;
    const may = (pattern: RegExp) =>
      functionNames.filter((name) => [...templates.rights(name).keys()].some((action) => pattern.test(action)));
    expect(may(/^events:/)).toEqual(['relay', 'score']);
    expect(may(writes)).toEqual(['intake', 'clock', 'relay', 'score', 'admin']);
    expect(may(/^s3:Put/)).toEqual(['index']);
  });

  it('name a resource for every right but one', () => {
    const open = functionNames.flatMap((name) => [...templates.rights(name)].filter(([, resources]) => resources.includes('"*"')));
    expect(open.map(([action]) => action)).toEqual(['dynamodb:ListStreams']);
  });

  it('let one score and one index run at a time, unless the account is too small to reserve a run', () => {
    const reserved = (of: Templates) => functionNames.filter((name) => of.lambda(name).properties.ReservedConcurrentExecutions === 1);
    expect(reserved(templates)).toEqual(['score', 'index']);
    expect(reserved(new Templates(appOf(region, { reserveRuns: 'false' })))).toEqual([]);
  });

  it('wait long enough before a message comes back', () => {
    const queues = new Map(templates.all('AWS::SQS::Queue'));
    for (const [, { EventSourceArn, FunctionName }] of templates.all('AWS::Lambda::EventSourceMapping')) {
      const queue = queues.get(refOf(EventSourceArn) ?? '');
      const lambda = templates.service[refOf(FunctionName) ?? ''];
      if (queue) expect(Number(queue.VisibilityTimeout)).toBeGreaterThanOrEqual(6 * Number(lambda?.Properties.Timeout));
    }
    expect(list([...queues])).not.toHaveLength(0);
  });
});
