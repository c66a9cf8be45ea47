import { Grant, type IGrantable } from 'aws-cdk-lib/aws-iam';
import type { Grants } from './definition.ts';
import type { State } from './state-stack.ts';

// The one object of the snapshot adapter (packages/aws); a test compares the two.
export const snapshotKey = 'search/latest.sqlite.gz';

/** Gives exactly the listed actions on exactly the listed things; CDK's own grants add wildcards. */
export function grant(grantee: IGrantable, { table, bus, snapshots }: State, grants: Grants): void {
  const give = (service: string, actions: readonly string[], resourceArns: string[]): void => {
    if (actions.length > 0 && resourceArns.length > 0)
      Grant.addToPrincipal({ grantee, actions: actions.map((action) => `${service}:${action}`), resourceArns });
  };
  const { indexes = [], snapshots: bucketActions = [] } = grants;
  give('dynamodb', grants.table, [table.tableArn]);
  give(
    'dynamodb',
    ['Query'],
    indexes.map((name) => `${table.tableArn}/index/${name}`),
  );
  give('events', grants.bus ?? [], [bus.eventBusArn]);
  const ofBucket = bucketActions.filter((action) => action === 'ListBucket');
  const ofObjects = bucketActions.filter((action) => action !== 'ListBucket');
  give('s3', ofBucket, [snapshots.bucketArn]);
  give('s3', ofObjects, [snapshots.arnForObjects(snapshotKey)]);
}
