import { postingStreamFilter } from '@ganghui/aws/table';
import { Duration, Validations } from 'aws-cdk-lib';
import { StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { DynamoEventSource, SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Construct } from 'constructs';
import { DeadLetters } from './dead-letters.ts';
import { addImpactAlarm } from './impact-alarm.ts';
import { ServiceFunction, type ServiceFunctionProps } from './service-function.ts';

const lateAfterMinutes = 60;

/** A function woken by changes of posting rows, in their order, until each is done or the stream forgets it after 24 hours. */
export class StreamFunction extends Construct {
  constructor(scope: Construct, id: string, props: ServiceFunctionProps) {
    super(scope, id);
    const { name, definition, platform } = props;
    const { impact } = definition;
    const { lambda } = new ServiceFunction(this, 'function', props);
    const deadLetters = new DeadLetters(this, 'dead-letters', {
      name: `ganghui-${name}-dead-letters`,
      symptom: `${name} tried for 24 hours and gave changes of postings up.`,
      impact,
      platform,
    });
    lambda.addEventSource(
      new DynamoEventSource(platform.state.table, {
        startingPosition: StartingPosition.TRIM_HORIZON,
        // As many as one transaction of the log takes; one more would need another.
        batchSize: 99,
        maxBatchingWindow: Duration.seconds(0),
        // Order within a posting would survive more, but the feed log has one end: more runs would only queue there.
        parallelizationFactor: 1,
        bisectBatchOnError: true,
        retryAttempts: -1,
        maxRecordAge: Duration.hours(24),
        onFailure: new SqsDlq(deadLetters.queue),
        filters: [{ pattern: JSON.stringify(postingStreamFilter) }],
      }),
    );
    Validations.of(this).acknowledge({
      id: 'AwsSolutions-IAM5[Resource::*]',
      reason: 'dynamodb:ListStreams, which the event source asks for, knows no single resource; the stream itself is named.',
    });
    addImpactAlarm(this, {
      name: `ganghui-${name}-late`,
      symptom: `${name} is more than ${lateAfterMinutes} minutes behind the table's stream, which forgets after 24 hours.`,
      impact,
      metric: lambda.metric('IteratorAge', { statistic: 'Maximum' }),
      above: lateAfterMinutes * 60 * 1000,
      platform,
    });
  }
}
