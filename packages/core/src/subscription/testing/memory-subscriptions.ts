import type {
  DeliveryState,
  ListSubscriptions,
  ReadSubscription,
  RemoveSubscription,
  SaveDelivery,
  SaveSubscription,
  SubscriptionRow,
} from '../ports.ts';

type Rows = {
  rows: Map<string, SubscriptionRow>;
  listSubscriptions: ListSubscriptions;
  readSubscription: ReadSubscription;
  saveSubscription: SaveSubscription;
  saveDelivery: SaveDelivery;
  removeSubscription: RemoveSubscription;
};

/** The rows as the table keeps them; every save is conditional. */
export function memorySubscriptions(...stored: SubscriptionRow[]): Rows {
  const rows = new Map(stored.map((row) => [row.subscription.id, row]));
  const copy = (row: SubscriptionRow | undefined) => row && structuredClone(row);
  return {
    rows,
    listSubscriptions: async () => structuredClone([...rows.values()]),
    readSubscription: async (id) => copy(rows.get(id)),
    saveSubscription: async (subscription, expected) => {
      const row = rows.get(subscription.id);
      if (row?.subscription.version !== expected) return 'stale';
      rows.set(subscription.id, { ...row, subscription });
      return 'saved';
    },
    removeSubscription: async (id) => (rows.delete(id) ? 'removed' : 'unknown'),
    saveDelivery: async (id, delivery, expected) => {
      const row = rows.get(id);
      if (!row || !mayFollow(row.delivery, delivery, expected)) return 'stale';
      rows.set(id, { ...row, delivery });
      return 'saved';
    },
  };
}

const mayFollow = (stored: DeliveryState, next: DeliveryState, expected: number): boolean =>
  stored.turn === expected && (next.turn > expected || next.cursor >= stored.cursor);
