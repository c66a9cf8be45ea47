import { describe, expect, it } from 'vitest';
import { isPublicAddress, literalAddress } from './public-address.ts';

const inner: Record<string, string[]> = {
  'this network': ['0.0.0.0', '0.1.2.3', '::'],
  loopback: ['127.0.0.1', '127.255.255.254', '::1'],
  private: ['10.0.0.1', '10.255.255.255', '172.16.0.1', '172.31.255.255', '192.168.1.1', 'fc00::1', 'fdff:ffff::1'],
  'link-local': ['169.254.0.1', 'fe80::1', 'febf::1'],
  'cloud metadata': ['169.254.169.254', '100.100.100.200', 'fd00:ec2::254', '168.63.129.16', '192.0.0.192'],
  'carrier-grade NAT': ['100.64.0.1', '100.127.255.255'],
  multicast: ['224.0.0.1', '239.255.255.250', 'ff02::1'],
  'broadcast and reserved': ['255.255.255.255', '240.0.0.1', '192.0.0.1', 'fec0::1', '100::1', '5f00::1'],
  'for documents and tests': ['192.0.2.1', '198.51.100.7', '203.0.113.9', '198.18.0.1', '2001:db8::1', '3fff::1'],
  'IPv4 mapped into IPv6': ['::ffff:127.0.0.1', '::ffff:10.0.0.1', '::ffff:7f00:1', '::ffff:8.8.8.8'],
  'IPv4-compatible IPv6': ['::127.0.0.1', '::10.0.0.1', '::a9fe:a9fe'],
  'IPv4 translated (SIIT)': ['::ffff:0:127.0.0.1'],
  NAT64: ['64:ff9b::7f00:1', '64:ff9b::a9fe:a9fe', '64:ff9b:1::a00:1'],
  '6to4 and Teredo': ['2002:7f00:1::', '2002:a9fe:a9fe::1', '2001:0:7f00:1::1'],
  'no address at all': ['', 'localhost', '1.2.3.4.5', '10.0.0.1:80', ' 8.8.8.8', 'fe80::1%eth0'],
};

describe('an address', () => {
  it.each(Object.entries(inner).flatMap(([kind, all]) => all.map((address) => [kind, address])))('of %s is not public: %s', (_, address) =>
    expect(isPublicAddress(address)).toBe(false),
  );

  it.each([
    '8.8.8.8',
    '1.1.1.1',
    '114.114.114.114',
    '172.15.255.255',
    '172.32.0.1',
    '100.63.255.255',
    '100.128.0.1',
    '2400:3200::1',
    '2606:4700::1111',
  ])('is public: %s', (address) => expect(isPublicAddress(address)).toBe(true));

  it('stands in a URL with brackets', () => {
    expect(literalAddress('[::1]')).toBe('::1');
    expect(literalAddress('jobs.example.cn')).toBeUndefined();
  });
});
