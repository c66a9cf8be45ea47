import { readJson } from '../body.ts';
import { getProfiles, putProfile } from '../contract/profiles.ts';
import { sendRefusal } from '../problem.ts';
import type { MarketMount, ProfileDeps } from './deps.ts';

/** How a market names its columns. */
export function mountProfiles(mount: MarketMount, { readProfiles, registerProfile }: ProfileDeps): void {
  mount(getProfiles, async (c, { who: { market } }) =>
    c.json({ profiles: await readProfiles(market.id) }, 200, { 'Cache-Control': 'no-store' }),
  );

  mount(putProfile, async (c, { who: { market } }) => {
    const body = await readJson(c);
    if (!body.ok) return sendRefusal(c, body.error);
    const registered = await registerProfile(market, body.value);
    return registered.ok ? c.json(registered.value) : sendRefusal(c, registered.error);
  });
}
