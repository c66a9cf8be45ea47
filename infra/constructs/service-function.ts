import type { FunctionName } from '@ganghui/spec/flow';
import { Duration, RemovalPolicy, Size, Validations } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { Definition, EnvironmentKey } from '../definition.ts';
import { grant } from '../grant.ts';
import { snapshotPagesNote } from '../nag.ts';
import type { State } from '../state-stack.ts';
import { subscriptionRulesNote } from './fan-out.ts';
import { addImpactAlarm } from './impact-alarm.ts';
import type { Platform } from './platform.ts';

export type ServiceFunctionProps = { name: FunctionName; definition: Definition; platform: Platform };

/** One Lambda function as all of them are: its code, its log, its rights, its alarm. */
export class ServiceFunction extends Construct {
  readonly lambda: LambdaFunction;

  constructor(scope: Construct, id: string, { name, definition, platform }: ServiceFunctionProps) {
    super(scope, id);
    const { impact, environment, grants, memoryMb, timeoutSeconds, storageMb = 512, singleWriter, mostRuns } = definition;
    const logGroup = new LogGroup(this, 'log', { retention: RetentionDays.THREE_MONTHS, removalPolicy: RemovalPolicy.DESTROY });
    // A role of our own: the managed policy of the default one may write to every log group.
    const role = new Role(this, 'role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    logGroup.grantWrite(role);
    this.lambda = new LambdaFunction(this, 'lambda', {
      description: `Ganghui ${name}`,
      runtime: Runtime.NODEJS_24_X,
      architecture: platform.architecture,
      handler: 'index.handler',
      code: platform.codeOf(name),
      role,
      logGroup,
      memorySize: memoryMb,
      timeout: Duration.seconds(timeoutSeconds),
      ephemeralStorageSize: Size.mebibytes(storageMb),
      environment: Object.fromEntries(environment.map((key) => [key, variable(key, platform.state)])),
      reservedConcurrentExecutions: platform.reserveRuns ? (singleWriter ? 1 : mostRuns) : undefined,
    });
    grant(this.lambda, platform.state, grants);
    if (grants.busRules) Validations.of(role).acknowledge(subscriptionRulesNote(platform.state.bus));
    if (grants.snapshotPages) Validations.of(role).acknowledge(snapshotPagesNote(platform.state.snapshots));
    const metric = this.lambda.metricErrors();
    addImpactAlarm(this, { name: `ganghui-${name}-errors`, symptom: `Runs of ${name} fail.`, impact, metric, above: 0, platform });
  }
}

function variable(key: EnvironmentKey, { table, bus, fanOut, snapshots, signingSecret }: State): string {
  switch (key) {
    case 'TABLE_NAME':
      return table.tableName;
    case 'BUS_NAME':
      return bus.eventBusName;
    case 'FAN_OUT_ROLE_ARN':
      return fanOut.role.roleArn;
    case 'FAN_OUT_DLQ_ARN':
      return fanOut.deadLetters.queueArn;
    case 'SNAPSHOT_BUCKET':
      return snapshots.bucketName;
    case 'SIGNING_SECRET_ARN':
      return signingSecret.secretArn;
    case 'ALLOW_LOOPBACK':
      // Only an exchange on one machine may post to its own machine.
      return '0';
    case 'SEARCH_DIR':
      // The only place where a Lambda function may write.
      return '/tmp/search';
  }
}
