import { exchangeTable } from '@ganghui/aws/table';
import type { App } from 'aws-cdk-lib';
import { CfnOutput, Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { AttributeType, BillingMode, ProjectionType, StreamViewType, Table } from 'aws-cdk-lib/aws-dynamodb';
import { Archive, EventBus, type IEventBus, Match } from 'aws-cdk-lib/aws-events';
import { BlockPublicAccess, Bucket, BucketEncryption, type IBucket } from 'aws-cdk-lib/aws-s3';

export type State = { table: Table; bus: IEventBus; snapshots: IBucket };

/** What must outlive every deployment: the table, the bus with its archive, the snapshots of the search index. */
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
    this.state = { table, bus, snapshots: this.makeSnapshots() };
    new CfnOutput(this, 'TableName', { value: table.tableName });
    new CfnOutput(this, 'BusName', { value: bus.eventBusName });
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

  // One object, overwritten in place, so nothing grows old: an expiry by age would delete the snapshot of a quiet exchange.
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
