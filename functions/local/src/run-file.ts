import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

const Run = z.object({ pid: z.number(), enginePid: z.number().optional() });

/**
 * One run at a time on a data folder. A run that was killed leaves its engine alive on the same file: it is ended first, because
 * two engines would each hand out stream numbers of their own.
 */
export function holdDataDir(dataDir: string): { engine: (pid: number) => void; release: () => void } {
  const path = join(dataDir, 'run.json');
  const left = existsSync(path) ? Run.safeParse(parse(readFileSync(path, 'utf8'))).data : undefined;
  if (left && left.pid !== process.pid && isOurs(left.pid, 'functions/local'))
    throw new Error(`another Ganghui (process ${left.pid}) runs on ${dataDir}: stop it, or set DATA_DIR to another folder`);
  if (left?.enginePid && isOurs(left.enginePid, dataDir)) process.kill(left.enginePid, 'SIGKILL');
  const write = (enginePid?: number): void => writeFileSync(path, JSON.stringify({ pid: process.pid, enginePid }));
  write();
  return { engine: write, release: () => rmSync(path, { force: true }) };
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

// A process number may have been given to somebody else since: look at its command line where the system shows it.
function isOurs(pid: number, mark: string): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  const commandLine = `/proc/${pid}/cmdline`;
  return existsSync(commandLine) && readFileSync(commandLine, 'utf8').includes(mark);
}
