import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { readJsonFile } from './json-file.ts';

const Run = z.object({ pid: z.number(), enginePid: z.number().optional() });

type CommandLineOf = (pid: number) => string | undefined;

/**
 * One run at a time on a data folder. A run that was killed leaves its engine alive on the same file: it is ended first, because
 * two engines would each hand out stream numbers of their own. Where the system does not show command lines, a live process of
 * the run file is taken for another run, but its engine is never killed: it may be somebody else's process by now.
 */
export function holdDataDir(
  dataDir: string,
  commandLineOf: CommandLineOf = readCommandLine,
): { engine: (pid: number) => void; release: () => void } {
  const path = join(dataDir, 'run.json');
  const left = Run.safeParse(readJsonFile(path)).data;
  const whose = (pid: number, mark: string): 'ours' | 'unknown' | 'nobody' => {
    if (!isAlive(pid)) return 'nobody';
    const commandLine = commandLineOf(pid);
    if (commandLine === undefined) return 'unknown';
    return commandLine.includes(mark) ? 'ours' : 'nobody';
  };
  if (left && left.pid !== process.pid) {
    const runner = whose(left.pid, 'functions/local');
    if (runner === 'ours')
      throw new Error(`another Ganghui (process ${left.pid}) runs on ${dataDir}: stop it, or set DATA_DIR to another folder`);
    if (runner === 'unknown')
      throw new Error(
        `process ${left.pid} may be another Ganghui on ${dataDir}: stop it, or set DATA_DIR to another folder; if you are sure that it is something else, delete ${path}`,
      );
  }
  if (left?.enginePid && whose(left.enginePid, dataDir) === 'ours') process.kill(left.enginePid, 'SIGKILL');
  const write = (enginePid?: number): void => writeFileSync(path, JSON.stringify({ pid: process.pid, enginePid }));
  write();
  return { engine: write, release: () => rmSync(path, { force: true }) };
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

// A process number may have been given to somebody else since; macOS and Windows have no /proc to look it up in.
function readCommandLine(pid: number): string | undefined {
  if (!existsSync('/proc/self/cmdline')) return undefined;
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}
