import { type IssuedSubscription, NewSubscription, type Subscription } from '@ganghui/spec';
import { problem } from './fake-exchange.ts';

const now = '2026-11-21T01:00:00.000Z';

const unverified = (): Response =>
  problem(409, 'subscription-unverified', {
    title: '接收方还没有通过验证',
    detail: '接收方没有通过验证：它回答 404。请改好接收方，再调用 …/verify。',
  });

/** Subscriptions in memory; the handshake passes unless the address has `silent` in it. */
export function fakeSubscriptions(head: () => number) {
  const kept = new Map<string, Subscription>();
  const broughtSecrets: string[] = [];
  let secrets = 0;
  const newSecret = (): { id: string; secret: string } => {
    secrets += 1;
    return { id: `s${secrets}`, secret: `whsec_${Buffer.from(`secret number ${secrets} of the fake one`).toString('base64')}` };
  };
  const save = (subscription: Subscription): Subscription => {
    const shown = { ...subscription, head: head(), behind: head() - subscription.cursor };
    kept.set(subscription.id, shown);
    return shown;
  };

  function create(body: string): Response {
    const parsed = NewSubscription.safeParse(JSON.parse(body));
    if (!parsed.success || (parsed.data.url === undefined) === (parsed.data.busArn === undefined))
      return problem(422, 'subscription-invalid');
    const { label, url, busArn, filter, after, maxEvents, secret: brought } = parsed.data;
    if (brought !== undefined) broughtSecrets.push(brought);
    const isSilent = url?.includes('silent') === true;
    const secret = newSecret();
    const subscription = save({
      id: `sub_${String(kept.size + 1).padStart(12, '0')}`,
      holder: '320100-01',
      label,
      kind: url === undefined ? 'bus' : 'webhook',
      url: url ?? null,
      busArn: busArn ?? null,
      filter: filter ?? { city: [], occupation: [], minScore: null },
      maxEvents,
      state: isSilent ? 'pending' : 'active',
      stateReason: isSilent ? '接收方没有答复。' : null,
      createdAt: now,
      secrets: [{ id: secret.id, createdAt: now, expiresAt: null }],
      cursor: after === 'now' ? head() : after,
      head: head(),
      behind: 0,
      behindSeconds: 0,
      failures: 0,
      failingSince: null,
      nextAttemptAt: null,
      lastDeliveredAt: null,
      delivered: 0,
      replays: 0,
      attempts: [],
      statePage: '/subscriptions/x/y',
    });
    const issued: IssuedSubscription = { subscription, secret: url === undefined || brought !== undefined ? null : secret.secret };
    return Response.json(issued, { status: 201 });
  }

  function act(subscription: Subscription, verb: string, said: { after?: number; url?: string; overlapHours?: number }): unknown {
    if (verb === 'pause') return save({ ...subscription, state: 'paused' });
    if (verb === 'resume') return subscription.url?.includes('silent') ? unverified() : save({ ...subscription, state: 'active' });
    if (verb === 'replay') return save({ ...subscription, cursor: said.after ?? 0, replays: subscription.replays + 1 });
    if (verb === 'verify') {
      const url = said.url ?? subscription.url;
      if (url?.includes('silent')) return unverified();
      return save({ ...subscription, url, state: 'active', stateReason: null });
    }
    if (verb !== 'secrets') return problem(404, 'subscription-unknown');
    const made = newSecret();
    const expiresAt = new Date(Date.parse(now) + (said.overlapHours ?? 24) * 3_600_000).toISOString();
    const old = subscription.secrets.map((each) => ({ ...each, expiresAt }));
    const next = save({ ...subscription, secrets: [{ id: made.id, createdAt: now, expiresAt: null }, ...old] });
    return Response.json({ subscription: next, secret: made.secret }, { status: 201 });
  }

  return {
    kept,
    broughtSecrets,
    answer(method: string, [id, verb]: readonly string[], body: string): unknown {
      if (id === undefined) return method === 'POST' ? create(body) : { subscriptions: [...kept.values()] };
      const subscription = kept.get(id);
      if (!subscription) return problem(404, 'subscription-unknown');
      if (method === 'DELETE') return kept.delete(id) && { id };
      return verb === undefined ? subscription : act(subscription, verb, body === '' ? {} : JSON.parse(body));
    },
  };
}
