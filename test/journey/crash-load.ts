import { ReceiptItem } from '@ganghui/spec';
import { aRecord } from '@ganghui/spec/testing';
import * as z from 'zod';

/** What was acknowledged of a posting. `isSure`: no call about it is without an answer. */
export type Acknowledged = { revision: number; isOpen: boolean; isSure: boolean };
export type Ledger = Map<string, Acknowledged>;

const batchSize = 25;
const Receipt = z.object({ items: z.array(ReceiptItem) });

type Call = { method: string; path: string; type?: string; body: string };

/** One market's system: batches, single postings, revisions and closings one after the other, until the exchange does not answer any more. */
export async function load(url: string, market: { id: string; key: string }, round: string, ledger: Ledger): Promise<void> {
  const idOf = (sourceId: string): string => `${market.id}.${sourceId}`;
  const employer = (index: number): string => `扬州禾田第${index}精密机械有限公司`;

  /** False: it did not answer, or not as if all were well. */
  async function send(sourceIds: readonly string[], { method, path, type = 'application/json', body }: Call): Promise<boolean> {
    for (const id of sourceIds.map(idOf)) ledger.set(id, { ...(ledger.get(id) ?? { revision: 0, isOpen: false }), isSure: false });
    for (;;) {
      const headers = { Authorization: `Bearer ${market.key}`, 'Content-Type': type };
      const response = await fetch(`${url}/v1/markets/${market.id}${path}`, { method, headers, body }).catch(() => undefined);
      if (response?.status === 429) {
        await new Promise((resolve) => setTimeout(resolve, 200));
        continue;
      }
      if (!response?.ok) return false;
      const json: unknown = await response.json().catch(() => undefined);
      const single = ReceiptItem.safeParse(json);
      const items = single.success ? [single.data] : Receipt.safeParse(json).data?.items;
      if (!items) return false;
      for (const { postingId, revision, status } of items)
        if (postingId !== null && revision !== null) ledger.set(postingId, { revision, isOpen: status === 'published', isSure: true });
      return true;
    }
  }

  for (let turn = 0; ; turn++) {
    const ids = Array.from({ length: batchSize }, (_, index) => `R${round}-${turn}-${index}`);
    const records = ids.map((id, index) => aRecord(id, { employerName: employer(index) }));
    const body = records.map((record) => JSON.stringify(record)).join('\n');
    if (!(await send(ids, { method: 'POST', path: '/submissions', type: 'application/x-ndjson', body }))) return;
    const [revised = '', closed = '', alone = ''] = [ids[0], ids[1], `R${round}-${turn}-alone`];
    const put = (id: string, more: Record<string, string>): Promise<boolean> =>
      send([id], { method: 'PUT', path: `/postings/${id}`, body: JSON.stringify(aRecord(id, { employerName: employer(turn), ...more })) });
    if (!(await put(alone, {}))) return;
    if (!(await put(revised, { headcount: String(2 + (turn % 7)) }))) return;
    const close = { method: 'POST', path: `/postings/${closed}/close`, body: '{"reason":"filled"}' };
    if (!(await send([closed], close))) return;
  }
}
