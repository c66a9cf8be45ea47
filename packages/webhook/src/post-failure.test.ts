import { toEnglish } from '@ganghui/spec/english';
import { describe, expect, it } from 'vitest';
import { AddressRefused } from './checked-lookup.ts';
import { readFailure, refusedAddress, timedOut } from './post-failure.ts';

const failure = (code: string): Error => Object.assign(new Error(code), { code });

describe('a failure', () => {
  it.each([
    ['HPE_INVALID_CONSTANT', '不是合法的 HTTP'],
    ['HPE_INVALID_HEADER_TOKEN', '不是合法的 HTTP'],
    ['HPE_HEADER_OVERFLOW', '回答头过大'],
    ['EPROTO', '没有用 https 回答'],
    ['ERR_SSL_WRONG_VERSION_NUMBER', '没有用 https 回答'],
    ['ESERVFAIL', '域名服务器回答出错'],
    ['CERT_HAS_EXPIRED', '证书不能通过检查（CERT_HAS_EXPIRED）'],
    ['ENOTFOUND', '主机名'],
    ['EWHATEVER', '失败（EWHATEVER）'],
  ])('%s is told in plain words, in both languages', (code, words) => {
    const { detail } = readFailure(failure(code));
    expect(detail).toContain(words);
    expect(toEnglish(detail)).not.toMatch(/\p{Script=Han}/u);
  });

  it('of the first of several addresses stands for all', () =>
    expect(readFailure(new AggregateError([failure('ECONNREFUSED'), failure('EPIPE')]))).toEqual(readFailure(failure('ECONNREFUSED'))));

  it.each([readFailure(new Error('?')), readFailure(new AddressRefused('x')), refusedAddress('主机名过长。'), timedOut(15_000)])(
    'is told in English as well: $detail',
    ({ detail }) => expect(toEnglish(detail)).not.toMatch(/\p{Script=Han}/u),
  );
});
