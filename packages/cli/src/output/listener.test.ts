import { describe, expect, it } from 'vitest';
import { Heard, ran } from '../testing/a-world.ts';
import { aRecord, ndjsonOf } from '../testing/records.ts';

const many = ndjsonOf(Array.from({ length: 3000 }, (_, n) => aRecord({ sourceId: `A${n}` })));
const terminal = (): Heard => Object.assign(new Heard(), { isTTY: true });

/** Takes one piece, then breaks as a closed pipe does. */
class Leaver extends Heard {
  override _write(chunk: Buffer, encoding: string, done: (error?: Error) => void): void {
    if (this.text === '') super._write(chunk, encoding, done);
    else done(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }));
  }
}

/** Takes its time, and remembers how much was waiting at most. */
class Slow extends Heard {
  most = 0;
  override _write(chunk: Buffer, encoding: string, done: () => void): void {
    this.most = Math.max(this.most, this.writableLength);
    setTimeout(() => super._write(chunk, encoding, done), 3);
  }
}

describe('whoever listens', () => {
  it('may leave early: no error, no summary', async () => {
    const { code, err } = await ran(['normalize', 'a', '--format', 'ndjson'], { a: many }, { stdout: new Leaver() });
    expect([code, err]).toEqual([0, '']);
  });

  it('may be slow: one batch waits, not the file', async () => {
    const stdout = new Slow();
    const { code, out } = await ran(['normalize', 'a', '--format', 'ndjson', '--quiet'], { a: many }, { stdout });
    expect([code, out.split('\n').length]).toEqual([0, 3001]);
    expect(stdout.most).toBeLessThan(out.length / 2);
  });

  it('may fail otherwise, and that is said', async () => {
    const stdout = new Heard();
    stdout._write = (_chunk, _encoding, done: (error?: Error) => void) =>
      done(Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC', syscall: 'write' }));
    const { code, err } = await ran(['normalize', 'a', '--format', 'ndjson'], { a: many }, { stdout });
    expect(code).toBe(2);
    expect(err).toBe('ganghui: 标准输出 (stdout)：磁盘已满 (no space left)\n');
  });
});

describe('progress', () => {
  const run = async (world: Parameters<typeof ran>[2], ...more: string[]) =>
    (await ran(['normalize', 'a', '--format', 'ndjson', '--out', 'o', ...more], { a: many }, world)).err;

  it('is drawn on a terminal, in bytes and records', async () => {
    const err = await run({ stderr: terminal() });
    expect(err).toMatch(/█+ 100% {2}\d+\.\d MB \/ \d+\.\d MB {2}3,000 条/);
  });

  it('is not drawn into a file, nor when asked to be quiet', async () => {
    expect(await run({})).not.toContain('█');
    expect(await run({ stderr: terminal() }, '--quiet')).toBe('');
  });

  it('is not drawn over lines that go to the same terminal', async () => {
    const { err } = await ran(['normalize', 'a', '--format', 'ndjson'], { a: many }, { stdout: terminal(), stderr: terminal() });
    expect(err).toContain('共 3,000 条');
    expect(err).not.toContain('█');
  });
});

describe('colours', () => {
  const bad = { a: '甲,乙\n1,2\n' };
  const red = '\u001b[31m';
  it('are for terminals, and not when NO_COLOR asks for none', async () => {
    expect((await ran(['normalize', 'a'], bad)).err).not.toContain(red);
    expect((await ran(['normalize', 'a'], bad, { stderr: terminal() })).err).toContain(red);
    expect((await ran(['normalize', 'a'], bad, { stderr: terminal(), plain: true })).err).not.toContain(red);
  });
});
