import {
  DeleteRuleCommand,
  EventBridgeClient,
  LimitExceededException,
  PutRuleCommand,
  PutTargetsCommand,
  RemoveTargetsCommand,
  ResourceNotFoundException,
} from '@aws-sdk/client-eventbridge';
import type { PutBusRule, RemoveBusRule } from '@ganghui/core';
import { backoff, maxAttempts } from './backoff.ts';
import { busPatternOf } from './bus-pattern.ts';

/** `roleArn`: what EventBridge sends with; `deadLetterArn`: the queue for what the other bus did not take in 24 hours. */
export type FanOut = { busName: string; roleArn: string; deadLetterArn: string };

/** The rights of the function end at rules of this name. */
export const ruleNameOf = (subscriptionId: string): string => `ganghui-subscription-${subscriptionId}`;

const targetId = 'bus';
// As EventBridge does unasked; written down, because it is promised.
const retries = { MaximumEventAgeInSeconds: 86_400, MaximumRetryAttempts: 185 };

/** Put again it is the same rule with the same target. `full`: a bus has 300 rules at most, unless AWS was asked for more. Throws when EventBridge does not take it otherwise. */
export const createPutBusRule = ({ busName, roleArn, deadLetterArn }: FanOut): PutBusRule => {
  const client = new EventBridgeClient({ maxAttempts: 5 });
  return async ({ subscriptionId, busArn, filter }) => {
    const rule = ruleNameOf(subscriptionId);
    const pattern = JSON.stringify(busPatternOf(filter));
    const put = { Name: rule, EventBusName: busName, EventPattern: pattern, State: 'ENABLED', Description: subscriptionId } as const;
    try {
      await patiently(() => client.send(new PutRuleCommand(put)));
    } catch (error) {
      if (error instanceof LimitExceededException) return 'full';
      throw error;
    }
    const target = { Id: targetId, Arn: busArn, RoleArn: roleArn, DeadLetterConfig: { Arn: deadLetterArn }, RetryPolicy: retries };
    await untilNoneFails(`the target of ${rule}`, () =>
      client.send(new PutTargetsCommand({ Rule: rule, EventBusName: busName, Targets: [target] })),
    );
    return 'put';
  };
};

/** Removed again it is still gone. */
export const createRemoveBusRule = ({ busName }: Pick<FanOut, 'busName'>): RemoveBusRule => {
  const client = new EventBridgeClient({ maxAttempts: 5 });
  return async (subscriptionId) => {
    const rule = ruleNameOf(subscriptionId);
    try {
      // A rule with a target cannot be deleted.
      const removal = new RemoveTargetsCommand({ Rule: rule, EventBusName: busName, Ids: [targetId] });
      await untilNoneFails(`to remove the target of ${rule}`, () => client.send(removal), 'ResourceNotFoundException');
      await patiently(() => client.send(new DeleteRuleCommand({ Name: rule, EventBusName: busName })));
    } catch (error) {
      if (!(error instanceof ResourceNotFoundException)) throw error;
    }
  };
};

type Partly = { FailedEntryCount?: number | undefined; FailedEntries?: { ErrorCode?: string | undefined }[] | undefined };

// A 200 can still carry failures; without this the rule would stand without its target. `fine`: what is no failure to us.
async function untilNoneFails(what: string, send: () => Promise<Partly>, fine?: string): Promise<void> {
  let codes: (string | undefined)[] = [];
  for (let attempt = 0; attempt < maxAttempts; attempt++) {
    if (attempt > 0) await backoff(attempt);
    const { FailedEntryCount = 0, FailedEntries = [] } = await patiently(send);
    codes = FailedEntries.map(({ ErrorCode }) => ErrorCode).filter((code) => code === undefined || code !== fine);
    if (FailedEntryCount === 0 || (FailedEntries.length > 0 && codes.length === 0)) return;
  }
  throw new Error(`EventBridge refused ${what}: ${codes[0] ?? 'without a reason'}`);
}

/** Two calls about one rule at the same moment are refused, and nothing is wrong with either. */
async function patiently<T>(send: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++)
    try {
      return await send();
    } catch (error) {
      if (attempt >= maxAttempts || !(error instanceof Error) || error.name !== 'ConcurrentModificationException') throw error;
      await backoff(attempt);
    }
}
