import type { World } from '../world.ts';

/** Calls `listener` at Ctrl-C, so that what was opened can be closed; the answer stops listening. */
export function whenInterrupted(world: World, listener: () => void): () => void {
  if (world.onInterrupt) return world.onInterrupt(listener);
  world.signal.addEventListener('abort', listener, { once: true });
  return () => world.signal.removeEventListener('abort', listener);
}
