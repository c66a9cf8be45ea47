import { z } from 'zod';
import type { BusRules } from './rules.ts';

const text = z.string().min(1).max(2000);
const ids = z.array(text).min(1).max(100);
const targets = z
  .array(z.looseObject({ Id: text, Arn: text }))
  .min(1)
  .max(10);

type RuleAnswer = { ok: true; body: object } | { ok: false; problem: string };
type RuleOperation = (rules: BusRules, body: unknown) => RuleAnswer;

/** The operations of EventBridge on rules that the local bus knows: what each takes, and what it does. `EventBusName` is not looked at. */
const operations: readonly [name: string, RuleOperation][] = [
  ['PutRule', operation(z.object({ Name: text, EventPattern: text.max(4096), State: z.string().optional() }), 'putRule')],
  ['PutTargets', operation(z.object({ Rule: text, Targets: targets }), 'putTargets')],
  ['RemoveTargets', operation(z.object({ Rule: text, Ids: ids }), 'removeTargets')],
  ['DeleteRule', operation(z.object({ Name: text }), 'deleteRule')],
  ['ListTargetsByRule', operation(z.object({ Rule: text }), 'listTargets')],
];

function operation<T, K extends string>(
  input: z.ZodType<T>,
  name: K,
): (rules: Record<K, (input: T) => object>, body: unknown) => RuleAnswer {
  return (rules, body) => {
    const request = input.safeParse(body);
    return request.success ? { ok: true, body: rules[name](request.data) } : { ok: false, problem: z.prettifyError(request.error) };
  };
}

/** By the name in `X-Amz-Target`; undefined for what the local bus does not know. */
export const ruleOperation = (name: string): RuleOperation | undefined => operations.find(([each]) => each === name)?.[1];
