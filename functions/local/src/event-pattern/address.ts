import { isIPv6 } from 'node:net';
import { refuse } from './invalid-pattern.ts';

export type Address = { bits: 32 | 128; value: bigint };

const ipv4 = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/;
// Like the ruler: hexadecimal groups only, so neither zones (%eth0) nor a dotted tail count as an address.
const ipv6 = /^[0-9a-fA-F:]+$/;

const join = (parts: readonly number[], width: bigint) => parts.reduce((sum, part) => (sum << width) | BigInt(part), 0n);

const groups = (text: string) => (text === '' ? [] : text.split(':').map((group) => Number.parseInt(group, 16)));

export const parseAddress = (text: string): Address | undefined => {
  const octets = ipv4.exec(text)?.slice(1).map(Number);
  if (octets) return octets.every((octet) => octet <= 255) ? { bits: 32, value: join(octets, 8n) } : undefined;
  if (!ipv6.test(text) || !isIPv6(text)) return undefined;
  const [head = '', tail = ''] = text.split('::');
  const before = groups(head);
  const after = groups(tail);
  const zeros = Array<number>(8 - before.length - after.length).fill(0);
  return { bits: 128, value: join([...before, ...zeros, ...after], 16n) };
};

export const sameAddress = (a: Address, b: Address | undefined): boolean => a.bits === b?.bits && a.value === b.value;

export const cidrTest = (text: string): ((candidate: string) => boolean) => {
  const [head = '', mask = '', ...rest] = text.split('/');
  const base = parseAddress(head);
  if (!base || !/^\d+$/.test(mask) || rest.length > 0) return refuse(`cidr takes an address block such as "10.0.0.0/24", not "${text}".`);
  // The limit is EventBridge's own: a single address is written as a plain value, not as /32 or /128.
  if (Number(mask) >= base.bits) return refuse(`cidr mask bits must be less than ${base.bits}, not ${mask}.`);
  const free = BigInt(base.bits - Number(mask));
  return (candidate) => {
    const address = parseAddress(candidate);
    return address?.bits === base.bits && address.value >> free === base.value >> free;
  };
};
