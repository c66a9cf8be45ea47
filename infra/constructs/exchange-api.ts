import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import { CfnStage, HttpApi, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpIamAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct, type IConstruct } from 'constructs';
import { addImpactAlarm } from './impact-alarm.ts';
import type { Platform } from './platform.ts';

type ExchangeApiProps = {
  platform: Platform;
  name: string;
  alarm: string;
  /** Its access log is /aws/vendedlogs/<stack>/<log>. */
  log: string;
  symptom: string;
  /** Who is hurt when it answers 5xx. */
  impact: string;
  /** Every request must be signed by an IAM principal, who is named in the access log. */
  signed?: true;
};

/** An HTTP API: its stage, its access log, its alarm. Functions bring their routes. */
export class ExchangeApi extends Construct {
  readonly httpApi: HttpApi;
  /** What every route of it asks for. */
  readonly authorizer: HttpIamAuthorizer | undefined;
  private readonly stage: HttpStage;

  constructor(scope: Construct, id: string, { platform, name, alarm, log, symptom, impact, signed }: ExchangeApiProps) {
    super(scope, id);
    this.httpApi = new HttpApi(this, 'api', { apiName: name, createDefaultStage: false });
    this.authorizer = signed && new HttpIamAuthorizer();
    const logGroup = new LogGroup(this, 'access-log', {
      // Under this prefix the account's log policy need not grow with every API; it is limited to 5,120 characters.
      logGroupName: `/aws/vendedlogs/${Stack.of(this).stackName}/${log}`,
      retention: RetentionDays.SIX_MONTHS,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const format = { ...accessLog, ...(signed && { caller: '$context.identity.userArn' }) };
    this.stage = new HttpStage(this, 'stage', {
      httpApi: this.httpApi,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: 500, burstLimit: 1000 },
      accessLogSettings: { destination: new LogGroupLogDestination(logGroup), format: AccessLogFormat.custom(JSON.stringify(format)) },
    });
    const metric = this.httpApi.metricServerError({ statistic: 'Sum' });
    addImpactAlarm(this, { name: alarm, symptom, impact, metric, above: 0, platform });
  }

  /** Lets fewer requests through to one route than the stage lets through to each of the others; all callers share them. */
  slowDown(route: string, made: IConstruct, { perSecond, atOnce }: { perSecond: number; atOnce: number }): void {
    const stage = this.stage.node.defaultChild;
    if (!(stage instanceof CfnStage)) throw new Error('the stage is not made as it was');
    stage.addPropertyOverride(`RouteSettings.${route}`, { ThrottlingRateLimit: perSecond, ThrottlingBurstLimit: atOnce });
    // A stage that names a route which is not there yet cannot be made.
    stage.node.addDependency(made);
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
