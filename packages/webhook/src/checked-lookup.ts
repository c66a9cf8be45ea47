import type { LookupFunction } from 'node:net';
import { isLoopbackHost } from './loopback-host.ts';
import { isLoopbackAddress, isPublicAddress } from './public-address.ts';
import type { ResolveHost } from './resolve-host.ts';

export class AddressRefused extends Error {
  override name = 'AddressRefused';
}

/**
 * The look-up of a connection: the addresses that are checked are the ones that are connected to, so a name that answers otherwise a
 * moment later gains nothing. One address that is not public refuses the name as a whole.
 */
export const makeCheckedLookup =
  (resolveHost: ResolveHost): LookupFunction =>
  (hostname, options, callback) => {
    const isAllowed = isLoopbackHost(hostname) ? isLoopbackAddress : isPublicAddress;
    resolveHost(hostname)
      .then((addresses) => {
        if (addresses.length === 0) throw Object.assign(new Error(`no address for ${hostname}`), { code: 'ENOTFOUND' });
        if (!addresses.every(({ address }) => isAllowed(address))) throw new AddressRefused(hostname);
        return addresses;
      })
      .then(
        (addresses) => {
          const [first] = addresses;
          if (options.all) callback(null, addresses);
          else callback(null, first?.address ?? '', first?.family);
        },
        (error: NodeJS.ErrnoException) => callback(error, ''),
      );
  };
