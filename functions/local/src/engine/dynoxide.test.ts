import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { startDynoxide } from './dynoxide.ts';

function aFile(): string {
  const dir = mkdtempSync(join(tmpdir(), 'ganghui-engine-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return join(dir, 'table', 'exchange.sqlite');
}

it('says when the engine ended by itself, and nothing when it was stopped', async () => {
  const onLost = vi.fn();
  const killed = await startDynoxide(aFile(), undefined, onLost);
  process.kill(killed.pid, 'SIGKILL');
  await vi.waitFor(() => expect(onLost).toHaveBeenCalledWith(expect.stringContaining('SIGKILL')));
  const stopped = await startDynoxide(aFile(), undefined, onLost);
  await stopped.stop();
  expect(onLost).toHaveBeenCalledTimes(1);
});

it('keeps its file where only its owner looks', async () => {
  const file = aFile();
  const engine = await startDynoxide(file);
  await engine.stop();
  expect(statSync(dirname(file)).mode & 0o077).toBe(0);
});
