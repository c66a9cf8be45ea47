import { readFileSync } from 'node:fs';
import { exchangeTable } from '@ganghui/aws/table';
import { pagePrefix, snapshotKey } from '@ganghui/infra/grant';
import { eventSource } from '@ganghui/spec';
import { describe, expect, it } from 'vitest';
import { appOf, regions, Templates } from './templates.ts';

describe.each(regions)('the state stack in %s', (region) => {
  const templates = new Templates(appOf(region));
  const table = templates.one('AWS::DynamoDB::Table');

  it('has the keys and indexes of the table that the adapters use', () => {
    const { partitionKey, sortKey, indexes } = exchangeTable;
    const keys = (hash: string, range: string) => [
      { AttributeName: hash, KeyType: 'HASH' },
      { AttributeName: range, KeyType: 'RANGE' },
    ];
    expect(table.KeySchema).toEqual(keys(partitionKey, sortKey));
    expect(table.GlobalSecondaryIndexes).toEqual(
      indexes.map(({ name, partitionKey, sortKey, project }) => ({
        IndexName: name,
        KeySchema: keys(partitionKey, sortKey),
        Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: project },
      })),
    );
  });

  it('keeps, streams and forgets rows as designed', () => {
    expect(table).toMatchObject({
      BillingMode: 'PAY_PER_REQUEST',
      StreamSpecification: { StreamViewType: exchangeTable.stream },
      TimeToLiveSpecification: { AttributeName: exchangeTable.ttl, Enabled: true },
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      DeletionProtectionEnabled: true,
    });
  });

  it('survives the deletion of the stack', () => {
    const kept = Object.values(templates.state).filter(({ DeletionPolicy }) => DeletionPolicy === 'Retain');
    expect(kept.map(({ Type }) => Type).sort()).toEqual(['AWS::DynamoDB::Table', 'AWS::S3::Bucket', 'AWS::SecretsManager::Secret']);
  });

  it('archives for 30 days what the functions put on the bus', () => {
    const { EventPattern, RetentionDays } = templates.one('AWS::Events::Archive');
    expect({ EventPattern, RetentionDays }).toEqual({ EventPattern: { source: [{ prefix: eventSource }] }, RetentionDays: 30 });
  });

  it('shows the snapshots to nobody, and never lets the only one expire', () => {
    const bucket = templates.one('AWS::S3::Bucket');
    const blocked = { BlockPublicAcls: true, BlockPublicPolicy: true, IgnorePublicAcls: true, RestrictPublicBuckets: true };
    expect(bucket.PublicAccessBlockConfiguration).toEqual(blocked);
    expect(JSON.stringify(bucket.LifecycleConfiguration)).not.toContain('Expiration');
  });
});

it('grants the very object that the snapshot adapter writes', () => {
  const adapter = readFileSync(new URL('../../packages/aws/src/snapshot-bucket.ts', import.meta.url), 'utf8');
  expect(adapter).toContain(`'${snapshotKey}'`);
});

it('grants the very names that the adapter of the pages writes', () => {
  const adapter = readFileSync(new URL('../../packages/aws/src/page-bucket.ts', import.meta.url), 'utf8');
  expect(adapter).toContain(`const prefix = '${pagePrefix}'`);
});
