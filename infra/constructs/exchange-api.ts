import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import { HttpApi, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { addImpactAlarm } from './impact-alarm.ts';
import type { Platform } from './platform.ts';

/** The one HTTP API: its stage, its access log, its alarm. Functions bring their routes. */
export class ExchangeApi extends Construct {
  readonly httpApi: HttpApi;

  constructor(scope: Construct, id: string, platform: Platform) {
    super(scope, id);
    this.httpApi = new HttpApi(this, 'api', { apiName: 'ganghui', createDefaultStage: false });
    const log = new LogGroup(this, 'access-log', {
      // Under this prefix the account's log policy need not grow with every API; it is limited to 5,120 characters.
      logGroupName: `/aws/vendedlogs/${Stack.of(this).stackName}/api`,
      retention: RetentionDays.SIX_MONTHS,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    new HttpStage(this, 'stage', {
      httpApi: this.httpApi,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: 500, burstLimit: 1000 },
      accessLogSettings: { destination: new LogGroupLogDestination(log), format: AccessLogFormat.custom(JSON.stringify(accessLog)) },
    });
    addImpactAlarm(this, {
      name: 'ganghui-api-errors',
      symptom: 'The HTTP API answers 5xx.',
      impact: 'Somebody at a city market, in another city or looking for a job is told that we are broken.',
      metric: this.httpApi.metricServerError({ statistic: 'Sum' }),
      above: 0,
      platform,
    });
  }
}

// No bodies, no addresses, no query: a search says what a person is looking for.
const accessLog = {
  requestId: '$context.requestId',
  time: '$context.requestTime',
  route: '$context.routeKey',
  status: '$context.status',
  latencyMs: '$context.responseLatency',
  integrationMs: '$context.integrationLatency',
  bytes: '$context.responseLength',
  error: '$context.integrationErrorMessage',
};
