import {
  ConcurrentModificationException,
  DeleteRuleCommand,
  EventBridgeClient,
  LimitExceededException,
  PutRuleCommand,
  PutTargetsCommand,
  RemoveTargetsCommand,
  ResourceNotFoundException,
} from '@aws-sdk/client-eventbridge';
import { everything } from '@ganghui/spec';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import { createPutBusRule, createRemoveBusRule } from './bus-rules.ts';

const bridge = mockClient(EventBridgeClient);
beforeEach(() => bridge.reset());

const fanOut = {
  busName: 'ganghui',
  roleArn: 'arn:aws-cn:iam::111111111111:role/fan-out',
  deadLetterArn: 'arn:aws-cn:sqs:cn-north-1:111111111111:letters',
};
const subscriptionId = 'sub_3f9a2b7c41d0';
const Name = `ganghui-subscription-${subscriptionId}`;
const busArn = 'arn:aws-cn:events:cn-north-1:222222222222:event-bus/jobs';
const rule = { subscriptionId, busArn, filter: { ...everything, city: ['320100'] } };
const meta = { $metadata: {}, message: 'no' };
const busy = new ConcurrentModificationException(meta);
const absent = new ResourceNotFoundException(meta);

describe('putting a rule', () => {
  it('names our bus, its pattern, and the target with role, dead letters and a day of retries', async () => {
    bridge.on(PutRuleCommand).resolves({}).on(PutTargetsCommand).resolves({ FailedEntryCount: 0 });
    await createPutBusRule(fanOut)(rule);
    expect(bridge.commandCalls(PutRuleCommand)[0]?.args[0].input).toMatchObject({ Name, EventBusName: 'ganghui', State: 'ENABLED' });
    const { EventPattern = '' } = bridge.commandCalls(PutRuleCommand)[0]?.args[0].input ?? {};
    expect(JSON.parse(EventPattern)['detail-type']).toContain('cn.ganghui.posting.regraded.v1');
    expect(EventPattern).toContain('{"regions":[{"prefix":"3201"}]}');
    expect(bridge.commandCalls(PutTargetsCommand)[0]?.args[0].input).toEqual({
      Rule: Name,
      EventBusName: 'ganghui',
      Targets: [
        {
          Id: 'bus',
          Arn: busArn,
          RoleArn: fanOut.roleArn,
          DeadLetterConfig: { Arn: fanOut.deadLetterArn },
          RetryPolicy: { MaximumEventAgeInSeconds: 86_400, MaximumRetryAttempts: 185 },
        },
      ],
    });
  });

  it('puts the target again when a 200 says that it failed', async () => {
    bridge
      .on(PutRuleCommand)
      .resolves({})
      .on(PutTargetsCommand)
      .resolvesOnce({ FailedEntryCount: 1, FailedEntries: [{ TargetId: 'bus', ErrorCode: 'InternalException' }] })
      .resolves({ FailedEntryCount: 0 });
    await createPutBusRule(fanOut)(rule);
    expect(bridge.commandCalls(PutTargetsCommand)).toHaveLength(2);
  });

  it.each(['InvalidArgument', 'ResourceNotFoundException'])(
    'throws when the target goes on failing with %s',
    async (ErrorCode) => {
      bridge
        .on(PutRuleCommand)
        .resolves({})
        .on(PutTargetsCommand)
        .resolves({ FailedEntryCount: 1, FailedEntries: [{ ErrorCode }] });
      await expect(createPutBusRule(fanOut)(rule)).rejects.toThrow(`EventBridge refused the target of ${Name}: ${ErrorCode}`);
    },
    20_000,
  );

  it('waits for another call about the same rule', async () => {
    bridge.on(PutRuleCommand).rejectsOnce(busy).resolves({});
    bridge.on(PutTargetsCommand).rejectsOnce(busy).rejectsOnce(busy).resolves({ FailedEntryCount: 0 });
    await createPutBusRule(fanOut)(rule);
    expect([bridge.commandCalls(PutRuleCommand).length, bridge.commandCalls(PutTargetsCommand).length]).toEqual([2, 3]);
  });

  it('says that the bus takes no more rules, and puts no target', async () => {
    bridge.on(PutRuleCommand).rejects(new LimitExceededException(meta));
    expect(await createPutBusRule(fanOut)(rule)).toBe('full');
    expect(bridge.commandCalls(PutTargetsCommand)).toHaveLength(0);
  });
});

describe('removing a rule', () => {
  const order = () => bridge.calls().map(({ args }) => args[0].constructor.name);

  it('takes the target away before the rule', async () => {
    bridge.on(RemoveTargetsCommand).resolves({ FailedEntryCount: 0 }).on(DeleteRuleCommand).resolves({});
    await createRemoveBusRule(fanOut)(subscriptionId);
    expect(order()).toEqual(['RemoveTargetsCommand', 'DeleteRuleCommand']);
    expect(bridge.commandCalls(DeleteRuleCommand)[0]?.args[0].input).toEqual({ Name, EventBusName: 'ganghui' });
  });

  it('of none is done', async () => {
    bridge.on(RemoveTargetsCommand).rejects(absent);
    await expect(createRemoveBusRule(fanOut)(subscriptionId)).resolves.toBeUndefined();
  });

  it('goes on to the rule when only the target was gone', async () => {
    const FailedEntries = [{ TargetId: 'bus', ErrorCode: 'ResourceNotFoundException' }];
    bridge.on(RemoveTargetsCommand).resolves({ FailedEntryCount: 1, FailedEntries }).on(DeleteRuleCommand).resolves({});
    await createRemoveBusRule(fanOut)(subscriptionId);
    expect(order()).toEqual(['RemoveTargetsCommand', 'DeleteRuleCommand']);
  });

  it('tries again what a 200 says has failed, and leaves the rule when it goes on failing', async () => {
    bridge.on(RemoveTargetsCommand).resolves({ FailedEntryCount: 1, FailedEntries: [{ ErrorCode: 'InternalException' }] });
    await expect(createRemoveBusRule(fanOut)(subscriptionId)).rejects.toThrow('InternalException');
    expect(bridge.commandCalls(DeleteRuleCommand)).toHaveLength(0);
  }, 20_000);

  it('throws when access is denied', async () => {
    bridge.on(RemoveTargetsCommand).rejects(Object.assign(new Error('denied'), { name: 'AccessDeniedException' }));
    await expect(createRemoveBusRule(fanOut)(subscriptionId)).rejects.toThrow('denied');
  });
});
