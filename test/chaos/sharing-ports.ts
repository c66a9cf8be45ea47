import type {
  ListSubscriptions,
  PageStore,
  ReadManifests,
  ReadSubscription,
  SaveDelivery,
  SaveManifests,
  SaveSubscription,
  SubscriptionRow,
} from '@ganghui/core';
import type { Act } from './stage.ts';
import type { World } from './world.ts';

/** Subscriptions with their places, and the snapshots. */
export function sharingPorts(world: World, act: Act) {
  const row = (id: string): SubscriptionRow | undefined => {
    const [subscription, delivery] = [world.subscriptions.get(id), world.deliveries.get(id)];
    return subscription && delivery ? { subscription, delivery } : undefined;
  };
  const readSubscription: ReadSubscription = (id) => act(() => row(id));
  const listSubscriptions: ListSubscriptions = () => act(() => [...world.subscriptions.keys()].flatMap((id) => row(id) ?? []));
  const saveSubscription: SaveSubscription = (subscription, expected) =>
    act(() => {
      if ((world.subscriptions.get(subscription.id)?.version ?? 0) !== expected) return 'stale';
      world.subscriptions.set(subscription.id, subscription);
      return 'saved';
    });
  const saveDelivery: SaveDelivery = (id, state, expected) =>
    act(() => {
      const stands = world.deliveries.get(id);
      if ((stands?.turn ?? -1) !== expected) return 'stale';
      const taken = world.plant === 'cursor-before-answer' && state.turn > expected;
      world.deliveries.set(id, taken ? { ...state, cursor: world.segments.at(-1)?.last ?? 0 } : state);
      return 'saved';
    });
  const pages: PageStore = {
    put: (name, bytes) => act(() => void world.files.set(name, bytes)),
    get: (name) => act(() => world.files.get(name)),
    list: () => act(() => [...world.files.keys()]),
    remove: (names) =>
      act(() => {
        for (const name of names) world.files.delete(name);
      }),
  };
  const readManifests: ReadManifests = () => act(() => world.manifests);
  const saveManifests: SaveManifests = (manifests, expectedNewest) =>
    act(() => {
      if ((world.manifests[0]?.asOf ?? 0) !== expectedNewest) return 'stale';
      world.manifests = [...manifests];
      return 'saved';
    });
  return { readSubscription, listSubscriptions, saveSubscription, saveDelivery, pages, readManifests, saveManifests };
}
