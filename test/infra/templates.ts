import { createApp } from '@ganghui/infra/app';
import type { FunctionName } from '@ganghui/spec/flow';
import type { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Code } from 'aws-cdk-lib/aws-lambda';

// The template rules take two seconds; `npm run synth` applies them.
process.env.CDK_VALIDATION = 'false';

// Findings of cdk-nag fail their own test, not all others.
const quiet = { '@aws-cdk/core:failSynthOnValidationErrors': false };

export type Json = string | number | boolean | null | undefined | Json[] | { [key: string]: Json };
export type Properties = { [key: string]: Json };
export type Resource = { Type: string; Properties: Properties; DeletionPolicy?: string; DependsOn?: string[] };

export const regions = ['us-east-1', 'cn-north-1'] as const;
export type Region = (typeof regions)[number];

export const appOf = (region: Region, context: Record<string, unknown> = {}): App =>
  createApp({ region, context: { ...quiet, ...context }, codeOf: () => Code.fromInline('export const handler = () => {};') });

export class Templates {
  readonly state: Record<string, Resource>;
  readonly service: Record<string, Resource>;
  readonly outputs: Properties;

  constructor(app: App) {
    const resourcesOf = (stack: string) => Template.fromStack(app.node.findChild(stack) as Stack).toJSON().Resources;
    this.state = resourcesOf('GanghuiState');
    this.service = resourcesOf('GanghuiService');
    this.outputs = Template.fromStack(app.node.findChild('GanghuiService') as Stack).toJSON().Outputs;
  }

  all = (type: string): [string, Properties][] =>
    Object.entries({ ...this.state, ...this.service }).flatMap(([id, { Type, Properties }]) => (Type === type ? [[id, Properties]] : []));

  one(type: string): Properties {
    const [first, ...others] = this.all(type);
    if (!first || others.length > 0) throw new Error(`${others.length + (first ? 1 : 0)} resources of type ${type}, not one`);
    return first[1];
  }

  lambda(name: FunctionName): { id: string; properties: Properties } {
    const found = this.all('AWS::Lambda::Function').find(([, { Description }]) => Description === `Ganghui ${name}`);
    if (!found) throw new Error(`no function ${name}`);
    return { id: found[0], properties: found[1] };
  }

  /** What the role of a function may do: `service:Action` → the resources, as JSON text. */
  rights(name: FunctionName): Map<string, string[]> {
    const role = refOf(this.lambda(name).properties.Role);
    const rights = new Map<string, string[]>();
    for (const [, { Roles, PolicyDocument }] of this.all('AWS::IAM::Policy')) {
      if (!list(Roles).some((each) => refOf(each) === role)) continue;
      for (const { Action, Resource } of list((PolicyDocument as Properties).Statement) as Properties[])
        for (const action of list(Action)) rights.set(String(action), [...(rights.get(String(action)) ?? []), ...list(Resource).map(json)]);
    }
    return rights;
  }
}

export const list = (value: Json): Json[] => (Array.isArray(value) ? value : [value]);
export const json = (value: Json): string => JSON.stringify(value);

/** The logical id behind { Ref } or { 'Fn::GetAtt': [id, …] }. */
export function refOf(value: Json): string | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const target = value.Ref ?? list(value['Fn::GetAtt'])[0];
  return typeof target === 'string' ? target : undefined;
}
