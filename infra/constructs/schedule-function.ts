import { Duration } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction as LambdaTarget } from 'aws-cdk-lib/aws-events-targets';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { Construct } from 'constructs';
import { DeadLetters } from './dead-letters.ts';
import { ServiceFunction, type ServiceFunctionProps } from './service-function.ts';

type ScheduleFunctionProps = ServiceFunctionProps & { everyMinutes: number };

/** A function woken at a fixed rate. */
export class ScheduleFunction extends Construct {
  constructor(scope: Construct, id: string, { everyMinutes, ...props }: ScheduleFunctionProps) {
    super(scope, id);
    const { name, definition, platform } = props;
    const { lambda } = new ServiceFunction(this, 'function', props);
    const every = Duration.minutes(everyMinutes);
    // A run that has to wait for the one before it is late, not lost.
    const patience = Duration.minutes(everyMinutes + (definition.singleWriter ? Math.ceil(definition.timeoutSeconds / 60) : 0));
    const { queue } = new DeadLetters(this, 'dead-letters', {
      name: `ganghui-${name}-dead-letters`,
      symptom: `Scheduled runs of ${name} did not happen or failed for good.`,
      impact: definition.impact,
      platform,
    });
    // Two ways to miss a run: the rule cannot call (its dead letters), or the run itself fails (the function's destination).
    new Rule(this, 'rule', {
      schedule: Schedule.rate(every),
      targets: [new LambdaTarget(lambda, { deadLetterQueue: queue, retryAttempts: 1, maxEventAge: every })],
    });
    lambda.configureAsyncInvoke({ retryAttempts: 1, maxEventAge: patience, onFailure: new SqsDestination(queue) });
  }
}
