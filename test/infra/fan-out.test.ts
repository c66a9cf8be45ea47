import { ruleNameOf } from '@ganghui/aws/bus-rules';
import { describe, expect, it } from 'vitest';
import { appOf, json, list, type Properties, refOf, regions, Templates } from './templates.ts';

describe.each(regions)('what sends to the buses of other accounts, in %s', (region) => {
  const templates = new Templates(appOf(region));
  const statementsOf = (id: string | undefined): Properties[] =>
    templates
      .all('AWS::IAM::Policy')
      .filter(([, { Roles }]) => list(Roles).some((role) => refOf(role) === id))
      .flatMap(([, { PolicyDocument }]) => list((PolicyDocument as Properties).Statement) as Properties[]);
  const fanOut = templates.all('AWS::IAM::Role').find(([, { Description }]) => /event buses of subscribers/.test(String(Description)));

  it('is a role that only our rules of subscriptions may take', () => {
    const [statement] = list((fanOut?.[1].AssumeRolePolicyDocument as Properties | undefined)?.Statement) as Properties[];
    expect(statement?.Principal).toEqual({ Service: 'events.amazonaws.com' });
    expect(json(statement?.Condition)).toMatch(/aws:SourceAccount.*aws:SourceArn.*:rule\/.*\/ganghui-subscription-\*/);
  });

  it('puts events on buses of this region, never on one of our own account', () => {
    const [allow, deny, ...more] = statementsOf(fanOut?.[0]);
    expect(more).toEqual([]);
    expect(allow).toMatchObject({ Effect: 'Allow', Action: 'events:PutEvents' });
    expect(json(allow?.Resource)).toContain(`:events:${region}:*:event-bus/*`);
    expect(deny).toMatchObject({ Effect: 'Deny', Action: 'events:PutEvents' });
    expect(json(deny?.Resource)).toMatch(/\{"Ref":"AWS::AccountId"\},":event-bus\/\*"\]\]\}$/);
  });

  it('keeps what was not taken in a queue that EventBridge may fill for these rules', () => {
    const policies = templates.all('AWS::SQS::QueuePolicy').map(([, { PolicyDocument }]) => json(PolicyDocument));
    const own = policies.filter((policy) => policy.includes('ganghui-subscription-*'));
    expect(own).toHaveLength(1);
    expect(own[0]).toMatch(/"Action":"sqs:SendMessage","Condition":\{"ArnLike":\{"aws:SourceArn"/);
  });

  it('is made and removed by subscriptions: rules of that name only, and no other role', () => {
    const rights = templates.rights('subscriptions');
    for (const action of ['PutRule', 'PutTargets', 'RemoveTargets', 'DeleteRule']) {
      const resources = rights.get(`events:${action}`) ?? [];
      expect(resources).toHaveLength(1);
      expect(resources[0]).toMatch(/:rule\/.*\/ganghui-subscription-\*"/);
    }
    expect(ruleNameOf('sub_3f9a2b7c41d0')).toMatch(/^ganghui-subscription-[\w.-]+$/);
    const role = refOf(templates.lambda('subscriptions').properties.Role);
    const pass = statementsOf(role).filter(({ Action }) => list(Action).includes('iam:PassRole'));
    expect(pass).toMatchObject([{ Condition: { StringEquals: { 'iam:PassedToService': 'events.amazonaws.com' } } }]);
    expect(json(pass[0]?.Resource)).not.toContain('*');
  });

  it('is told to subscriptions by name', () => {
    const { Variables } = templates.lambda('subscriptions').properties.Environment as Properties;
    expect(Object.keys(Variables as Properties).sort()).toEqual([
      'ALLOW_LOOPBACK',
      'BUS_NAME',
      'FAN_OUT_DLQ_ARN',
      'FAN_OUT_ROLE_ARN',
      'TABLE_NAME',
    ]);
    expect(Variables).toMatchObject({ ALLOW_LOOPBACK: '0' });
  });
});
