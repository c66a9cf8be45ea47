import type { CheckUrl } from '@ganghui/core';
import { isLoopbackHost } from './loopback-host.ts';
import { isPublicAddress, literalAddress } from './public-address.ts';

const mostChars = 2_000;
const mostHostChars = 253;
// Names that only mean something inside a network or a machine.
const innerName =
  /(?:^|\.)(?:localhost|local|internal|intranet|lan|home|corp|private|invalid|test|example|onion|home\.arpa|in-addr\.arpa|ip6\.arpa)$/;

// A handshake at such a port would be taken for an attack by who watches it, and by its log.
const webPorts = new Set([80, 443]);
const firstFreePort = 1024;
// SQL Server, Oracle, MySQL, remote desktops, PostgreSQL, Redis, memcached, MongoDB.
const otherServices = new Set([1433, 1521, 3306, 3389, 5432, 6379, 11_211, 27_017]);

/** `allowLoopback`: on one machine, where http://localhost is a receiver like any other. */
export const makeCheckUrl =
  ({ allowLoopback }: { allowLoopback: boolean }): CheckUrl =>
  (text) => {
    if (text.length > mostChars) return `地址超过 ${mostChars} 个字符。`;
    if (!URL.canParse(text)) return '这不是一个完整的网址。';
    const url = new URL(text);
    if (allowLoopback && isLoopbackHost(url.hostname)) return checkShape(url, ['http:', 'https:']);
    return checkShape(url, ['https:']) ?? checkHost(url.hostname);
  };

function checkShape(url: URL, protocols: string[]): string | undefined {
  if (!protocols.includes(url.protocol)) return '地址必须以 https:// 开头。';
  if (url.username || url.password) return '地址中不能带用户名或密码；推送以签名证明来源。';
  if (url.hash) return '地址中不能带 # 及其后的部分。';
  return checkPort(url.port);
}

/** `port`: empty for the usual one of the scheme. */
function checkPort(port: string): string | undefined {
  const number = Number(port);
  if (port === '' || webPorts.has(number)) return undefined;
  if (number >= firstFreePort && !otherServices.has(number)) return undefined;
  return `端口 ${number} 不是网页服务的端口。请用 443、8443 或其他 ${firstFreePort} 以上、不是数据库或远程桌面的端口。`;
}

function checkHost(hostname: string): string | undefined {
  const address = literalAddress(hostname);
  if (address !== undefined) return isPublicAddress(address) ? undefined : '这是内网、本机或保留的 IP 地址，从公网不能访问。';
  const name = hostname.replace(/\.$/, '');
  if (name.length > mostHostChars) return '主机名过长。';
  if (!name.includes('.') || innerName.test(name)) return '这是只在内网或本机有效的主机名，从公网不能访问。';
  return undefined;
}
