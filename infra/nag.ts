import { type App, type Stack, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import type { State } from './state-stack.ts';

export const nagPacks = (app: App) => [new AwsSolutionsChecks(app), new ServerlessChecks(app)];

/** Findings of cdk-nag that are meant to be so, each with its reason. Those of one construct stand beside it. */
export function acknowledgeByDesign({ snapshots }: State, service: Stack): void {
  Validations.of(snapshots).acknowledge({
    id: 'AwsSolutions-S1',
    reason: 'Holds one object with what search shows to anybody; two functions reach it, and it can be rebuilt from the feed log.',
  });
  Validations.of(service).acknowledge(
    {
      id: 'AwsSolutions-APIG4',
      reason: 'Markets show a key that the function checks; search is public. China has no Cognito for an authorizer.',
    },
    {
      id: 'Serverless-LambdaDLQ',
      reason: 'Dead letters of a function are for asynchronous calls; only clock is called so, and its failures go to a destination.',
    },
    { id: 'Serverless-LambdaTracing', reason: 'Lambda cannot send to X-Ray in the China regions; logs carry request and event ids.' },
  );
}

/** One line for each rule that was acknowledged, for whoever reads the output of a synth. */
export function acknowledgedRules(app: App): string[] {
  const found = app.node
    .findAll()
    .flatMap(({ node }) => node.metadata.filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY));
  const rules = found.flatMap(({ data }) =>
    Object.entries<string>(data).map(([id, reason]) => `${id.replace(/^.*::(?=[A-Z])/, '')}: ${reason}`),
  );
  return [...new Set(rules)].map((rule) => `${rules.filter((each) => each === rule).length} × ${rule}`);
}
