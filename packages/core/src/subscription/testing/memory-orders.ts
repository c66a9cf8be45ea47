import type {
  DeliveryState,
  ListSubscriptions,
  ReadSubscription,
  RemoveSubscription,
  SaveDelivery,
  SaveSubscription,
  StoredSubscription,
  SubscriptionRow,
} from '../ports.ts';

type Orders = {
  rowOf: (id: string) => SubscriptionRow | undefined;
  size: () => number;
  listSubscriptions: ListSubscriptions;
  readSubscription: ReadSubscription;
  saveSubscription: SaveSubscription;
  removeSubscription: RemoveSubscription;
  saveDelivery: SaveDelivery;
};

/** Orders and deliveries as the table keeps them: two rows each, made one after the other, every save conditional. */
export function memoryOrders(): Orders {
  const orders = new Map<string, StoredSubscription>();
  const deliveries = new Map<string, DeliveryState>();
  const rowOf = (id: string): SubscriptionRow | undefined => {
    const [subscription, delivery] = [orders.get(id), deliveries.get(id)];
    return subscription && delivery && { subscription, delivery };
  };
  return {
    rowOf,
    size: () => orders.size + deliveries.size,
    listSubscriptions: async () => structuredClone([...orders.keys()].flatMap((id) => rowOf(id) ?? [])),
    readSubscription: async (id) => structuredClone(rowOf(id)),
    saveSubscription: async (subscription, expected) => {
      if ((orders.get(subscription.id)?.version ?? 0) !== expected) return 'stale';
      orders.set(subscription.id, structuredClone(subscription));
      return 'saved';
    },
    removeSubscription: async (id) => {
      deliveries.delete(id);
      return orders.delete(id) ? 'removed' : 'unknown';
    },
    saveDelivery: async (id, state, expected) => {
      if ((deliveries.get(id)?.turn ?? -1) !== expected) return 'stale';
      deliveries.set(id, structuredClone(state));
      return 'saved';
    },
  };
}
