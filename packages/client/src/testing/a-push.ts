import { createClient } from '../create-client.ts';
import type { PushRecord } from '../cut-parts.ts';
import { type Fault, fakeExchange } from './fake-exchange.ts';

/** An exchange in memory and a client that does not wait. */
export const exchangeWith = (fault?: Fault) => {
  const exchange = fakeExchange({ fault });
  const client = createClient({ url: 'http://exchange.test', key: exchange.key, fetch: exchange.fetch, wait: async () => {} });
  return { exchange, client };
};

export const recordsOf = (count: number, from = 1): PushRecord[] =>
  Array.from({ length: count }, (_, n) => ({
    line: (from + n) * 3,
    sheet: n % 2 ? '表二' : '表一',
    cells: { sourceId: `A${from + n}`, title: `岗位${from + n}` },
  }));

export async function* stream<T>(values: readonly T[]): AsyncGenerator<T> {
  yield* values;
}
/** Parts of ten. */
export const delta = { mode: 'delta', partSize: 10 } as const;
