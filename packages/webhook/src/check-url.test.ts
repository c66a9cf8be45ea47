import { describe, expect, it } from 'vitest';
import { makeCheckUrl } from './check-url.ts';

const checkUrl = makeCheckUrl({ allowLoopback: false });
const checkLocal = makeCheckUrl({ allowLoopback: true });

describe('the URL of a receiver', () => {
  it.each([
    'https://jobs.yangzhou.gov.cn/ganghui',
    'https://jobs.yangzhou.gov.cn:8443/a?b=c',
    'https://114.114.114.114/hook',
    'https://[2400:3200::1]/hook',
    'https://jobs.yangzhou.gov.cn:80/',
    'https://jobs.yangzhou.gov.cn:1024/',
    'https://jobs.yangzhou.gov.cn:65535/',
    'https://岗位.中国/推送',
  ])('can be posted to: %s', (url) => expect(checkUrl(url)).toBeUndefined());

  it.each([
    ['', '网址'],
    ['jobs.yangzhou.gov.cn', '网址'],
    ['https://', '网址'],
    ['https://a b/', '网址'],
    ['http://jobs.yangzhou.gov.cn/', 'https'],
    ['file:///etc/passwd', 'https'],
    ['gopher://jobs.yangzhou.gov.cn/', 'https'],
    ['javascript:alert(1)', 'https'],
    ['data:text/plain,x', 'https'],
    ['ftp://jobs.yangzhou.gov.cn/', 'https'],
    ['https://user@jobs.yangzhou.gov.cn/', '用户名'],
    ['https://user:word@jobs.yangzhou.gov.cn/', '用户名'],
    ['https://114.114.114.114@10.0.0.1/', '用户名'],
    ['https://jobs.yangzhou.gov.cn/#part', '#'],
    ...[0, 21, 22, 25, 81, 1023, 1433, 1521, 3306, 3389, 5432, 6379, 11_211, 27_017].map((port) => [
      `https://jobs.yangzhou.gov.cn:${port}/`,
      `端口 ${port} 不是`,
    ]),
    ['https://jobs.yangzhou.gov.cn:65536/', '网址'],
    [`https://jobs.yangzhou.gov.cn/${'a'.repeat(2000)}`, '字符'],
    [`https://${'a'.repeat(60)}.${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(60)}.${'e'.repeat(60)}.cn/`, '主机名'],
    ['https://127.0.0.1/', 'IP'],
    ['https://2130706433/', 'IP'],
    ['https://0x7f000001/', 'IP'],
    ['https://0177.0.0.1/', 'IP'],
    ['https://127.1/', 'IP'],
    ['https://0/', 'IP'],
    ['https://１２７.０.０.１/', 'IP'],
    ['https://127.0.0.1./', 'IP'],
    ['https://[::1]/', 'IP'],
    ['https://[::ffff:10.0.0.1]/', 'IP'],
    ['https://[::ffff:a00:1]/', 'IP'],
    ['https://[64:ff9b::a00:1]/', 'IP'],
    ['https://169.254.169.254/latest/meta-data/', 'IP'],
    ['https://100.100.100.200/', 'IP'],
    ['https://localhost/', '本机'],
    ['https://LOCALHOST./', '本机'],
    ['https://a.localhost/', '本机'],
    ['https://intranet/', '本机'],
    ['https://db.internal/', '本机'],
    ['https://printer.local/', '本机'],
    ['https://metadata.google.internal/', '本机'],
  ])('is refused, and the reason said: %s', (url, reason) => {
    expect(checkUrl(url)).toContain(reason);
    expect(checkUrl(url)).toMatch(/。$/);
  });

  it.each(['http://localhost:3000/hook', 'http://127.0.0.1:3000/', 'http://[::1]:3000/', 'https://localhost:8443/'])(
    'may be on this machine where the whole exchange is: %s',
    (url) => {
      expect(checkLocal(url)).toBeUndefined();
      expect(checkUrl(url)).toBeDefined();
    },
  );

  it.each([
    'http://10.0.0.1/',
    'http://127.0.0.2/',
    'http://a.localhost/',
    'http://localhost:22/',
    'http://127.0.0.1:3306/',
    'http://jobs.yangzhou.gov.cn/',
    'file://localhost/etc/passwd',
    'http://u:p@localhost/',
  ])('is refused there all the same: %s', (url) => expect(checkLocal(url)).toBeDefined());
});
