import { IssuedSubscription, type NewSubscription, Subscription } from '@ganghui/spec';
import * as z from 'zod';
import { as, type Send } from '../make-send.ts';

type Signal = { signal?: AbortSignal };
type Order = z.input<typeof NewSubscription>;

const Subscriptions = z.object({ subscriptions: z.array(Subscription) });

/** The standing orders of whoever has the key: a market sees its own, the province all. */
export function subscriptionCalls(send: Send) {
  const path = (...rest: string[]): string[] => ['subscriptions', ...rest];
  const act = (id: string, verb: string, json: unknown, { signal }: Signal) =>
    send({ method: 'POST', path: path(id, verb), json, repeatable: true, signal, read: as(Subscription) });
  return {
    /** The handshake comes first: one that did not pass stays `pending`. With a `secret` of its own a receiver can check the handshake too. Not repeated after a lost answer: that would leave a second one whose secret nobody has seen. */
    create: (order: Order, { signal }: Signal = {}): Promise<IssuedSubscription> =>
      send({ method: 'POST', path: path(), json: order, repeatable: false, signal, read: as(IssuedSubscription) }),
    list: async ({ signal }: Signal = {}): Promise<Subscription[]> =>
      (await send({ method: 'GET', path: path(), repeatable: true, signal, read: as(Subscriptions) })).subscriptions,
    get: (id: string, { signal }: Signal = {}): Promise<Subscription> =>
      send({ method: 'GET', path: path(id), repeatable: true, signal, read: as(Subscription) }),
    pause: (id: string, care: Signal = {}): Promise<Subscription> => act(id, 'pause', undefined, care),
    resume: (id: string, care: Signal = {}): Promise<Subscription> => act(id, 'resume', undefined, care),
    /** The handshake again, with another address when one is given. */
    verify: (id: string, { url, ...care }: { url?: string } & Signal = {}): Promise<Subscription> =>
      act(id, 'verify', url === undefined ? undefined : { url }, care),
    /** Delivers again from any kept place of the log. */
    replay: (id: string, after: number, care: Signal = {}): Promise<Subscription> => act(id, 'replay', { after }, care),
    /** A new secret beside the old ones, which end after `overlapHours`. Not repeated after a lost answer. */
    rotate: (id: string, { overlapHours, signal }: { overlapHours?: number } & Signal = {}): Promise<IssuedSubscription> =>
      send({
        method: 'POST',
        path: path(id, 'secrets'),
        json: { overlapHours },
        repeatable: false,
        signal,
        read: as(IssuedSubscription),
      }),
    delete: (id: string, { signal }: Signal = {}): Promise<void> =>
      send({ method: 'DELETE', path: path(id), repeatable: true, signal, read: () => undefined }),
  };
}
