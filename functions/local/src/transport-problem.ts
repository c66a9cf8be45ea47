import type { Problem } from '@ganghui/spec';

// What goes wrong before a function is asked: the gateway's own part, in the words of every other refusal.
const problems = {
  'bad-request': {
    status: 400,
    title: '请求无法读取',
    detail: '请求不是完整合法的 HTTP（例如 Content-Length 与正文不符，或正文没有发完）。请检查后原样重发。',
  },
  'address-unreadable': {
    status: 400,
    title: '请求无法读取',
    detail:
      '请求的地址里有不能直接写的字符。共享流的 city 写六位区划代码，例如 city=320100；查询岗位时，汉字按 UTF-8 作百分号编码（curl -G --data-urlencode "city=南京市"）。',
  },
  'too-slow': { status: 408, title: '请求太慢', detail: '请求没有在时限内发完，没有处理。请检查网络，或把内容拆小后重发。' },
  'too-large': { status: 413, title: '报送内容过大', detail: '一次请求最多 10 MB。请拆分后分别报送，或使用 gzip 压缩；重复报送是安全的。' },
  failed: { status: 500, title: '服务暂时不可用', detail: '请求没有完成。请稍后原样重试。' },
  'headers-too-large': { status: 431, title: '请求头过大', detail: '请求头超过 16 KB。请去掉不需要的请求头后重发。' },
} as const satisfies Record<string, Omit<Problem, 'type'>>;
export type TransportFault = keyof typeof problems;

const type = 'application/problem+json; charset=utf-8';
const bodyOf = (fault: TransportFault): string => JSON.stringify({ type: 'about:blank', ...problems[fault] });

export const transportProblem = (fault: TransportFault): Response =>
  new Response(bodyOf(fault), { status: problems[fault].status, headers: { 'Content-Type': type, Connection: 'close' } });

/** The same as bytes for a connection that never became a request. */
export function rawTransportProblem(fault: TransportFault): string {
  const body = bodyOf(fault);
  const head = [
    `HTTP/1.1 ${problems[fault].status} Refused`,
    `Content-Type: ${type}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ];
  return `${head.join('\r\n')}\r\n\r\n${body}`;
}
