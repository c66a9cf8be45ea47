import { postingStreamFilter } from '@ganghui/aws/table';
import { definitions } from '@ganghui/infra/definitions';
import { flowOf, functionNames, patternOf } from '@ganghui/spec/flow';
import { describe, expect, it } from 'vitest';
import { appOf, type Json, list, type Properties, refOf, regions, Templates } from './templates.ts';

describe.each(regions)('the flow, deployed to %s', (region) => {
  const templates = new Templates(appOf(region));
  const queues = new Map(templates.all('AWS::SQS::Queue'));
  const rules = templates.all('AWS::Events::Rule').map(([, rule]) => rule);
  const mappings = templates.all('AWS::Lambda::EventSourceMapping').map(([, mapping]) => mapping);
  const mappingOf = (lambda: string) => mappings.find(({ FunctionName }) => refOf(FunctionName) === lambda);
  const firstTarget = ({ Targets }: Properties): Properties => list(Targets)[0] as Properties;

  it.each(functionNames.filter((name) => patternOf(name)))('wakes %s by its events, through a queue', (name) => {
    const mapping = mappingOf(templates.lambda(name).id);
    const queue = refOf(mapping?.EventSourceArn);
    const rule = rules.find((each) => refOf(firstTarget(each).Arn) === queue);
    expect(rule?.EventPattern).toEqual(patternOf(name));
    // Two is the least SQS allows.
    const MaximumConcurrency = Math.max(2, flowOf(name).runsAtOnce ?? 1);
    expect(mapping).toMatchObject({ FunctionResponseTypes: ['ReportBatchItemFailures'], ScalingConfig: { MaximumConcurrency } });
  });

  it.each(functionNames.filter((name) => flowOf(name).everyMinutes))('wakes %s by the clock', (name) => {
    const { id } = templates.lambda(name);
    const rule = rules.find((each) => refOf(firstTarget(each).Arn) === id);
    const minutes = flowOf(name).everyMinutes;
    expect(rule?.ScheduleExpression).toBe(minutes === 1 ? 'rate(1 minute)' : `rate(${minutes} minutes)`);
    const asynchronous = templates.all('AWS::Lambda::EventInvokeConfig').find(([, { FunctionName }]) => refOf(FunctionName) === id);
    expect(asynchronous?.[1].DestinationConfig).toHaveProperty('OnFailure');
  });

  it.each(functionNames.filter((name) => flowOf(name).streams))('wakes %s by the current rows of postings', (name) => {
    expect(mappingOf(templates.lambda(name).id)).toMatchObject({
      FilterCriteria: { Filters: [{ Pattern: JSON.stringify(postingStreamFilter) }] },
      StartingPosition: 'TRIM_HORIZON',
      BisectBatchOnFunctionError: true,
      MaximumRecordAgeInSeconds: 24 * 60 * 60,
      MaximumRetryAttempts: -1,
      ParallelizationFactor: 1,
      DestinationConfig: { OnFailure: { Destination: expect.anything() } },
    });
  });

  it('has a rule for each pattern and each schedule, and no other', () => {
    const woken = functionNames.filter((name) => patternOf(name) ?? flowOf(name).everyMinutes);
    expect(rules).toHaveLength(woken.length);
  });

  it('serves the routes of the flow, each by its function, and no other', () => {
    const doors = functionNames.flatMap((name) => (definitions[name].signed ? [name, name] : [name]));
    const wanted = doors.flatMap((name) => (flowOf(name).routes ?? []).map((route) => [route, templates.lambda(name).id]));
    const integrations = new Map(templates.all('AWS::ApiGatewayV2::Integration'));
    const lambdaBehind = (target: Json): string | undefined => {
      const parts = list((target as Properties)['Fn::Join'])[1];
      const integration = list(parts)
        .map(refOf)
        .find((id) => id && integrations.has(id));
      return integration && refOf(integrations.get(integration)?.IntegrationUri);
    };
    const served = templates.all('AWS::ApiGatewayV2::Route').map(([, { RouteKey, Target }]) => [RouteKey, lambdaBehind(Target)]);
    expect(served.sort()).toEqual(wanted.sort());
  });

  it('gives every queue that feeds a function dead letters after five tries', () => {
    const feeding = mappings.map(({ EventSourceArn }) => queues.get(refOf(EventSourceArn) ?? '')).filter((queue) => queue !== undefined);
    expect(feeding.length).toBe(functionNames.filter((name) => patternOf(name)).length);
    for (const { RedrivePolicy } of feeding) {
      expect(RedrivePolicy).toMatchObject({ maxReceiveCount: 5 });
      expect([...queues.keys()]).toContain(refOf((RedrivePolicy as Properties).deadLetterTargetArn));
    }
  });

  it('gives every target of a rule dead letters', () => {
    for (const { Targets } of rules)
      for (const target of list(Targets) as Properties[]) expect(target.DeadLetterConfig).toHaveProperty('Arn');
    expect(rules).not.toHaveLength(0);
  });
});
