import { Duration, Stack, Validations } from 'aws-cdk-lib';
import type { IEventBus } from 'aws-cdk-lib/aws-events';
import { Effect, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { nameAcross } from '../name-across.ts';

/** Rules of subscriptions are made at run time; this is what all of their names begin with (packages/aws, `ruleNameOf`). */
export const subscriptionRules = 'ganghui-subscription-*';

/** The ARN of all rules of subscriptions on our bus. */
export const subscriptionRuleArns = (bus: IEventBus): string =>
  Stack.of(bus).formatArn({ service: 'events', resource: 'rule', resourceName: `${bus.eventBusName}/${subscriptionRules}` });

/** What cdk-nag says of a right on all of these rules, and why it is meant so. */
export function subscriptionRulesNote(bus: IEventBus): { id: string; reason: string } {
  const stack = Stack.of(bus);
  const name = nameAcross(stack, bus.eventBusName);
  const rules = `arn:<AWS::Partition>:events:${stack.region}:<AWS::AccountId>:rule/${name}/${subscriptionRules}`;
  return {
    id: `AwsSolutions-IAM5[Resource::${rules}]`,
    reason: 'A rule is made for each subscription when a market asks for it; other rules of the bus have other names.',
  };
}

/**
 * What EventBridge sends to buses of other accounts with: a role, and a queue for what they did not take. The rules that name both
 * outlive every deployment of the functions, so both stand with the state.
 */
export class FanOut extends Construct {
  readonly role: Role;
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, { bus }: { bus: IEventBus }) {
    super(scope, id);
    const { partition, region, account } = Stack.of(this);
    const rules = subscriptionRuleArns(bus);
    const fromUs = { StringEquals: { 'aws:SourceAccount': account }, ArnLike: { 'aws:SourceArn': rules } };
    this.role = new Role(this, 'role', {
      description: 'Ganghui: sends changes to the event buses of subscribers',
      assumedBy: new ServicePrincipal('events.amazonaws.com').withConditions(fromUs),
    });
    const put = { actions: ['events:PutEvents'] };
    this.role.addToPolicy(new PolicyStatement({ ...put, resources: [`arn:${partition}:events:${region}:*:event-bus/*`] }));
    // Changes that come back would go round for ever, and other buses of ours are nobody's to write on.
    const ours = `arn:${partition}:events:${region}:${account}:event-bus/*`;
    this.role.addToPolicy(new PolicyStatement({ ...put, effect: Effect.DENY, resources: [ours] }));
    Validations.of(this.role).acknowledge({
      id: `AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:events:${region}:*:event-bus/*]`,
      reason: 'Which accounts will subscribe is not known beforehand; their own bus policies say whether they take what this role puts.',
    });
    this.deadLetters = new Queue(this, 'dead-letters', {
      retentionPeriod: Duration.days(14),
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
    });
    this.deadLetters.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('events.amazonaws.com')],
        actions: ['sqs:SendMessage'],
        resources: [this.deadLetters.queueArn],
        conditions: { ArnLike: { 'aws:SourceArn': rules } },
      }),
    );
    const reason = 'This is a dead-letter queue; an alarm watches it.';
    Validations.of(this.deadLetters).acknowledge({ id: 'AwsSolutions-SQS3', reason }, { id: 'Serverless-SQSRedrivePolicy', reason });
  }
}
