import { Resolver } from 'node:dns/promises';

export type Address = { address: string; family: 4 | 6 };
/** All addresses of a name; empty when it has none. Throws when no name server answers. */
export type ResolveHost = (hostname: string) => Promise<Address[]>;

const nothing = new Set(['ENODATA', 'ENOTFOUND', 'EBADNAME']);

/**
 * Asks the name servers itself. The system's own look-up would use one of four threads for as long as a dead name server takes, and hold
 * up the look-ups of all other receivers.
 */
export const createResolveHost = ({ servers, timeoutMs = 2_000 }: { servers?: string[]; timeoutMs?: number } = {}): ResolveHost => {
  const resolver = new Resolver({ timeout: timeoutMs, tries: 2 });
  if (servers) resolver.setServers(servers);
  const ask = async (family: 4 | 6, hostname: string): Promise<Address[]> => {
    try {
      const addresses = await (family === 4 ? resolver.resolve4(hostname) : resolver.resolve6(hostname));
      return addresses.map((address) => ({ address, family }));
    } catch (error) {
      if (error instanceof Error && 'code' in error && nothing.has(String(error.code))) return [];
      throw error;
    }
  };
  return async (hostname) => {
    if (hostname === 'localhost')
      return [
        { address: '127.0.0.1', family: 4 },
        { address: '::1', family: 6 },
      ];
    const asked = await Promise.allSettled([ask(4, hostname), ask(6, hostname)]);
    const found = asked.flatMap((each) => (each.status === 'fulfilled' ? each.value : []));
    const failed = asked.find((each) => each.status === 'rejected');
    if (found.length === 0 && failed) throw failed.reason;
    return found;
  };
};
