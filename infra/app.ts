import type { FunctionName } from '@ganghui/spec/flow';
import { App, Validations } from 'aws-cdk-lib';
import { Architecture, type Code } from 'aws-cdk-lib/aws-lambda';
import { RegionInfo } from 'aws-cdk-lib/region-info';
import cdkJson from '../cdk.json' with { type: 'json' };
import { bundledCode, bundleFunctions } from './bundle.ts';
import { acknowledgeByDesign, nagPacks } from './nag.ts';
import { ServiceStack } from './service-stack.ts';
import { StateStack } from './state-stack.ts';

type AppOptions = {
  region: string;
  codeOf: (name: FunctionName) => Code;
  outdir?: string;
  /** `alarmTopicArn`: hears every alarm. `reserveRuns: 'false'`: for an account with few concurrent runs. */
  context?: Record<string, unknown>;
};

export const isRegion = (name: string): boolean => RegionInfo.regions.some((known) => known.name === name);
const isChina = (region: string): boolean => RegionInfo.get(region).partition === 'aws-cn';

/** The whole exchange in one region; no account is named, so the template fits any. */
export function createApp({ region, codeOf, outdir, context = {} }: AppOptions): App {
  const app = new App({ outdir, analyticsReporting: false, context: { ...cdkJson.context, ...context } });
  const env = { region };
  const { state } = new StateStack(app, 'GanghuiState', { env });
  const service = new ServiceStack(app, 'GanghuiService', {
    env,
    state,
    codeOf,
    // Nobody has seen Lambda on arm64 in the China regions yet.
    architecture: isChina(region) ? Architecture.X86_64 : Architecture.ARM_64,
    reserveRuns: String(app.node.tryGetContext('reserveRuns') ?? true) === 'true',
    alarmTopicArn: app.node.tryGetContext('alarmTopicArn'),
  });
  acknowledgeByDesign(state, service);
  Validations.of(app).addPlugins(...nagPacks(app));
  return app;
}

// For the CDK's own command line (cdk diff, cdk ls); `npm run synth` and `npm run deploy` go through synth.ts.
if (import.meta.main) {
  await bundleFunctions();
  createApp({ region: process.env.CDK_DEFAULT_REGION ?? 'cn-north-1', codeOf: bundledCode }).synth();
}
