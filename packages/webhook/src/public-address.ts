import ipaddr from 'ipaddr.js';

// Global unicast; what the library calls unicast outside of it (such as ::/96, which carries an IPv4 address) leads nowhere public.
const globalIpv6 = ipaddr.IPv6.parseCIDR('2000::/3');
// Public by their number, and yet a cloud's own inside of it: Azure's platform address.
const clouds = new Set(['168.63.129.16']);

/**
 * Whether an address belongs to a machine on the public Internet. Everything else is refused, also what stands for an IPv4 address inside
 * IPv6 (mapped, NAT64, 6to4, Teredo): a receiver has no need of it.
 */
export function isPublicAddress(text: string): boolean {
  if (!ipaddr.isValid(text)) return false;
  const address = ipaddr.parse(text);
  if (address.range() !== 'unicast') return false;
  return address instanceof ipaddr.IPv6 ? address.match(globalIpv6) : !clouds.has(address.toString());
}

export const isLoopbackAddress = (text: string): boolean => ipaddr.isValid(text) && ipaddr.parse(text).range() === 'loopback';

/** The address a host name stands for by itself, without brackets; undefined for a name that has to be looked up. */
export const literalAddress = (hostname: string): string | undefined => {
  const bare = hostname.replace(/^\[|\]$/g, '');
  return ipaddr.isValid(bare) ? bare : undefined;
};
