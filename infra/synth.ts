import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createApp, isRegion } from './app.ts';
import { bundledCode, bundleFunctions, sizeTable } from './bundle.ts';
import { acknowledgedRules } from './nag.ts';

// npm run synth  -- [--region cn-north-1] [-c alarmTopicArn=…] [-c reserveRuns=false]
// npm run deploy -- --region cn-north-1 [-- any option of `cdk deploy`]
const root = fileURLToPath(new URL('..', import.meta.url));

const { values, positionals } = readArguments();
const region =
  values.region ?? process.env.AWS_REGION ?? (values.deploy ? stop(2, 'say where to deploy: --region cn-north-1') : 'cn-north-1');
if (!isRegion(region)) stop(2, `AWS has no region "${region}"; write one such as cn-north-1 or us-east-1`);
if (positionals.length > 0 && !values.deploy) stop(2, `synth does not know "${positionals.join(' ')}"; write --region cn-north-1`);

const outdir = join(root, 'cdk.out', region);
rmSync(outdir, { recursive: true, force: true });
// A finding of cdk-nag or of the template rules is printed by the CDK and thrown.
try {
  const bundles = await bundleFunctions();
  const context = Object.fromEntries(values.context.map((pair) => pair.split(/=(.*)/s).slice(0, 2)));
  const app = createApp({ region, codeOf: bundledCode, outdir, context });
  for (const { stackName, template } of app.synth().stacks)
    console.log(`${stackName}: ${Object.keys(template.Resources).length} resources`);
  console.log(`\ncdk-nag (AwsSolutions, Serverless) and template rules: no finding; acknowledged:\n${acknowledgedRules(app).join('\n')}`);
  console.log(`\n${sizeTable(bundles.map(({ size }) => size))}\n\nwritten to cdk.out/${region}`);
} catch (error) {
  stop(1, error instanceof Error ? error.message : String(error));
}
if (values.deploy) deploy();

function readArguments() {
  const context = { type: 'string', short: 'c', multiple: true, default: [] as string[] } as const;
  try {
    return parseArgs({ options: { region: { type: 'string' }, deploy: { type: 'boolean' }, context }, allowPositionals: true });
  } catch (error) {
    return stop(2, error instanceof Error ? error.message : String(error));
  }
}

function deploy(): void {
  const cdk = join(root, 'infra', 'node_modules', '.bin', 'cdk');
  const env = { ...process.env, AWS_REGION: region, CDK_DISABLE_CLI_TELEMETRY: 'true' };
  const { status, error } = spawnSync(cdk, ['deploy', '--all', '--app', outdir, ...positionals], { cwd: root, stdio: 'inherit', env });
  if (status !== 0) stop(status ?? 1, error ? error.message : 'cdk deploy failed; see the lines above');
}

function stop(code: number, message: string): never {
  console.error(`ganghui: ${message}`);
  process.exit(code);
}
