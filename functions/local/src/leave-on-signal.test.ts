import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { leaveOnSignal } from './leave-on-signal.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const main = fileURLToPath(new URL('main.ts', import.meta.url));

function isAlive(pid: number): boolean {
  try {
    // A process that has ended and was not waited for yet still has its number.
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.startsWith('Z') === false;
  } catch {
    return false;
  }
}

describe('a signal', () => {
  it.each([
    ['SIGINT', 'as soon as there is an engine', 'engine'],
    ['SIGHUP', 'as soon as there is an engine', 'engine'],
    ['SIGINT', 'in service', 'up'],
    ['SIGTERM', 'in service', 'up'],
    ['SIGHUP', 'in service (the terminal was closed)', 'up'],
  ] as const)('%s %s leaves no engine behind', { timeout: 30_000 }, async (signal, _, when) => {
    const dataDir = mkdtempSync(join(tmpdir(), 'ganghui-leave-'));
    onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
    const child = spawn(process.execPath, ['--import', 'tsx', main, '--empty'], {
      cwd: root,
      env: { ...process.env, PORT: '0', DATA_DIR: dataDir },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const ended = new Promise((done) => child.once('exit', done));
    let said = '';
    child.stdout.on('data', (chunk) => {
      said += chunk;
    });
    const engine = (): unknown => JSON.parse(readFileSync(join(dataDir, 'run.json'), 'utf8')).enginePid;
    await expect.poll(engine, { timeout: 20_000, interval: 1 }).toBeTypeOf('number');
    if (when === 'up') await expect.poll(() => said, { timeout: 20_000 }).toContain('Stop with Ctrl-C');
    const pid = Number(engine());
    child.kill(signal);
    await ended;
    await expect.poll(() => isAlive(pid), { timeout: 2000 }).toBe(false);
  });
});

describe('leaving', () => {
  afterEach(() => vi.useRealTimers());

  /** A process that only notes when it was left. */
  const aProcess = () => {
    vi.useFakeTimers();
    const listeners = new Map<string, () => void>();
    const exit = vi.fn();
    return {
      on: (signal: string, listener: () => void) => listeners.set(signal, listener),
      exit,
      raise: () => listeners.get('SIGINT')?.(),
    };
  };

  it('waits for what stops in time, and not for the rest', async () => {
    const one = aProcess();
    leaveOnSignal(() => new Promise((done) => setTimeout(done, 700)), one);
    one.raise();
    await vi.advanceTimersByTimeAsync(699);
    expect(one.exit).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(one.exit).toHaveBeenCalledWith(0);
  });

  it('cuts off what takes longer', async () => {
    const one = aProcess();
    leaveOnSignal(() => new Promise(() => {}), one);
    one.raise();
    await vi.advanceTimersByTimeAsync(1499);
    expect(one.exit).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(one.exit).toHaveBeenCalledWith(0);
  });
});
