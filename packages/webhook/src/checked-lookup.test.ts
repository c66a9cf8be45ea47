import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { AddressRefused, makeCheckedLookup } from './checked-lookup.ts';
import { makePostTo } from './post-to.ts';
import type { Address, ResolveHost } from './resolve-host.ts';

const of = (...addresses: string[]): Address[] => addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));

const lookUp = (resolveHost: ResolveHost, host: string, all: boolean): Promise<unknown> =>
  new Promise((resolve) =>
    makeCheckedLookup(resolveHost)(host, { all }, (error, address, family) => resolve(error ?? (all ? address : [address, family]))),
  );

describe('the look-up of a connection', () => {
  it('gives the connection the addresses it checked', async () => {
    const resolve = async () => of('114.114.114.114', '2400:3200::1');
    expect(await lookUp(resolve, 'a.cn', true)).toEqual(of('114.114.114.114', '2400:3200::1'));
    expect(await lookUp(resolve, 'a.cn', false)).toEqual(['114.114.114.114', 4]);
  });

  it.each([
    [['10.0.0.1']],
    [['114.114.114.114', '10.0.0.1']],
    [['114.114.114.114', '::1']],
    [['127.0.0.1']],
    [['64:ff9b::a9fe:a9fe']],
    [['not an address']],
  ])('refuses a name with %j', async (addresses) => {
    expect(await lookUp(async () => of(...addresses), 'a.cn', true)).toBeInstanceOf(AddressRefused);
  });

  it('lets localhost be nothing but this machine', async () => {
    expect(await lookUp(async () => of('127.0.0.1'), 'localhost', true)).toEqual(of('127.0.0.1'));
    expect(await lookUp(async () => of('114.114.114.114'), 'localhost', true)).toBeInstanceOf(AddressRefused);
  });

  it('says that there is no such name', async () => {
    expect(await lookUp(async () => [], 'a.cn', true)).toMatchObject({ code: 'ENOTFOUND' });
  });
});

const message = { headers: {}, body: '{}', timeoutMs: 300 };

describe('a post to a name', () => {
  it('goes where the checked look-up pointed; when the name points elsewhere the next time, it is checked again', async () => {
    let reached = 0;
    const server = createServer((_, response) => {
      reached++;
      response.writeHead(200, { connection: 'close' }).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const answers = [of('127.0.0.1'), of('10.0.0.1'), of('127.0.0.1', '169.254.169.254')];
    const postTo = makePostTo({ allowLoopback: true, resolveHost: async () => answers.shift() ?? expect.unreachable() });
    expect(await postTo(`http://localhost:${port}/`, message)).toMatchObject({ kind: 'answered' });
    expect(await postTo(`http://localhost:${port}/`, message)).toMatchObject({ kind: 'address-refused' });
    expect(await postTo(`http://localhost:${port}/`, message)).toMatchObject({ kind: 'address-refused' });
    // One question for each post, and none between the check and the connection.
    expect([answers, reached]).toEqual([[], 1]);
    server.close();
  });

  it('is refused without a look-up when the URL itself is', async () => {
    const postTo = makePostTo({ allowLoopback: false, resolveHost: async () => expect.unreachable() });
    for (const url of ['http://localhost/', 'https://10.0.0.1/', 'nonsense', 'https://[::1]/'])
      expect(await postTo(url, message)).toMatchObject({ kind: 'address-refused', detail: expect.stringContaining('https') });
  });

  it.each([
    [async () => [], '主机名'],
    [() => Promise.reject(Object.assign(new Error('no answer'), { code: 'ETIMEOUT' })), '域名解析'],
  ])('that cannot be resolved is unreachable, in words', async (resolveHost, words) => {
    const postTo = makePostTo({ allowLoopback: false, resolveHost });
    expect(await postTo('https://nowhere.yangzhou.gov.cn/', message)).toMatchObject({
      kind: 'unreachable',
      detail: expect.stringContaining(words),
    });
  });
});
