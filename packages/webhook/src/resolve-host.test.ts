import { createSocket, type Socket } from 'node:dgram';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createResolveHost } from './resolve-host.ts';

const a = 1;
const aaaa = 28;
const records: Record<string, Record<number, Buffer[]>> = {
  'both.cn': {
    [a]: [Buffer.from([114, 114, 114, 114]), Buffer.from([10, 0, 0, 1])],
    [aaaa]: [Buffer.from('24003200000000000000000000000001', 'hex')],
  },
  'four.cn': { [a]: [Buffer.from([8, 8, 8, 8])], [aaaa]: [] },
};

/** Answers A and AAAA questions about the names above; about others: there is no such name. */
function answerTo(question: Buffer): Buffer {
  const labels: string[] = [];
  let at = 12;
  for (let length = question[at] ?? 0; length > 0; length = question[at] ?? 0) {
    labels.push(question.toString('latin1', at + 1, at + 1 + length));
    at += 1 + length;
  }
  const type = question.readUInt16BE(at + 1);
  const known = records[labels.join('.').toLowerCase()];
  const found = known?.[type] ?? [];
  const header = Buffer.alloc(12);
  question.copy(header, 0, 0, 2);
  header.writeUInt16BE(known ? 0x8180 : 0x8183, 2);
  header.writeUInt16BE(1, 4);
  header.writeUInt16BE(found.length, 6);
  const answers = found.map((data) => {
    const head = Buffer.alloc(12);
    head.writeUInt16BE(0xc00c, 0);
    head.writeUInt16BE(type, 2);
    head.writeUInt16BE(1, 4);
    head.writeUInt32BE(60, 6);
    head.writeUInt16BE(data.length, 10);
    return Buffer.concat([head, data]);
  });
  return Buffer.concat([header, question.subarray(12, at + 5), ...answers]);
}

describe('a host name', () => {
  let server: Socket;
  let silent: Socket;
  const bound = (socket: Socket) => new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));
  beforeAll(async () => {
    server = createSocket('udp4').on('message', (question, { port, address }) => server.send(answerTo(question), port, address));
    silent = createSocket('udp4');
    await Promise.all([bound(server), bound(silent)]);
  });
  afterAll(() => {
    server.close();
    silent.close();
  });
  const resolveBy = (socket: Socket) => createResolveHost({ servers: [`127.0.0.1:${socket.address().port}`], timeoutMs: 100 });

  it('has all its addresses, of both families', async () => {
    expect(await resolveBy(server)('both.cn')).toEqual([
      { address: '114.114.114.114', family: 4 },
      { address: '10.0.0.1', family: 4 },
      { address: '2400:3200::1', family: 6 },
    ]);
    expect(await resolveBy(server)('four.cn')).toEqual([{ address: '8.8.8.8', family: 4 }]);
  });

  it('that does not exist has none', async () => expect(await resolveBy(server)('nowhere.cn')).toEqual([]));

  it('of this machine needs no name server', async () =>
    expect((await resolveBy(silent)('localhost')).map(({ address }) => address)).toEqual(['127.0.0.1', '::1']));

  it('whose name server is silent is an outage, soon', async () => {
    const began = performance.now();
    await expect(resolveBy(silent)('both.cn')).rejects.toMatchObject({ code: 'ETIMEOUT' });
    expect(performance.now() - began).toBeLessThan(3_000);
  });
});
