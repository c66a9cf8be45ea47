import { createHash } from 'node:crypto';
import type { SQSEvent } from 'aws-lambda';
import type { Delivery } from './queue.ts';

/** What Lambda would hand to the function: EventBridge → SQS → a batch of records. */
export const toSqsEvent = (target: string, batch: readonly Delivery[]): SQSEvent => ({
  Records: batch.map(({ id, body, attempts, firstAt }) => ({
    messageId: id,
    receiptHandle: `${id}#${attempts + 1}`,
    body,
    attributes: {
      ApproximateReceiveCount: String(attempts + 1),
      SentTimestamp: String(firstAt),
      SenderId: 'ganghui-local',
      ApproximateFirstReceiveTimestamp: String(firstAt),
    },
    messageAttributes: {},
    md5OfBody: createHash('md5').update(body).digest('hex'),
    eventSource: 'aws:sqs',
    eventSourceARN: `arn:aws:sqs:local:000000000000:${target}`,
    awsRegion: 'local',
  })),
});
