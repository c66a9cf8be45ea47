import type { FunctionName } from '@ganghui/spec/flow';

/** A deployed function, as Lambda sees it: one handler that takes an event. */
export type Handler = (event: never) => Promise<unknown>;

const loaders: Record<FunctionName, () => Promise<{ handler: Handler }>> = {
  intake: () => import('@ganghui/functions/intake'),
  clock: () => import('@ganghui/functions/clock'),
  relay: () => import('@ganghui/functions/relay'),
  score: () => import('@ganghui/functions/score'),
  index: () => import('@ganghui/functions/index'),
  feed: () => import('@ganghui/functions/feed'),
  seek: () => import('@ganghui/functions/seek'),
  admin: () => import('@ganghui/functions/admin'),
  docs: () => import('@ganghui/functions/docs'),
};

/** The environment that infra gives the functions; they read it when they are loaded, so it is set before. */
export function setEnvironment(values: Record<string, string>): void {
  Object.assign(process.env, values);
}

/** Loads every function of the flow; each is the file that is deployed. */
export async function loadFunctions(names: readonly FunctionName[]): Promise<Map<FunctionName, (event: unknown) => Promise<unknown>>> {
  const loaded = await Promise.all(
    names.map(async (name) => {
      const { handler } = await loaders[name]();
      return [name, handler as (event: unknown) => Promise<unknown>] as const;
    }),
  );
  return new Map(loaded);
}
