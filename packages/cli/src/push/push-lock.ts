import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process is one all the same.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
};

function lineIn(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function holderIn(line: string): { pid: number; host: string } | undefined {
  const [pid = '', host = ''] = line.trim().split(' ');
  return /^\d+$/.test(pid) ? { pid: Number(pid), host } : undefined;
}

/** Moves away the lock that says `line`; one that somebody else has put there meanwhile is put back. */
function moveAway(path: string, line: string): void {
  const aside = `${path}.${randomUUID()}`;
  try {
    renameSync(path, aside);
    if (lineIn(aside) !== line) linkSync(aside, path);
  } catch {
    // Somebody else was faster: the next look says who.
  }
  rmSync(aside, { force: true });
}

/** Takes a lock file: the number of the process that has it, or how to let go. One left by a process that is gone (killed) is taken over. */
export function takeLock(path: string): number | (() => void) {
  const mine = `${process.pid} ${hostname()} ${randomUUID()}\n`;
  let isMine = true;
  const free = (): void => {
    if (isMine && lineIn(path) === mine) rmSync(path, { force: true });
    isMine = false;
  };
  for (let tried = 0; tried < 3; tried++) {
    try {
      writeFileSync(path, mine, { flag: 'wx' });
      return free;
    } catch (error) {
      // A folder that cannot be written to: nobody else can either.
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) return () => {};
    }
    const line = lineIn(path);
    if (line === undefined) continue;
    const holder = holderIn(line);
    // On a folder of several machines the other one cannot be asked: it is believed.
    if (holder && (holder.host !== hostname() || isAlive(holder.pid))) return holder.pid;
    moveAway(path, line);
  }
  return holderIn(lineIn(path) ?? '')?.pid ?? 0;
}
