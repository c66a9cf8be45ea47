import type { IEventBus } from 'aws-cdk-lib/aws-events';
import { Effect, Grant, type IGrantable, type IRole, PolicyStatement, type PolicyStatementProps } from 'aws-cdk-lib/aws-iam';
import { subscriptionRuleArns } from './constructs/fan-out.ts';
import { type Grants, type RowKeys, rowKeys, type TableAction, tableActions } from './definition.ts';
import type { State } from './state-stack.ts';

// The one object of the snapshot adapter (packages/aws); a test compares the two.
export const snapshotKey = 'search/latest.sqlite.gz';
// What the pages of the log's snapshots begin with (packages/aws): their names tell what they hold, so nobody can list them here.
export const pagePrefix = 'feed/';

/** Gives exactly the listed actions on exactly the listed things; CDK's own grants add wildcards. */
export function grant(grantee: IGrantable, { table, bus, fanOut, snapshots, signingSecret }: State, grants: Grants): void {
  const give = (service: string, actions: readonly string[], resourceArns: string[]): void => {
    if (actions.length > 0 && resourceArns.length > 0)
      Grant.addToPrincipal({ grantee, actions: actions.map((action) => `${service}:${action}`), resourceArns });
  };
  const { indexes = [], snapshots: bucketActions = [] } = grants;
  grantRows(grantee, table.tableArn, grants.table);
  // AWS does not say whether the leading key of an index query is the key of the index or of the table; so it stays without a condition.
  give(
    'dynamodb',
    ['Query'],
    indexes.map((name) => `${table.tableArn}/index/${name}`),
  );
  give('events', grants.bus ?? [], [bus.eventBusArn]);
  if (grants.busRules) grantBusRules(grantee, bus, fanOut.role);
  give('secretsmanager', grants.signingSecret ?? [], [signingSecret.secretArn]);
  const pageActions = grants.snapshotPages ?? [];
  const ofBucket = [...bucketActions, ...pageActions].filter((action) => action === 'ListBucket');
  const ofObjects = bucketActions.filter((action) => action !== 'ListBucket');
  give('s3', ofBucket, [snapshots.bucketArn]);
  give('s3', ofObjects, [snapshots.arnForObjects(snapshotKey)]);
  const ofPages = pageActions.filter((action) => action !== 'ListBucket');
  give('s3', ofPages, [snapshots.arnForObjects(`${pagePrefix}*`)]);
}

/**
 * The key of an INSERT is a parameter of its statement. AWS lists the condition key for it, but shows no policy that uses it, and a guess
 * that is wrong would stop every first publication. So it is allowed everywhere and denied on other rows: where AWS tells no key, a
 * denial does nothing.
 */
const notByCondition: TableAction = 'PartiQLInsert';

function grantRows(grantee: IGrantable, tableArn: string, table: Grants['table']): void {
  const named = (actions: readonly TableAction[]) => ({
    actions: actions.map((action) => `dynamodb:${action}`),
    resources: [tableArn],
  });
  const add = (statement: PolicyStatementProps) => grantee.grantPrincipal.addToPrincipalPolicy(new PolicyStatement(statement));
  for (const { actions, keys } of byKeys(table)) add({ ...named(actions), conditions: onlyKeys(keys) });
  const inserted = table[notByCondition];
  if (!inserted) return;
  const others = rowKeys.filter((each) => !inserted.includes(each));
  add(named([notByCondition]));
  add({
    ...named([notByCondition]),
    effect: Effect.DENY,
    conditions: { 'ForAnyValue:StringLike': { 'dynamodb:LeadingKeys': others } },
  });
}

/** Actions on the same rows in one statement; a policy holds 10,240 characters. */
function byKeys(table: Grants['table']): { actions: TableAction[]; keys: readonly RowKeys[] }[] {
  const statements = new Map<string, { actions: TableAction[]; keys: readonly RowKeys[] }>();
  for (const action of tableActions.filter((each) => each !== notByCondition)) {
    const keys = table[action]?.toSorted();
    if (!keys) continue;
    const statement = statements.get(keys.join()) ?? { actions: [], keys };
    statement.actions.push(action);
    statements.set(keys.join(), statement);
  }
  return [...statements.values()];
}

/**
 * Only rows whose partition keys look so; every item of a batch and of a transaction must. `ForAllValues` is also true of a request
 * that names no key, so there must be one.
 */
const onlyKeys = (keys: readonly RowKeys[]) => ({
  'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [...keys] },
  Null: { 'dynamodb:LeadingKeys': 'false' },
});

/** Rules of subscriptions are made at run time: any rule of that name, and no other role than the one that sends for them. */
function grantBusRules(grantee: IGrantable, bus: IEventBus, role: IRole): void {
  const actions = ['events:PutRule', 'events:PutTargets', 'events:RemoveTargets', 'events:DeleteRule'];
  Grant.addToPrincipal({ grantee, actions, resourceArns: [subscriptionRuleArns(bus)] });
  const conditions = { StringEquals: { 'iam:PassedToService': 'events.amazonaws.com' } };
  Grant.addToPrincipal({ grantee, actions: ['iam:PassRole'], resourceArns: [role.roleArn], conditions });
}
