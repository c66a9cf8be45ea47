import { type FunctionName, flowOf, functionNames, patternOf } from '@ganghui/spec/flow';
import { type App, CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EventFunction } from './constructs/event-function.ts';
import { ExchangeAlarms } from './constructs/exchange-alarms.ts';
import { ExchangeApi } from './constructs/exchange-api.ts';
import { HttpFunction } from './constructs/http-function.ts';
import type { Platform } from './constructs/platform.ts';
import { ScheduleFunction } from './constructs/schedule-function.ts';
import { StreamFunction } from './constructs/stream-function.ts';
import { definitions } from './definitions.ts';

type ServiceStackProps = StackProps & Omit<Platform, 'alarmTopic'> & { alarmTopicArn?: string };

/** Everything that can be thrown away and deployed again: one function for each name in the flow. */
export class ServiceStack extends Stack {
  constructor(app: App, id: string, { state, codeOf, architecture, reserveRuns, alarmTopicArn, ...props }: ServiceStackProps) {
    super(app, id, { ...props, description: 'Ganghui: functions and the HTTP API' });
    const alarmTopic = alarmTopicArn ? Topic.fromTopicArn(this, 'alarm-topic', alarmTopicArn) : undefined;
    const platform: Platform = { state, codeOf, architecture, reserveRuns, alarmTopic };
    const open = new ExchangeApi(this, 'http', {
      platform,
      name: 'ganghui',
      alarm: 'ganghui-api-errors',
      log: 'api',
      symptom: 'The HTTP API answers 5xx.',
      impact: 'Somebody at a city market, in another city or looking for a job is told that we are broken.',
    });
    // In China an API that anybody may call needs an ICP licence before it answers; one that asks for IAM signatures does not.
    const signed = new ExchangeApi(this, 'push', {
      platform,
      name: 'ganghui-push',
      alarm: 'ganghui-push-api-errors',
      log: 'push-api',
      symptom: 'The HTTP API for signed pushes answers 5xx.',
      impact: 'Somebody at a city market whose system signs its requests is told that we are broken.',
      signed: true,
    });
    for (const name of functionNames) this.addFunction(name, platform, { open, signed });
    new ExchangeAlarms(this, 'exchange', { platform });
    new CfnOutput(this, 'ApiUrl', { value: open.httpApi.apiEndpoint });
    new CfnOutput(this, 'PushApiUrl', { value: signed.httpApi.apiEndpoint });
  }

  private addFunction(name: FunctionName, platform: Platform, apis: { open: ExchangeApi; signed: ExchangeApi }): void {
    const { routes, streams, everyMinutes } = flowOf(name);
    const pattern = patternOf(name);
    const props = { name, definition: definitions[name], platform };
    const ways = [routes, pattern, streams, everyMinutes].filter(Boolean).length;
    // Each construct makes a Lambda function of its own, and a handler knows one kind of event.
    if (ways !== 1) throw new Error(`the flow wakes ${name} in ${ways} ways; give a function exactly one`);
    if (routes) new HttpFunction(this, name, { ...props, ...apis, routes });
    if (pattern) new EventFunction(this, name, { ...props, pattern });
    if (streams) new StreamFunction(this, name, props);
    if (everyMinutes) new ScheduleFunction(this, name, { ...props, everyMinutes });
  }
}
