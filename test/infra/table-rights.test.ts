import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type RowKeys, rowKeys, type TableAction } from '@ganghui/infra/definition';
import { definitions } from '@ganghui/infra/definitions';
import { type FunctionName, functionNames } from '@ganghui/spec/flow';
import { describe, expect, it } from 'vitest';
import { mayTouch } from './table-guard.ts';
import { appOf, json, list, type Properties, refOf, regions, Templates } from './templates.ts';

type Uses = Partial<Record<TableAction, readonly RowKeys[]>>;
const log: Uses = { Query: ['FEED#*'] };
const segment: Uses = { PutItem: ['FEED#*', 'P#*'] };
const postings: Uses = { BatchGetItem: ['P#*'] };
const subscriptions: Uses = { Query: ['SUBSCRIPTIONS'] };

/** What the adapters of packages/aws do on the rows of the table; `{}` for those that use an index alone, or no table. */
const adapters: Record<string, Uses> = {
  createTable: {},
  createPublish: {},
  createPutBusRule: {},
  createRemoveBusRule: {},
  createCheckBus: {},
  createSnapshotBucket: {},
  createSnapshotPages: {},
  createReadSeeds: {},
  createListPostings: {},
  createFindDue: {},
  createReadMarketState: {},
  createReadHead: log,
  createReadSegments: log,
  createWriteSegment: segment,
  createReadLogged: postings,
  createReadPostings: postings,
  createReadContacts: postings,
  createReadAssessments: postings,
  createListRows: { BatchGetItem: ['M#*'] },
  createSavePostings: { BatchGetItem: ['P#*'], PartiQLInsert: ['P#*'], PutItem: ['P#*'] },
  createConfirmPosting: { UpdateItem: ['P#*'] },
  createEraseContact: { PutItem: ['P#*'] },
  createFindSame: { Query: ['SAME#*'], BatchGetItem: ['P#*'] },
  createSaveAssessment: { PutItem: ['P#*', 'SAME#*'], DeleteItem: ['SAME#*'] },
  createDropAssessment: { PutItem: ['P#*'], DeleteItem: ['SAME#*'] },
  createFindKey: { GetItem: ['M#*'] },
  createListKeys: { Query: ['M#*'] },
  createSaveKey: { PutItem: ['M#*'] },
  createEndKey: { UpdateItem: ['M#*'] },
  createReadMarket: { GetItem: ['M#*'] },
  createSaveMarket: { PutItem: ['M#*'] },
  createListMarkets: { BatchGetItem: ['M#*'] },
  createReadProfiles: { Query: ['PROFILES#*'] },
  createSaveProfile: { PutItem: ['PROFILES#*'] },
  createTakeAllowance: { UpdateItem: ['RATE#*'] },
  createAddAudit: { PutItem: ['A#*'] },
  createReadAudit: { Query: ['A#*'] },
  createSubmissionStore: {
    BatchGetItem: ['S#*'],
    BatchWriteItem: ['S#*'],
    GetItem: ['S#*'],
    PutItem: ['S#*'],
    Query: ['S#*'],
    UpdateItem: ['S#*'],
  },
  createReadCursor: { GetItem: ['CURSOR#*'] },
  createMoveCursor: { UpdateItem: ['CURSOR#*'] },
  createReadSweep: { GetItem: ['EXCHANGE'] },
  createSaveSweep: { PutItem: ['EXCHANGE'] },
  createReadSnapshotHead: { GetItem: ['EXCHANGE'] },
  createReadManifests: { GetItem: ['EXCHANGE'] },
  createSaveManifests: { GetItem: ['EXCHANGE'], PutItem: ['EXCHANGE'] },
  createListCheckpoints: { Query: ['CHECKPOINTS'] },
  createSaveCheckpoint: { PutItem: ['CHECKPOINTS'] },
  createListSigningKeys: { Query: ['SIGNING'] },
  createPublishSigningKey: { PutItem: ['SIGNING'] },
  createListSubscriptions: subscriptions,
  createReadSubscription: { BatchGetItem: ['SUBSCRIPTIONS'] },
  createSaveSubscription: { PutItem: ['SUBSCRIPTIONS'] },
  createSaveDelivery: { PutItem: ['SUBSCRIPTIONS'] },
  createRemoveSubscription: { DeleteItem: ['SUBSCRIPTIONS'] },
  createExchangeRows: { Query: ['FEED#*', 'SUBSCRIPTIONS', 'CHECKPOINTS'], GetItem: ['CURSOR#*', 'EXCHANGE'] },
};

function adaptersOf(name: FunctionName): string[] {
  const source = readFileSync(fileURLToPath(new URL(`../../functions/${name}/handler.ts`, import.meta.url)), 'utf8');
  const imports = [...source.matchAll(/import \{([^}]*)\} from '@ganghui\/aws\/[^']+'/g)].flatMap(([, names = '']) => names.split(','));
  return imports.map((each) => each.trim()).filter((each) => each.startsWith('create'));
}

