import { Profile } from '@ganghui/spec';
import * as z from 'zod';
import { as, type Send } from './make-send.ts';

const Profiles = z.object({ profiles: z.array(Profile) });
type Signal = { signal?: AbortSignal };

/** The profiles of one market. */
export function profileCalls(send: Send, marketId: string) {
  const path = ['markets', marketId, 'profile'];
  return {
    get: async ({ signal }: Signal = {}): Promise<Profile[]> =>
      (await send({ method: 'GET', path, repeatable: true, signal, read: as(Profiles) })).profiles,
    /** Registers a profile under its name, in place of an earlier one of that name. */
    put: (profile: Profile, { signal }: Signal = {}) =>
      send({ method: 'PUT', path, json: profile, repeatable: true, signal, read: as(Profile) }),
  };
}
