import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { holdDataDir } from './run-file.ts';

let dataDir: string;
let other: ChildProcess;
let otherPid: number;
const runFile = (): string => join(dataDir, 'run.json');
const leave = (run: unknown): void => writeFileSync(runFile(), JSON.stringify(run));
const kept = (): unknown => JSON.parse(readFileSync(runFile(), 'utf8'));
const unseen = (): undefined => undefined;

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'ganghui-run-'));
  other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
  otherPid = other.pid ?? 0;
});
afterEach(async () => {
  if (other.exitCode === null && other.signalCode === null) {
    other.kill('SIGKILL');
    await once(other, 'exit');
  }
  rmSync(dataDir, { recursive: true, force: true });
});

const endOther = async (): Promise<void> => {
  const ended = once(other, 'exit');
  other.kill('SIGKILL');
  await ended;
};

describe('the run file', () => {
  it('names this process, then its engine, and goes when the run ends', () => {
    const hold = holdDataDir(dataDir);
    expect(kept()).toEqual({ pid: process.pid });
    hold.engine(42);
    expect(kept()).toEqual({ pid: process.pid, enginePid: 42 });
    hold.release();
    expect(existsSync(runFile())).toBe(false);
  });

  it('refuses a second run on the same folder', () => {
    leave({ pid: otherPid });
    expect(() => holdDataDir(dataDir, () => 'node functions/local/src/main.ts')).toThrow(`another Ganghui (process ${otherPid})`);
    expect(kept()).toEqual({ pid: otherPid });
  });

  it('goes on when the process number is somebody else’s by now', () => {
    leave({ pid: otherPid });
    holdDataDir(dataDir, () => 'vim');
    expect(kept()).toEqual({ pid: process.pid });
  });

  it('goes on when the other run is dead', async () => {
    leave({ pid: otherPid });
    await endOther();
    holdDataDir(dataDir, unseen);
    expect(kept()).toEqual({ pid: process.pid });
  });

  it('refuses a live process whose command line cannot be seen, and says how to go on', () => {
    leave({ pid: otherPid });
    expect(() => holdDataDir(dataDir, unseen)).toThrow(`delete ${runFile()}`);
  });

  it('ends the engine that a killed run left on this folder', async () => {
    leave({ pid: process.pid, enginePid: otherPid });
    const ended = once(other, 'exit');
    holdDataDir(dataDir, () => `dynoxide serve --db-path ${dataDir}/table/exchange.sqlite`);
    expect(await ended).toEqual([null, 'SIGKILL']);
  });

  it.each([
    ['cannot be seen', unseen],
    ['is not of this folder', () => 'dynoxide serve --db-path /elsewhere'],
  ])('never ends an engine whose command line %s', async (_, commandLineOf) => {
    leave({ pid: process.pid, enginePid: otherPid });
    holdDataDir(dataDir, commandLineOf);
    // A SIGKILL of ours would come first, and win.
    const ended = once(other, 'exit');
    other.kill('SIGTERM');
    expect(await ended).toEqual([null, 'SIGTERM']);
  });

  it.each(['', '{"pid":', '{"pid":"x"}'])('takes a file that holds %j as no run', (text) => {
    writeFileSync(runFile(), text);
    holdDataDir(dataDir);
    expect(kept()).toEqual({ pid: process.pid });
  });
});
