import type { Posted } from '@ganghui/core';
import { AddressRefused } from './checked-lookup.ts';

type Failure = Exclude<Posted, { kind: 'answered' }>;

const unreachable: Record<string, string> = {
  ENOTFOUND: '找不到接收地址的主机名。请核对域名解析。',
  ETIMEOUT: '域名解析没有回答。请核对接收地址的域名服务器。',
  ECONNREFUSED: '接收方拒绝连接。请确认接收服务已启动、端口正确。',
  ECONNRESET: '接收方中断了连接。请查看接收系统或其前面的网关的日志。',
  EPIPE: '接收方没有读完就中断了连接。请查看接收系统能接收的正文大小。',
  EHOSTUNREACH: '连不到接收方的主机。请核对网络和防火墙。',
  ENETUNREACH: '连不到接收方的网络。请核对地址和防火墙。',
  ETIMEDOUT: '连不上接收方。请核对地址和防火墙。',
  HPE_HEADER_OVERFLOW: '接收方的回答头过大（超过 16 KB）。请减少回答头。',
  ESERVFAIL: '域名服务器回答出错。请核对接收地址的域名解析。',
  EREFUSED: '域名服务器拒绝回答。请核对接收地址的域名解析。',
};
// What node's parser says of an answer that is not HTTP: HPE_INVALID_CONSTANT, HPE_INVALID_HEADER_TOKEN and the like.
const notHttp = /^HPE_/;
// A port that answers, but in the clear.
const notTls = /^(?:EPROTO|ERR_SSL_(?:WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG|HTTP_REQUEST|HTTPS_PROXY_REQUEST))$/;
const certificate = /CERT|SSL|TLS|SELF_SIGNED|UNABLE_TO_|ERR_TLS/;

export const refusedAddress = (reason: string): Failure => ({
  kind: 'address-refused',
  detail: `${reason}请改用能从公网访问的 https 地址。`,
});

export const timedOut = (timeoutMs: number): Failure => ({
  kind: 'timeout',
  detail: `接收方在 ${timeoutMs / 1000} 秒内没有回答。请先收下再处理，立即回答 200。`,
});

/** What kept a request from an answer, in words for the owner of the address. */
export function readFailure(error: unknown): Failure {
  if (error instanceof AddressRefused) return refusedAddress('接收地址的主机名指向内网、本机或保留的 IP 地址。');
  const code = codeOf(error);
  const known = unreachable[code];
  if (known) return { kind: 'unreachable', detail: known };
  if (notHttp.test(code))
    return { kind: 'unreachable', detail: '接收方的回答不是合法的 HTTP。请确认这个端口上是接收服务，前面没有别的程序代答。' };
  if (notTls.test(code))
    return { kind: 'unreachable', detail: '接收方没有用 https 回答。请确认这个端口提供 https，而不是 http 或别的服务。' };
  if (certificate.test(code))
    return { kind: 'unreachable', detail: `接收方的证书不能通过检查（${code}）。请换上与域名相符、未过期的证书。` };
  return {
    kind: 'unreachable',
    detail: code ? `连接接收方失败（${code}）。请检查接收服务。` : '连接接收方失败，原因不明。请检查接收服务。',
  };
}

// Several addresses were tried: the first failure stands for all.
function codeOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors[0]);
  return error instanceof Error && 'code' in error ? String(error.code).slice(0, 60) : '';
}
