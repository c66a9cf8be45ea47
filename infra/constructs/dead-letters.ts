import { Duration, Validations } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { addImpactAlarm } from './impact-alarm.ts';
import type { Platform } from './platform.ts';

type DeadLettersProps = { name: string; symptom: string; impact: string; platform: Platform };

/** A queue for what was given up, kept for 14 days (the most SQS offers), with an alarm as soon as anything lies in it. */
export class DeadLetters extends Construct {
  readonly queue: Queue;

  constructor(scope: Construct, id: string, { name, symptom, impact, platform }: DeadLettersProps) {
    super(scope, id);
    this.queue = new Queue(this, 'queue', {
      retentionPeriod: Duration.days(14),
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
    });
    addImpactAlarm(this, {
      name,
      symptom,
      impact,
      metric: this.queue.metricApproximateNumberOfMessagesVisible({ statistic: 'Maximum' }),
      above: 0,
      platform,
    });
    const reason = 'This is a dead-letter queue; an alarm watches it.';
    Validations.of(this.queue).acknowledge({ id: 'AwsSolutions-SQS3', reason }, { id: 'Serverless-SQSRedrivePolicy', reason });
  }
}
