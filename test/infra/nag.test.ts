import { nagPacks } from '@ganghui/infra/nag';
import { Stack } from 'aws-cdk-lib';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { describe, expect, it } from 'vitest';
import { appOf, regions } from './templates.ts';

describe.each(regions)('cdk-nag in %s', (region) => {
  const findings = (app: ReturnType<typeof appOf>): string[] => {
    // Only then is a value of one stack written in the other as it is deployed.
    app.synth();
    return nagPacks(app).flatMap((pack) => pack.validateScope(app).violations.map(({ ruleName }) => ruleName));
  };

  it('finds nothing that was not meant', () => expect(findings(appOf(region))).toEqual([]));

  it('would find a bucket that anybody may read in clear', () => {
    const app = appOf(region);
    new Bucket(new Stack(app, 'careless'), 'bucket');
    expect(findings(app)).toContain('AwsSolutions-S10');
  });
});