const sortedUses = (uses: Uses): Uses =>
  Object.fromEntries(Object.entries(uses).map(([action, keys]) => [action, [...new Set(keys)].sort()]));

function allOf(names: readonly string[]): Uses {
  const all: Partial<Record<TableAction, RowKeys[]>> = {};
  for (const uses of names.map((name) => adapters[name] ?? {}))
    for (const [action, keys] of Object.entries(uses) as [TableAction, RowKeys[]][]) all[action] = [...(all[action] ?? []), ...keys];
  return sortedUses(all);
}

describe('the rows that a function may touch', () => {
  it.each(functionNames)('are for %s those of the adapters that its handler imports', (name) => {
    expect(adaptersOf(name).filter((each) => !(each in adapters))).toEqual([]);
    const { PartiQLInsert, ...used } = allOf(adaptersOf(name));
    // Clock only replaces rows; the insert is the other half of the same adapter.
    expect(sortedUses(definitions[name].grants.table)).toEqual(
      name === 'clock' ? used : { ...used, ...(PartiQLInsert && { PartiQLInsert }) },
    );
  });

  it.each(['feed', 'seek', 'proof', 'docs'] as const)(
    'are for %s, which anybody may call, no secrets and nothing that was sent',
    (name) => {
      const keys = ['SUBSCRIPTIONS', 'S#320100-01', 'S#320100-01#KEY#00', 'S#320100-01#01', 'A#320100-01', 'PROFILES#320100-01'];
      for (const action of ['GetItem', 'BatchGetItem', 'Query'] as const)
        for (const key of keys) expect(mayTouch(name, { action, keys: [key] }), `${action} ${key}`).toBe(false);
      const writes = Object.entries(definitions[name].grants.table).filter(([action]) =>
        /^(?:Put|Update|Delete|BatchWrite|PartiQL)/.test(action),
      );
      expect(writes).toEqual(name === 'proof' ? [['PutItem', ['SIGNING']]] : []);
    },
  );

  it('are keys of markets for admin alone to write, and signing keys for those who sign', () => {
    const writers = (key: string): FunctionName[] =>
      functionNames.filter((name) =>
        (['PutItem', 'UpdateItem', 'DeleteItem', 'BatchWriteItem', 'PartiQLInsert'] as const).some((action) =>
          mayTouch(name, { action, keys: [key] }),
        ),
      );
    expect(writers('M#320100-01')).toEqual(['admin']);
    expect(writers('M#province')).toEqual(['admin']);
    expect(writers('SIGNING')).toEqual(['seal', 'proof']);
    expect(writers('SUBSCRIPTIONS')).toEqual(['deliver', 'subscriptions']);
    expect(writers('A#320100-01')).toEqual(['admin', 'subscriptions']);
    expect(writers('S#320100-01')).toEqual(['intake']);
    expect(writers('FEED#000000')).toEqual(['relay', 'sweep', 'score']);
  });
});

describe.each(regions)('the policies in %s', (region) => {
  const templates = new Templates(appOf(region));
  const statementsOf = (name: FunctionName): Properties[] => {
    const role = refOf(templates.lambda(name).properties.Role);
    return templates
      .all('AWS::IAM::Policy')
      .filter(([, { Roles }]) => list(Roles).some((each) => refOf(each) === role))
      .flatMap(([, { PolicyDocument }]) => list((PolicyDocument as Properties).Statement) as Properties[]);
  };
  const ofRows = /^dynamodb:(?!DescribeStream|GetRecords|GetShardIterator|ListStreams)/;

  it.each(functionNames)('let %s touch these rows and no other', (name) => {
    const found: Record<string, unknown> = {};
    for (const { Effect, Action, Resource, Condition } of statementsOf(name)) {
      const actions = list(Action).map(String);
      if (!actions.some((action) => ofRows.test(action)) || json(Resource).includes('/index/')) continue;
      expect(json(Resource)).toMatch(/^\{"Fn::ImportValue":"GanghuiState:[^"]*table[^"]*"\}$/);
      for (const action of actions) found[`${Effect} ${action.slice('dynamodb:'.length)}`] = Condition ?? null;
    }
    const { PartiQLInsert, ...others } = sortedUses(definitions[name].grants.table);
    const wanted: Record<string, unknown> = {};
    // A request that names no key must not pass as one whose keys are all right.
    for (const [action, keys] of Object.entries(others))
      wanted[`Allow ${action}`] = {
        'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': keys },
        Null: { 'dynamodb:LeadingKeys': 'false' },
      };
    if (PartiQLInsert) {
      const denied = rowKeys.filter((each) => !PartiQLInsert.includes(each));
      wanted['Allow PartiQLInsert'] = null;
      wanted['Deny PartiQLInsert'] = { 'ForAnyValue:StringLike': { 'dynamodb:LeadingKeys': denied } };
    }
    expect(found).toEqual(wanted);
  });

  it('are far from the 10,240 characters of a role', () => {
    for (const name of functionNames) expect(json(statementsOf(name)).length).toBeLessThan(6000);
  });
});
