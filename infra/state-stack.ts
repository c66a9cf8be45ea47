import { exchangeTable } from '@ganghui/aws/table';
import type { App } from 'aws-cdk-lib';
import { CfnOutput, Duration, RemovalPolicy, Stack, type StackProps, Validations } from 'aws-cdk-lib';
import { AttributeType, BillingMode, ProjectionType, StreamViewType, Table } from 'aws-cdk-lib/aws-dynamodb';
import { Archive, EventBus, type IEventBus, Match } from 'aws-cdk-lib/aws-events';
import { BlockPublicAccess, Bucket, BucketEncryption, type IBucket } from 'aws-cdk-lib/aws-s3';
import { type ISecret, Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { FanOut } from './constructs/fan-out.ts';

/** `fanOut`: what sends to the buses of subscribers, and what they did not take. */
export type State = {
  table: Table;
  bus: IEventBus;
  snapshots: IBucket;
  signingSecret: ISecret;
  fanOut: Pick<FanOut, 'role' | 'deadLetters'>;
};

/** What must outlive every deployment: the table, the bus with its archive, the snapshots, the secret of the signing key. */
export class StateStack extends Stack {
  readonly state: State;

  constructor(app: App, id: string, props: StackProps) {
    super(app, id, { ...props, description: 'Ganghui: table, bus and snapshots', terminationProtection: true });
    const table = this.makeTable();
    const bus = new EventBus(this, 'bus', { description: 'Ganghui: what happened to postings' });
    new Archive(this, 'archive', {
      sourceEventBus: bus,
      eventPattern: { source: Match.prefix('cn.ganghui') },
      retention: Duration.days(30),
    });
    this.state = {
      table,
      bus,
      fanOut: new FanOut(this, 'fan-out', { bus }),
      snapshots: this.makeSnapshots(),
      signingSecret: this.makeSigningSecret(),
    };
    new CfnOutput(this, 'TableName', { value: table.tableName });
    new CfnOutput(this, 'BusName', { value: bus.eventBusName });
    new CfnOutput(this, 'SigningSecretArn', { value: this.state.signingSecret.secretArn });
  }

  // Table and not TableV2: that one is a global table, which the China regions need not offer and we do not need.
  private makeTable(): Table {
    const { partitionKey, sortKey, stream, ttl, indexes } = exchangeTable;
    const table = new Table(this, 'table', {
      partitionKey: text(partitionKey),
      sortKey: text(sortKey),
      stream: StreamViewType[stream],
      timeToLiveAttribute: ttl,
      billingMode: BillingMode.PAY_PER_REQUEST,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    for (const { name, partitionKey, sortKey, project } of indexes)
      table.addGlobalSecondaryIndex({
        indexName: name,
        partitionKey: text(partitionKey),
        sortKey: text(sortKey),
        projectionType: ProjectionType.INCLUDE,
        nonKeyAttributes: [...project],
      });
    return table;
  }

  // Any text of enough chance is a key (Ed25519 takes the SHA-256 of it), so nobody has to make one and see it.
  private makeSigningSecret(): Secret {
    const secret = new Secret(this, 'signing', {
      description: 'Ganghui: what the key is made of that signs checkpoints of the feed',
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
      removalPolicy: RemovalPolicy.RETAIN,
    });
    Validations.of(secret).acknowledge({
      id: 'AwsSolutions-SMG4',
      reason: 'Rotated by hand, as the runbook says: cities that keep the public key are told, and a rotation needs no code.',
    });
    return secret;
  }

  // What search takes is one object, overwritten in place, and the pages of the log are removed by who writes them: nothing grows old, and an
  // expiry by age would delete the snapshots of a quiet exchange.
  private makeSnapshots(): Bucket {
    return new Bucket(this, 'snapshots', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      lifecycleRules: [{ abortIncompleteMultipartUploadAfter: Duration.days(1) }],
      removalPolicy: RemovalPolicy.RETAIN,
    });
  }
}

const text = (name: string) => ({ name, type: AttributeType.STRING });
