import { readFileSync, rmSync, writeFileSync } from 'node:fs';
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

function holderOf(path: string): { pid: number; host: string } | undefined {
  try {
    const [pid = '', host = ''] = readFileSync(path, 'utf8').trim().split(' ');
    return /^\d+$/.test(pid) ? { pid: Number(pid), host } : undefined;
  } catch {
    return undefined;
  }
}

/** Takes a lock file: the number of the process that has it, or how to let go. One left by a process that is gone (killed) is taken over. */
export function takeLock(path: string): number | (() => void) {
  const mine = `${process.pid} ${hostname()}\n`;
  const free = (): void => rmSync(path, { force: true });
  for (let tried = 0; tried < 2; tried++) {
    try {
      writeFileSync(path, mine, { flag: 'wx' });
      return free;
    } catch (error) {
      // A folder that cannot be written to: nobody else can either.
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) return () => {};
      const holder = holderOf(path);
      // On a folder of several machines the other one cannot be asked: it is believed.
      if (holder && (holder.host !== hostname() || isAlive(holder.pid))) return holder.pid;
      free();
    }
  }
  return holderOf(path)?.pid ?? 0;
}
