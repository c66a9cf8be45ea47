import { flowOf } from '@ganghui/spec/flow';
import { Duration, Validations } from 'aws-cdk-lib';
import { Rule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { DeadLetters } from './dead-letters.ts';
import { addImpactAlarm } from './impact-alarm.ts';
import { ServiceFunction, type ServiceFunctionProps } from './service-function.ts';

type EventFunctionProps = ServiceFunctionProps & { pattern: { 'detail-type': string[] } };

const lateAfterMinutes = 15;

/** A function woken by events: rule → queue → function; what cannot be delivered and what cannot be handled is kept. */
export class EventFunction extends Construct {
  constructor(scope: Construct, id: string, { pattern, ...props }: EventFunctionProps) {
    super(scope, id);
    const { name, definition, platform } = props;
    const { impact, timeoutSeconds, batch = { size: 10, windowSeconds: 0 } } = definition;
    const { lambda } = new ServiceFunction(this, 'function', props);
    const deadLetters = new DeadLetters(this, 'dead-letters', {
      name: `ganghui-${name}-dead-letters`,
      symptom: `Events that ${name} could not handle in five tries were put aside.`,
      impact,
      platform,
    });
    const queue = new Queue(this, 'queue', {
      // Six times the run: while a run is refused for want of concurrency, the message must not come back to others.
      visibilityTimeout: Duration.seconds(6 * timeoutSeconds + batch.windowSeconds),
      deadLetterQueue: { queue: deadLetters.queue, maxReceiveCount: 5 },
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
    });
    const undelivered = new DeadLetters(this, 'undelivered', {
      name: `ganghui-${name}-undelivered`,
      symptom: `The bus could not put events into the queue of ${name}.`,
      impact,
      platform,
    });
    new Rule(this, 'rule', {
      eventBus: platform.state.bus,
      eventPattern: { detailType: pattern['detail-type'] },
      targets: [new SqsQueue(queue, { deadLetterQueue: undelivered.queue })],
    });
    lambda.addEventSource(
      new SqsEventSource(queue, {
        batchSize: batch.size,
        maxBatchingWindow: Duration.seconds(batch.windowSeconds),
        reportBatchItemFailures: true,
        // Two is the least SQS allows: most readers of the log gain nothing from many runs at once.
        maxConcurrency: Math.max(2, flowOf(name).runsAtOnce ?? 1),
      }),
    );
    addImpactAlarm(this, {
      name: `ganghui-${name}-late`,
      symptom: `Events have waited for ${name} for more than ${lateAfterMinutes} minutes.`,
      impact,
      metric: queue.metricApproximateAgeOfOldestMessage({ statistic: 'Maximum' }),
      above: lateAfterMinutes * 60,
      platform,
    });
    Validations.of(lambda).acknowledge({
      id: 'Serverless-LambdaEventSourceMappingDestination',
      reason: 'A queue as source has no failure destination: its redrive policy is the destination.',
    });
  }
}
