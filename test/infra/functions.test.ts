import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { definitions } from '@ganghui/infra/definitions';
import { type FunctionName, flow, flowOf, functionNames } from '@ganghui/spec/flow';
import { describe, expect, it } from 'vitest';
import { appOf, list, type Properties, refOf, regions, Templates } from './templates.ts';

const path = (relative: string): string => fileURLToPath(new URL(`../../${relative}`, import.meta.url));
// A folder and a file in place of a bucket and a secret: only the one-machine run has them.
const onOneMachine = ['SNAPSHOT_DIR', 'SIGNING_SEED_FILE'];
const ruleActions = ['PutRule', 'PutTargets', 'RemoveTargets', 'DeleteRule'];
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
    const deployed = (read.match(/[A-Z_]{3,}/g) ?? []).filter((key) => !onOneMachine.includes(key));
    expect(sorted(definitions[name].environment)).toEqual(sorted(deployed));
  });

  it.each(onOneMachine)('leave %s to the one-machine run, which sets it', (key) =>
    expect(readFileSync(path('functions/local/src/start-local.ts'), 'utf8')).toContain(`${key}:`),
  );
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
    const { table, bus = [], busRules, snapshots = [], snapshotPages = [], signingSecret = [], indexes = [] } = definitions[name].grants;
    const rights = templates.rights(name);
    expect([...rights.keys()].filter((action) => action.includes('*'))).toEqual([]);
    const asked = [
      ...Object.keys(table).map((action) => `dynamodb:${action}`),
      ...(indexes.length > 0 ? ['dynamodb:Query'] : []),
      ...bus.map((action) => `events:${action}`),
      ...(busRules ? [...ruleActions.map((action) => `events:${action}`), 'iam:PassRole'] : []),
      ...[...snapshots, ...snapshotPages].map((action) => `s3:${action}`),
      ...signingSecret.map((action) => `secretsmanager:${action}`),
    ];
    const plumbing = /^(logs:|sqs:|dynamodb:(DescribeStream|GetRecords|GetShardIterator|ListStreams)$)/;
    expect(sorted([...rights.keys()].filter((action) => !plumbing.test(action)))).toEqual(sorted(new Set(asked)));
    for (const index of indexes) expect(rights.get('dynamodb:Query')?.join()).toContain(`/index/${index}`);
  });

  it('leave the bus to those who emit, its rules to subscriptions, and the writing of rows to those who write', () => {
    const writes = /^dynamodb:(Put|Update|Delete|PartiQL|BatchWrite)/;
    const may = (pattern: RegExp) =>
      functionNames.filter((name) => [...templates.rights(name).keys()].some((action) => pattern.test(action)));
    expect(may(/^events:PutEvents/)).toEqual(functionNames.filter((name) => flowOf(name).emits));
    expect(may(/^(?:events:(?!PutEvents)|iam:)/)).toEqual(['subscriptions']);
    const writers = ['intake', 'clock', 'relay', 'sweep', 'score', 'index', 'deliver', 'admin', 'subscriptions', 'seal', 'proof'];
    expect(sorted(may(writes))).toEqual(sorted(writers));
    expect(sorted(may(/^s3:(?:Put|Delete)/))).toEqual(['index', 'seal']);
    expect(sorted(may(/^secretsmanager:/))).toEqual(['proof', 'seal']);
  });

  it('name a resource for every right but one', () => {
    const open = functionNames.flatMap((name) => [...templates.rights(name)].filter(([, resources]) => resources.includes('"*"')));
    expect(open.map(([action]) => action)).toEqual(['dynamodb:ListStreams']);
  });

  it('let one score, one index and one sweep run at a time, unless the account is too small to reserve a run', () => {
    const reserved = (of: Templates) => functionNames.filter((name) => of.lambda(name).properties.ReservedConcurrentExecutions === 1);
    expect(sorted(reserved(templates))).toEqual(['index', 'score', 'sweep']);
    expect(reserved(new Templates(appOf(region, { reserveRuns: 'false' })))).toEqual([]);
  });

  it('wait for the sweep before, however long that takes, and are not lost meanwhile', () => {
    const { id, properties } = templates.lambda('sweep');
    const waits = templates.all('AWS::Lambda::EventInvokeConfig').find(([, { FunctionName }]) => refOf(FunctionName) === id);
    expect(waits?.[1].MaximumEventAgeInSeconds).toBe(Number(properties.Timeout) + 5 * 60);
  });

  it('leave runs for intake, however many wait at the end of the feed, for a search, a page or a handshake', () => {
    const open = ['feed', 'seek', 'proof', 'subscriptions'] as const;
    const runsOf = (of: Templates, names: readonly FunctionName[]) =>
      names.map((name) => of.lambda(name).properties.ReservedConcurrentExecutions);
    expect(runsOf(templates, open)).toEqual([200, 300, 50, 50]);
    expect(runsOf(templates, ['intake', 'relay', 'deliver', 'admin'])).toEqual([undefined, undefined, undefined, undefined]);
    expect(new Set(runsOf(new Templates(appOf(region, { reserveRuns: 'false' })), functionNames))).toEqual(new Set([undefined]));
  });

  it('need no more runs than the runbook says, with the 100 that Lambda keeps', () => {
    const reserved = functionNames.map((name) => Number(templates.lambda(name).properties.ReservedConcurrentExecutions ?? 0));
    const needed = 100 + reserved.reduce((sum, each) => sum + each, 0);
    expect(readFileSync(path('infra/RUNBOOK.md'), 'utf8')).toContain(`must be at least **${needed}**`);
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
