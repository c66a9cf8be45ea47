import { aRecord } from '@ganghui/spec/testing';
import { bodyOf, idOf, type MemoryMarket, market, memoryMarket, ndjson } from './memory-market.ts';

/** What the tests of a full sync share: a market with postings P0, P1, …, and sets of them. */

export const names = (count: number): string[] => Array.from({ length: count }, (_, index) => `P${index}`);
export const records = (ids: readonly string[]) => ids.map((id) => aRecord(id));
export const one = { market, contentType: ndjson, by: 'k_1', dryRun: false };

export async function marketWith(count: number): Promise<MemoryMarket> {
  const world = memoryMarket();
  await world.process().receive({ ...one, mode: 'delta', body: bodyOf(records(names(Math.min(count, 10)))) });
  // The rest are copies: what they say does not matter here.
  const [row] = world.rows.values();
  for (const id of names(count).slice(10))
    if (row) world.rows.set(idOf(id), { ...row, posting: { ...row.posting, id: idOf(id), sourceId: id } });
  world.log.length = 0;
  world.wait(60_000);
  return world;
}
export type Asked = { confirmClose?: number; dryRun?: boolean; unread?: number };
export const whole = (world: MemoryMarket, set: readonly unknown[], { confirmClose, dryRun = false }: Asked = {}) =>
  world.process().receive({ ...one, mode: 'full', body: bodyOf(set), confirmClose, dryRun });

export async function opened(world: MemoryMarket): Promise<string> {
  const answer = await world.process().open({ market, mode: 'full', by: 'k_1' });
  if (!answer.ok || answer.value.submissionId === null) throw new Error('not opened');
  world.wait(1000);
  return answer.value.submissionId;
}
export async function sent(world: MemoryMarket, set: readonly unknown[]): Promise<string> {
  const submissionId = await opened(world);
  const answer = await world.process().part({ market, submissionId, part: 1, body: bodyOf(set), contentType: ndjson });
  if (!answer.ok) throw new Error(answer.error.detail);
  return submissionId;
}
export const complete = (world: MemoryMarket, submissionId: string, { confirmClose, dryRun = false, unread = 0 }: Asked = {}) =>
  world.process().complete({ market, submissionId, parts: 1, unread, confirmClose, dryRun });
export const closedOf = (world: MemoryMarket) => world.log.filter(({ posting }) => posting.closed).map(({ posting }) => posting.sourceId);
