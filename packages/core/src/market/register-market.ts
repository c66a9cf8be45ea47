import { Market, ok, type Result, refuse } from '@ganghui/spec';
import type { Now, ReadMarket } from '../ports.ts';
import type { Refusal } from '../refusal.ts';
import { marketFaults } from './market-faults.ts';
import type { AddAudit, SaveMarket } from './ports.ts';

/** Registers a market, or replaces what is known of it. `by`: the id of the key that asks. `body` may leave `id` to the address. */
export type RegisterMarket = (input: {
  marketId: string;
  body: Record<string, unknown>;
  by: string;
}) => Promise<Result<{ market: Market; created: boolean }, Refusal>>;

export const makeRegisterMarket =
  ({
    readMarket,
    saveMarket,
    addAudit,
    now,
  }: {
    readMarket: ReadMarket;
    saveMarket: SaveMarket;
    addAudit: AddAudit;
    now: Now;
  }): RegisterMarket =>
  async ({ marketId, body, by }) => {
    const given = { id: marketId, ...body };
    const parsed = Market.strict().safeParse(given);
    const findings = marketFaults(marketId, given, parsed.error?.issues ?? []);
    if (!parsed.success || findings.length > 0)
      return refuse({ kind: 'market-invalid', detail: '市场信息不合规，没有保存。', fix: '请按 errors 逐项修改后重新提交。', findings });
    const market = parsed.data;
    const before = await readMarket(market.id);
    const detail = changesOf(before, market);
    if (detail === '') return ok({ market, created: false });
    // First the trail: an act that left none would be worse than an entry whose act failed and is done again.
    await addAudit(market.id, { at: now().toISOString(), by, action: 'market-saved', subject: market.id, detail });
    await saveMarket(market);
    return ok({ market, created: before === undefined });
  };

const longestDetail = 1000;

/** "name: 旧名 → 新名"; empty when nothing changed. */
function changesOf(before: Market | undefined, after: Market): string {
  const old: Record<string, unknown> = { ...before };
  const fresh: Record<string, unknown> = { ...after };
  return [...new Set([...Object.keys(old), ...Object.keys(fresh)])]
    .filter((name) => JSON.stringify(old[name]) !== JSON.stringify(fresh[name]))
    .map((name) => `${name}: ${shown(old[name])} → ${shown(fresh[name])}`)
    .join('; ')
    .slice(0, longestDetail);
}

const shown = (value: unknown): string => (value === undefined ? '-' : typeof value === 'string' ? value : JSON.stringify(value));
