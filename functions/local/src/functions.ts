import type { FunctionName } from '@ganghui/spec/flow';

/** A deployed function, as Lambda sees it: one handler that takes an event, and a context that most never look at. */
export type Handler = (event: never, context?: never) => Promise<unknown>;

const loaders: Record<FunctionName, () => Promise<{ handler: Handler }>> = {
  intake: () => import('@ganghui/functions/intake'),
  clock: () => import('@ganghui/functions/clock'),
  relay: () => import('@ganghui/functions/relay'),
  sweep: () => import('@ganghui/functions/sweep'),
  score: () => import('@ganghui/functions/score'),
  index: () => import('@ganghui/functions/index'),
  feed: () => import('@ganghui/functions/feed'),
  seal: () => import('@ganghui/functions/seal'),
  proof: () => import('@ganghui/functions/proof'),
  seek: () => import('@ganghui/functions/seek'),
  admin: () => import('@ganghui/functions/admin'),
  subscriptions: () => import('@ganghui/functions/subscriptions'),
  docs: () => import('@ganghui/functions/docs'),
  deliver: () => import('@ganghui/functions/deliver'),
  pulse: () => import('@ganghui/functions/pulse'),
};

/** The environment that infra gives the functions; they read it when they are loaded, so it is set before. */
export function setEnvironment(values: Record<string, string>): void {
  Object.assign(process.env, values);
}

/** Loads every function of the flow; each is the file that is deployed. */
export async function loadFunctions(
  names: readonly FunctionName[],
): Promise<Map<FunctionName, (event: unknown, context?: unknown) => Promise<unknown>>> {
  const loaded = await Promise.all(
    names.map(async (name) => {
      const { handler } = await loaders[name]();
      return [name, handler as (event: unknown, context?: unknown) => Promise<unknown>] as const;
    }),
  );
  return new Map(loaded);
}
