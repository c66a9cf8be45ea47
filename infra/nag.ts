import { type App, type Stack, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import { pagePrefix } from './grant.ts';
import { nameAcross } from './name-across.ts';
import type { State } from './state-stack.ts';

export const nagPacks = (app: App) => [new AwsSolutionsChecks(app), new ServerlessChecks(app)];

/** Findings of cdk-nag that are meant to be so, each with its reason. Those of one construct stand beside it. */
export function acknowledgeByDesign({ snapshots }: State, service: Stack): void {
  Validations.of(snapshots).acknowledge({
    id: 'AwsSolutions-S1',
    reason:
      'Holds what search and the feed show to anybody, without contacts; four functions reach it, and it can be rebuilt from the feed log.',
  });
  Validations.of(service).acknowledge(
    {
      id: 'AwsSolutions-APIG4',
      reason: 'Markets show a key that the function checks; search is public. China has no Cognito for an authorizer.',
    },
    {
      id: 'Serverless-LambdaDLQ',
      reason:
        'Dead letters of a function are for asynchronous calls; only those on a schedule are called so, and their failures go to a destination.',
    },
    { id: 'Serverless-LambdaTracing', reason: 'Lambda cannot send to X-Ray in the China regions; logs carry request and event ids.' },
  );
}

/** What cdk-nag says of a right on all pages of snapshots, and why it is meant so. */
export const snapshotPagesNote = ({ stack, bucketArn }: State['snapshots']): { id: string; reason: string } => ({
  id: `AwsSolutions-IAM5[Resource::${nameAcross(stack, bucketArn)}/${pagePrefix}*]`,
  reason: 'A page is named by the hash of what it holds, so no list of names can stand in a policy; the prefix holds nothing else.',
});

/** One line for each rule that was acknowledged, for whoever reads the output of a synth. */
export function acknowledgedRules(app: App): string[] {
  const found = app.node
    .findAll()
    .flatMap(({ node }) => node.metadata.filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY));
  const rules = found.flatMap(({ data }) =>
    Object.entries<string>(data).map(([id, reason]) => `${id.replace(/^(?:\w+::)*/, '')}: ${reason}`),
  );
  return [...new Set(rules)].map((rule) => `${rules.filter((each) => each === rule).length} × ${rule}`);
}
