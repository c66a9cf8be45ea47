import type { Stack } from 'aws-cdk-lib';

/** How cdk-nag writes a value of one stack in a policy of another: by the export that carries it over. `stack` is where it comes from. */
export function nameAcross(stack: Stack, value: string): string {
  const name: string = stack.resolve(stack.exportValue(value))['Fn::ImportValue'];
  return name;
}
