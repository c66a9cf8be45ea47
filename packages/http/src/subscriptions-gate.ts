import type { Caller } from '@ganghui/core';
import { ok, province, refuse } from '@ganghui/spec';
import { type GateDeps, takeTurn } from './market-gate.ts';
import type { Admit } from './mount.ts';
import { scopeMissing } from './scope-missing.ts';

/** Whoever may read: a market, not too often, or the province. */
export const makeSubscriptionsGate =
  ({ authenticate, readMarket, takeAllowance }: GateDeps): Admit<Caller> =>
  async (c) => {
    const caller = await authenticate({ authorization: c.req.header('authorization') });
    if (!caller.ok) return caller;
    const refused = scopeMissing(caller.value, 'read');
    if (refused) return refuse(refused);
    const { holder } = caller.value;
    if (holder === province) return caller;
    const market = await readMarket(holder);
    if (!market) return refuse({ kind: 'market-unknown', detail: `没有编号为 ${holder} 的市场。`, fix: '请联系省交换中心登记。' });
    const spent = await takeTurn(c, takeAllowance, market);
    return spent ? refuse(spent) : ok(caller.value);
  };
